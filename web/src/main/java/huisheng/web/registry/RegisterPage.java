package huisheng.web.registry;

import huisheng.kernel.Slice;
import huisheng.membership.MemberLine;
import huisheng.membership.RegisterFilter;
import huisheng.membership.Standing;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.registry.RegistrarDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The register of members, in stretches; the filter is part of the address. */
@Named
@RequestScoped
public class RegisterPage {
    @Inject
    private RegistrarDesk desk;

    @Inject
    private HttpServletRequest request;

    private Long within;
    private String standing = Standing.ACTIVE.name();
    private String search = "";
    private String after;
    private Slice<MemberLine> lines;
    private List<OrganisationCard> organisations;
    private Map<OrganisationId, String> names;
    private Long count;

    public List<OrganisationCard> organisations() {
        if (organisations == null) organisations = desk.organisations();
        return organisations;
    }

    /** One entry an organisation; without an expression for each, of which there may be hundreds. */
    public List<SelectItem> choices(String language) {
        return organisations().stream()
                .map(card ->
                        new SelectItem(Long.toString(card.id().value()), card.code() + " " + card.nameIn(language)))
                .toList();
    }

    public boolean isKeeper() {
        return !organisations().isEmpty();
    }

    public Slice<MemberLine> lines() {
        if (lines == null) lines = desk.list(filter(), after);
        return lines;
    }

    /** How many are active in the chosen organisation and below it. */
    public long active() {
        if (count == null) count = desk.count(filter().within(), Standing.ACTIVE);
        return count;
    }

    public String nameOf(OrganisationId id, String language) {
        if (names == null)
            names = organisations().stream()
                    .collect(Collectors.toMap(OrganisationCard::id, card -> card.nameIn(language)));
        return names.getOrDefault(id, "");
    }

    public Standing[] standings() {
        return Standing.values();
    }

    public String newer() {
        return after == null ? null : address("");
    }

    public String older() {
        return lines().hasNext() ? address("&after=" + lines().next()) : null;
    }

    /** Address of everything that fits the filter, as a file. */
    public String export(String kind) {
        return request.getContextPath() + "/api/registry/members." + kind + "?" + query();
    }

    private String address(String more) {
        return request.getContextPath() + "/registry/members.xhtml?" + query() + more;
    }

    private String query() {
        return "within=" + filter().within().value() + "&standing=" + (standing == null ? "" : standing) + "&search="
                + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private RegisterFilter filter() {
        var chosen = within == null ? organisations().get(0).id() : new OrganisationId(within);
        var wanted = Arrays.stream(Standing.values())
                .filter(one -> one.name().equals(standing))
                .findFirst()
                .orElse(null);
        return new RegisterFilter(chosen, wanted, search);
    }

    public Long getWithin() {
        return within;
    }

    public void setWithin(Long within) {
        this.within = within;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
