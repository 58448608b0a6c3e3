package huisheng.web.kernel;

import huisheng.kernel.Refused;
import huisheng.receipt.ErasedDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Where the page of a matter leads that was erased: to what is left of it, instead of failing. */
@ApplicationScoped
public class Erasures {
    @Inject
    private ErasedDesk desk;

    /**
     * @param read opens the matter and gives what the page does then
     * @throws Refused as it came, where the matter was not erased or the reader had no part in it
     */
    public String orErased(String kind, long matter, Supplier<String> read) {
        try {
            return read.get();
        } catch (Refused no) {
            if (no.reason().kind() != Refused.Kind.NOT_FOUND
                    || desk.of(kind, matter).isEmpty()) throw no;
            return "/retention/erased.xhtml?faces-redirect=true&kind=" + kind + "&matter=" + matter;
        }
    }
}
