package huisheng.organisation;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What other features ask of the tree. */
@ApplicationScoped
public class OrganisationTree {
    public static final int NAME_LIMIT = 200;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    @Inject
    private Organisations organisations;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** An organisation keeps its place for ever, so what was read once is so for every server. */
    private final Map<OrganisationId, Place> places = new ConcurrentHashMap<>();

    /**
     * @param parent null for a root
     * @throws Refused CODE_NOT_PLAIN, CODE_TAKEN, WRONG_LEVEL, NOT_A_NAME, TEXT_MISSING, TEXT_TOO_LONG
     */
    public OrganisationId found(OrganisationId parent, Level level, String code, String name, String englishName) {
        if (code == null || !code.matches(CODE)) throw new Refused(OrganisationReason.CODE_NOT_PLAIN);
        if (organisations.withCode(code).isPresent()) throw new Refused(OrganisationReason.CODE_TAKEN);
        var above = parent == null ? null : organisations.get(parent);
        var founded = new Organisation(above, level, code, plain(name), english(englishName), clock.now());
        var id = organisations.add(founded).id();
        audit.append(new OrganisationFounded(id.value()));
        return id;
    }

    /** @param until the first day after the term */
    public void openTerm(OrganisationId organisation, int ordinal, LocalDate since, LocalDate until) {
        var term = new Term(organisations.get(organisation).id(), ordinal, since, until);
        organisations.lastTerm(organisation).ifPresent(last -> last.isFollowedBy(term));
        organisations.add(term);
        audit.append(new TermOpened(organisation.value(), ordinal));
    }

    /** Before the union is founded; there are then no members either, since each belongs to an organisation. */
    public boolean isEmpty() {
        return organisations.roots().isEmpty();
    }

    /** The union that was founded first; it has none above. */
    public Optional<OrganisationId> root() {
        return organisations.first().map(Organisation::id);
    }

    /** All terms, the latest first. */
    public List<TermView> terms(OrganisationId organisation) {
        return organisations.terms(organisation).stream().map(Term::view).toList();
    }

    /** Since when the organisation is kept here, whatever its age. */
    public Instant registeredAt(OrganisationId id) {
        return organisations.get(id).registeredAt();
    }

    public OrganisationCard card(OrganisationId id) {
        return organisations.get(id).card();
    }

    /** Many at once, so that a list of any length costs one statement. */
    public Map<OrganisationId, OrganisationCard> cards(Collection<OrganisationId> ids) {
        return organisations.all(ids).stream()
                .map(Organisation::card)
                .collect(Collectors.toMap(OrganisationCard::id, card -> card));
    }

    public Optional<OrganisationCard> withCode(String code) {
        return organisations.withCode(code).map(Organisation::card);
    }

    /** Whether {@code inner} is {@code outer} or stands anywhere below it. */
    public boolean within(OrganisationId inner, OrganisationId outer) {
        return place(inner).within(place(outer));
    }

    /** Whose committee answers for the organisation: its own, or for a group of members that of the branch above it. */
    public OrganisationId committeeOf(OrganisationId id) {
        var line = place(id).line();
        var cards = cards(line);
        for (int i = line.size() - 1; i > 0; i--) if (cards.get(line.get(i)).level() != Level.TEAM) return line.get(i);
        return line.get(0);
    }

    public Place place(OrganisationId id) {
        return places.computeIfAbsent(id, asked -> organisations.get(asked).place());
    }

    /** The organisation itself and all below it, in the order of their places. */
    public List<OrganisationCard> subtree(OrganisationId id) {
        return organisations.cards(place(id));
    }

    private static String english(String name) {
        return name == null || name.isBlank() ? null : plain(name);
    }

    private static String plain(String name) {
        var written = PlainText.of(name, NAME_LIMIT);
        if (!written.isName()) throw new Refused(OrganisationReason.NOT_A_NAME);
        return written.value();
    }
}
