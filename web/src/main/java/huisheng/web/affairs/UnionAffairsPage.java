package huisheng.web.affairs;

import huisheng.affairs.Catalogue;
import huisheng.affairs.CatalogueItem;
import huisheng.affairs.Duty;
import huisheng.affairs.DutyState;
import huisheng.affairs.PublicationDesk;
import huisheng.affairs.PublicationFilter;
import huisheng.affairs.PublicationLine;
import huisheng.kernel.Slice;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationDesk;
import huisheng.organisation.OrganisationId;
import huisheng.web.kernel.AddressQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a union has published, newest first, for everybody. Category, year and search are parts of the address. */
@Named
@RequestScoped
public class UnionAffairsPage {
    @Inject
    private PublicationDesk desk;

    @Inject
    private OrganisationDesk organisations;

    @Inject
    private HttpServletRequest request;

    private long union;
    private String category;
    private String year;
    private String words;
    private String after;
    private OrganisationCard card;
    private Slice<PublicationLine> lines;
    private List<Integer> years;
    private List<Duty> duties;

    /** Without a union in the address it is the one at the top. */
    public void load() {
        card = organisations.readOrFirst(union == 0 ? null : new OrganisationId(union));
        union = card.id().value();
    }

    public OrganisationCard card() {
        return card;
    }

    public boolean isSearch() {
        return words != null && !words.isBlank();
    }

    public Slice<PublicationLine> lines() {
        if (lines == null) lines = isSearch() ? desk.search(card.id(), words, after) : desk.list(filter(), after);
        return lines;
    }

    /** What the union has to publish, what is late first. */
    public List<Duty> duties() {
        if (duties == null) duties = desk.duties(card.id());
        return duties;
    }

    public long overdue() {
        return duties().stream().filter(one -> one.state() == DutyState.OVERDUE).count();
    }

    public List<CatalogueItem> categories() {
        return Catalogue.items();
    }

    public List<Integer> years() {
        if (years == null) years = desk.years(card.id());
        return years;
    }

    public boolean isOf(CatalogueItem item) {
        return item.code().equals(category);
    }

    public boolean isIn(Integer one) {
        return one.toString().equals(year);
    }

    /** Whether only a part is shown. */
    public boolean isFiltered() {
        return isSearch() || filter().category() != null || filter().year() != null;
    }

    public String allAddress() {
        return page().toString();
    }

    /** The list of that category; once more, and it is that of all. */
    public String addressOf(CatalogueItem item) {
        return page().with("category", isOf(item) ? null : item.code())
                .with("year", year)
                .toString();
    }

    public String addressIn(Integer one) {
        return page().with("category", category)
                .with("year", isIn(one) ? null : one.toString())
                .toString();
    }

    public String newer() {
        return after == null ? null : here().toString();
    }

    public String older() {
        return lines().hasNext() ? here().with("after", lines().next()).toString() : null;
    }

    public String feed() {
        return request.getContextPath() + "/api/affairs/unions/" + union + "/feed";
    }

    /** The list as a file, with the same filter. @param ending csv or xlsx */
    public String file(String ending) {
        var file =
                new AddressQuery(request.getContextPath() + "/api/affairs/unions/" + union + "/publications." + ending);
        return file.with("category", category).with("year", year).toString();
    }

    private AddressQuery page() {
        return new AddressQuery(request.getContextPath() + "/affairs/list.xhtml").with("union", Long.toString(union));
    }

    private AddressQuery here() {
        return page().with("category", category).with("year", year).with("words", words);
    }

    private PublicationFilter filter() {
        return new PublicationFilter(card.id(), category, Years.read(year));
    }

    public long getUnion() {
        return union;
    }

    public void setUnion(long union) {
        this.union = union;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
