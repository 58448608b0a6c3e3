package huisheng.signin;

import huisheng.kernel.DataFolder;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one-time code that proves to an empty register who runs the server: it lies in the data folder, where only they can
 * read it. Nothing of it is in the database or in a log.
 */
@ApplicationScoped
public class FoundingCode {
    @Inject
    private Throttle throttle;

    /** Makes a code unless one is waiting already.
     *
     * @return the name of the file, without the code
     */
    public String lay() {
        try {
            return file().lay();
        } catch (IOException e) {
            throw new UncheckedIOException("The founding code cannot be written", e);
        }
    }

    /** Asks for the code; every try with a possible code is counted before it is judged.
     *
     * @throws Refused CODE_MISTYPED, CODE_WRONG (also when there is no code any more), TOO_MANY_TRIES
     */
    public void require(String typed, Visitor visitor) {
        var code = PaperCode.typed(typed);
        var counter = new Throttle.Counter(Limit.FOUNDING_FROM_NETWORK, visitor.network());
        throttle.admit(counter);
        if (!file().holds(code)) throw SignInReason.CODE_WRONG.refusal();
        throttle.right(counter);
    }

    /** The code has served, or never will. @return whether there was one */
    public boolean drop() {
        try {
            return file().drop();
        } catch (IOException e) {
            throw new UncheckedIOException("The founding code has served but its file cannot be deleted", e);
        }
    }

    private static FoundingCodeFile file() {
        return new FoundingCodeFile(DataFolder.path().resolve(FoundingCodeFile.NAME));
    }
}
