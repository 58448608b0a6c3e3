package huisheng.web.overview;

import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.overview.MonthlyOverview;
import huisheng.overview.OverviewDesk;
import huisheng.web.kernel.Reader;
import huisheng.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;

/** A month of a union at all counters, to read, to print and to take away. Union and month are parts of the address. */
@Named
@RequestScoped
public class OverviewPage {
    private static final int WHOLE = 100;

    @Inject
    private OverviewDesk desk;

    @Inject
    private Reader reader;

    private Long union;
    private String month;
    private List<OrganisationCard> unions = List.of();
    private MonthlyOverview read;

    /** Of the first union in whose committee the reader sits, where the address names none. */
    public void load() {
        unions = desk.unions();
        if (union == null && !unions.isEmpty()) union = unions.get(0).id().value();
        if (union != null) read = desk.read(new OrganisationId(union), Months.of(month));
    }

    public MonthlyOverview read() {
        return read;
    }

    public List<OrganisationCard> unions() {
        return unions;
    }

    /** A number as it is shown; small or hidden for the sake of a small one. */
    public String shown(Long number) {
        return number == null ? word("few") : reader.say("{0}", number);
    }

    /** @param measured of how many; where there are none, there is no share and no middle */
    public String share(Integer hundredths, Long measured) {
        return hundredths == null ? without(measured) : hundredths + " %";
    }

    public String days(Double days, Long measured) {
        return days == null ? without(measured) : reader.say("{0,number,0.0}", days);
    }

    private String without(Long measured) {
        return measured != null && measured == 0 ? word("nothing") : word("few");
    }

    /** How long a bar is, of a hundred. */
    public long length(Long number, long most) {
        return number == null ? 0 : number * WHOLE / most;
    }

    /** 2026年10月, October 2026. */
    public String name(YearMonth one) {
        return Months.name(one, reader.getLocale());
    }

    /** 2026年10月, Oct 2026: for rows. */
    public String brief(YearMonth one) {
        return Months.brief(one, reader.getLocale());
    }

    private String word(String key) {
        return Words.raw("overview", key, reader.getLocale());
    }

    public Long getUnion() {
        return union;
    }

    public void setUnion(Long union) {
        this.union = union;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
