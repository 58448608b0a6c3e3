package huisheng.handover;

import huisheng.affairs.DraftsInHand;
import huisheng.auditlog.AuditLog;
import huisheng.grievance.CasesInHand;
import huisheng.kernel.Clock;
import huisheng.kernel.Refused;
import huisheng.membership.Caller;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.HeldOffice;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.OrganisationCard;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.SuggestionsInHand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The counter where an office changes hands: a chair sees what lies with whom at the own union and gives it to another; every
 * other officer sees and gives away what lies with themselves. Who holds the office no more has nobody's things.
 */
@Stateless
@RolesAllowed("officer")
public class HandOverDesk {
    private static final Post[] LEADERS = {Post.CHAIR, Post.VICE_CHAIR};
    private static final int LATEST = 20;

    @Inject
    private SuggestionsInHand suggestions;

    @Inject
    private CasesInHand cases;

    @Inject
    private DraftsInHand drafts;

    @Inject
    private HandOvers handOvers;

    @Inject
    private Offices offices;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private AuditLog audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Where the caller holds an office; those that they lead first. */
    public List<OrganisationCard> unions() {
        var held = offices.heldBy(caller.id()).stream().map(HeldOffice::organisation);
        var ids = new LinkedHashSet<>(Stream.concat(led().stream(), held).toList());
        var cards = tree.cards(ids);
        return ids.stream().map(cards::get).toList();
    }

    public boolean leads(OrganisationId union) {
        return led().contains(union);
    }

    /** By number of the person; a chair sees everybody, anybody else themselves. */
    public List<InHand> inHand(OrganisationId union) {
        requireHere(union);
        var suggested = suggestions.byHandler(union);
        var cased = cases.byOfficer(union, caller.id());
        var drafted = drafts.byWriter(union);
        var people = new LinkedHashSet<MemberId>();
        Stream.of(suggested, cased, drafted).map(Map::keySet).forEach(people::addAll);
        if (!leads(union)) people.removeIf(one -> !one.equals(caller.id()));
        var committee = suggestions.takers(union);
        var officers = cases.takers(union);
        var cards = register.cards(people);
        var lines = new ArrayList<InHand>();
        for (var one : people) {
            long s = suggested.getOrDefault(one, 0L);
            long c = cased.getOrDefault(one, 0L);
            long nobodys = (committee.contains(one) ? 0 : s) + (officers.contains(one) ? 0 : c);
            lines.add(new InHand(cards.get(one), s, c, drafted.getOrDefault(one, 0L), nobodys));
        }
        lines.sort(Comparator.comparing(line -> line.person().number()));
        return lines;
    }

    /** For the desk of a chair: at the unions that they lead, how much lies with people who hold no office for it any more. */
    public long countNobodys() {
        return led().stream()
                .flatMap(union -> inHand(union).stream())
                .mapToLong(InHand::nobodys)
                .sum();
    }

    /** To whom something of it may pass. */
    public List<Taker> takers(OrganisationId union) {
        requireHere(union);
        var committee = suggestions.takers(union);
        var officers = cases.takers(union);
        var people = new LinkedHashSet<>(committee);
        people.addAll(officers);
        var cards = register.cards(people);
        return people.stream()
                .map(one -> new Taker(cards.get(one), committee.contains(one), officers.contains(one)))
                .toList();
    }

    /** The latest first; a chair sees all, anybody else those they had a part in. */
    public List<HandOverLine> latest(OrganisationId union) {
        requireHere(union);
        var rows = handOvers.at(union, leads(union) ? null : caller.id(), LATEST);
        var cards = register.cards(rows.stream()
                .flatMap(row -> Stream.of(row.from(), row.to(), row.by()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new HandOverLine(
                        row.at(),
                        cards.get(row.from()).name(),
                        cards.get(row.to()).name(),
                        cards.get(row.by()).name(),
                        row.suggestions(),
                        row.cases()))
                .toList();
    }

    /**
     * Everything that lies with one person at the union passes to the other, as far as the other may take it: one act, one
     * record, and for each suggestion and each case its own step, entry and happening.
     *
     * @throws Refused NOT_YOURS_TO_HAND_OVER, TO_THEMSELVES, NOT_AN_OFFICER_HERE, NOTHING_TO_HAND_OVER
     */
    public HandOverOutcome handOver(OrganisationId union, MemberId from, MemberId to) {
        requireHere(union);
        var me = caller.id();
        if (!leads(union) && !from.equals(me)) throw new Refused(HandOverReason.NOT_YOURS_TO_HAND_OVER);
        if (from.equals(to)) throw new Refused(HandOverReason.TO_THEMSELVES);
        boolean answers = suggestions.takers(union).contains(to);
        boolean handlesCases = cases.takers(union).contains(to);
        if (!answers && !handlesCases) throw new Refused(HandOverReason.NOT_AN_OFFICER_HERE);
        // Suggestions before cases: the rows of suggestions are locked before the end of the audit log is held.
        var suggested = answers
                ? suggestions.handOver(union, from, to, me)
                : new SuggestionsInHand.HandedOn(0, count(suggestions.byHandler(union), from));
        var cased = handlesCases
                ? cases.handOver(union, from, to, me)
                : new CasesInHand.HandedOn(0, count(cases.byOfficer(union, me), from));
        if (suggested.moved() + cased.moved() == 0) throw new Refused(HandOverReason.NOTHING_TO_HAND_OVER);
        var record = new HandOver(union, from, to, me, clock.now());
        record.moved(suggested.moved(), cased.moved());
        handOvers.add(record);
        audit.append(record.happening());
        return new HandOverOutcome(suggested.moved(), cased.moved(), suggested.kept(), cased.kept());
    }

    private static int count(Map<MemberId, Long> counted, MemberId of) {
        return counted.getOrDefault(of, 0L).intValue();
    }

    private Collection<OrganisationId> led() {
        return offices.organisationsOf(caller.id(), LEADERS);
    }

    // A union where the caller holds nothing is as good as none.
    private void requireHere(OrganisationId union) {
        boolean here = offices.heldBy(caller.id()).stream()
                .anyMatch(held -> held.organisation().equals(union));
        if (!here) throw new Refused(HandOverReason.NOT_YOURS_TO_HAND_OVER);
    }
}
