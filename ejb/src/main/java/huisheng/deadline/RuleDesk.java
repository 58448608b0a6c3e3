package huisheng.deadline;

import huisheng.auditlog.AuditLog;
import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The chair's counter for rules: which place's pack counts, and what the union's by-laws say. Promises made before stay as they are. */
@Stateless
@RolesAllowed("officer")
public class RuleDesk {
    public static final int CITE_LIMIT = 200;
    /** A shorter time of keeping destroys something: everybody can read it for so many days before it counts. */
    public static final int NOTICE_DAYS = 30;

    @Inject
    private RuleBook rules;

    @Inject
    private Offices offices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditLog audit;

    public boolean mayEdit(OrganisationId union) {
        return offices.organisationsOf(caller.id(), Post.CHAIR).contains(union);
    }

    /** The value that holds is the one of the by-laws. @throws Refused NOT_YOUR_OFFICE, NO_SUCH_RULE, CONFIRMED_ALREADY */
    public void confirm(OrganisationId union, RuleKey key, String cite) {
        begin(union);
        var held = rules.rule(key, union, clock.today());
        if (held.confirmed()) throw new Refused(DeadlineReason.CONFIRMED_ALREADY);
        write(union, new RuleValue(key, held.amount(), held.unit(), words(cite), clock.today()));
    }

    /**
     * The union's own value, from today on; a shorter time of keeping from {@link #NOTICE_DAYS} days on.
     *
     * @param cite the by-law that it rests on
     * @throws Refused NOT_YOUR_OFFICE, NO_SUCH_RULE, AMOUNT_OUT_OF_RANGE, TEXT_MISSING, TEXT_TOO_LONG
     */
    public void set(OrganisationId union, RuleKey key, int amount, DayUnit unit, String cite) {
        begin(union);
        var held = rules.rule(key, union, clock.today());
        if (amount < 1 || amount > Rule.most(key)) throw new Refused(DeadlineReason.AMOUNT_OUT_OF_RANGE);
        boolean shorter = key.isKeeping() && amount < held.amount();
        var from = shorter ? clock.today().plusDays(NOTICE_DAYS) : clock.today();
        write(union, new RuleValue(key, amount, unit, words(cite), from));
    }

    /** @param code one of {@link DeadlineDesk#packs()} @throws Refused NOT_YOUR_OFFICE, NO_SUCH_PACK */
    public void choosePack(OrganisationId union, String code) {
        begin(union);
        var pack = RulePacks.pack(code);
        var place = rules.placeOf(union);
        place.choose(pack.card().code(), caller.id(), clock.now());
        rules.keep(place);
        audit.append(new RulePackChosen(union.value(), code));
    }

    // One edition after the other, also with two chairs' browsers at once.
    private void begin(OrganisationId union) {
        offices.require(caller.id(), union, Post.CHAIR);
        audit.hold();
    }

    private void write(OrganisationId union, RuleValue value) {
        var before = rules.editions(union, value.key());
        int edition = before.isEmpty() ? 1 : before.get(0).edition() + 1;
        rules.add(new RuleChoice(union, edition, value, caller.id(), clock.now()));
        audit.append(new RuleSet(union.value(), value.key().value(), edition, value.amount(), value.unit()));
    }

    private static String words(String cite) {
        return PlainText.of(cite, CITE_LIMIT).value().replaceAll("\\s+", " ");
    }
}
