package huisheng.web.retention;

import huisheng.kernel.Refused;
import huisheng.receipt.ErasedDesk;
import huisheng.retention.ErasedMatter;
import huisheng.retention.RetentionReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is left of an erased matter, for whoever had a part in it; to anybody else it is as unknown as a number that never was. */
@Named
@RequestScoped
public class ErasedPage {
    @Inject
    private ErasedDesk desk;

    private String kind;
    private long matter;
    private ErasedMatter erased;

    public void load() {
        erased = desk.of(kind == null ? "" : kind, matter)
                .orElseThrow(() -> new Refused(RetentionReason.NO_SUCH_MATTER));
    }

    public ErasedMatter erased() {
        return erased;
    }

    public String number() {
        return Long.toString(matter);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public long getMatter() {
        return matter;
    }

    public void setMatter(long matter) {
        this.matter = matter;
    }
}
