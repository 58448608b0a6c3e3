package huisheng.grievance;

import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which cases an officer may read, as a condition of every query: those that lie with a union whose case officer they are
 * today, that are not their own, that they have not stepped back from and are not named in, and to which they are assigned;
 * or to which nobody is assigned who holds the office today.
 *
 * @param unions where the reader is a case officer today
 * @param colleagues all case officers of these unions today
 */
record OfficerSight(MemberId reader, List<Long> unions, List<Long> colleagues) {
    static final String ASSIGNED =
            "exists (select a.id from CaseOfficer a where a.grievanceId = g.id and a.officerId = :reader and a.until is null)";
    static final String UNASSIGNED =
            "not exists (select a.id from CaseOfficer a where a.grievanceId = g.id and a.officerId in :colleagues and a.until is null)";
    /** A list of cases that begins with those of the reader; joined so that a database reads these first, and no others. */
    static final String OWN_CASES =
            "CaseOfficer m left join Grievance g on g.id = m.grievanceId where m.officerId = :reader and m.until is null and ";

    static final String CONDITION = " g.organisationId in :unions and g.memberId <> :reader"
            + " and not exists (select r.id from Recusal r where r.grievanceId = g.id and r.memberId = :reader)"
            + " and (" + ASSIGNED + " or " + UNASSIGNED + ")";

    OfficerSight(MemberId reader, Collection<OrganisationId> unions, Collection<MemberId> colleagues) {
        this(
                reader,
                unions.stream().map(OrganisationId::value).toList(),
                colleagues.stream().map(MemberId::value).toList());
    }

    /** The same sight of one union at a time. */
    Stream<OfficerSight> unionByUnion() {
        return unions.stream().map(one -> new OfficerSight(reader, List.of(one), colleagues));
    }

    boolean isBlind() {
        return unions.isEmpty();
    }
}
