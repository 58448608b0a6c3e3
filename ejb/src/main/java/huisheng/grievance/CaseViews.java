package huisheng.grievance;

import huisheng.attachment.AttachmentLine;
import huisheng.attachment.Attachments;
import huisheng.kernel.Clock;
import huisheng.membership.MemberCard;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts a case together for its reader, with the names that the reader may know; all names in one statement. */
@ApplicationScoped
class CaseViews {
    private static final Set<GrievanceStep> MEMBERS = EnumSet.of(
            GrievanceStep.REPLY,
            GrievanceStep.REOPEN,
            GrievanceStep.APPEAL,
            GrievanceStep.RATE,
            GrievanceStep.WITHDRAW);
    private static final Set<GrievanceStep> INTAKE = EnumSet.of(
            GrievanceStep.ACCEPT,
            GrievanceStep.DECLINE,
            GrievanceStep.CLASSIFY,
            GrievanceStep.ASSIGN,
            GrievanceStep.ESCALATE);
    private static final Set<GrievanceStep> WORK = EnumSet.of(
            GrievanceStep.TAKE,
            GrievanceStep.ASK,
            GrievanceStep.GO_ON,
            GrievanceStep.SEND_LETTER,
            GrievanceStep.RECORD_ANSWER,
            GrievanceStep.SOLVE,
            GrievanceStep.FIND_UNFOUNDED,
            GrievanceStep.REFER,
            GrievanceStep.HAND_OVER,
            GrievanceStep.ESCALATE,
            GrievanceStep.CLOSE);

    @Inject
    private CaseRecords records;

    @Inject
    private CaseOfficers officers;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Attachments attachments;

    @Inject
    private CaseClock limits;

    @Inject
    private Clock clock;

    GrievanceThread forMember(Grievance grievance) {
        var assigned = present(grievance);
        var readers = assigned.isEmpty() ? able(grievance) : assigned;
        var entries = records.entries(grievance.id()).stream()
                .filter(entry -> !entry.isForOfficersOnly())
                .toList();
        var names = names(entries, readers);
        return new GrievanceThread(
                grievance.sheet(),
                tree.card(grievance.organisation()),
                readers.stream().map(one -> names.get(one).name()).toList(),
                !assigned.isEmpty(),
                lines(entries, names),
                files(grievance),
                mayMember(grievance),
                limits.promise(grievance));
    }

    CaseFile forOfficer(Grievance grievance, MemberId reader) {
        var assigned = present(grievance);
        var able = able(grievance);
        var about = records.recusals(grievance.id()).stream()
                .filter(Recusal::isNamed)
                .map(Recusal::member)
                .toList();
        var letters = records.letters(grievance.id());
        var entries = records.entries(grievance.id());
        var all = new HashSet<>(about);
        all.addAll(assigned);
        all.addAll(able);
        all.add(grievance.member());
        letters.forEach(letter -> all.add(letter.sender()));
        var names = names(entries, all);
        boolean mine = assigned.contains(reader);
        return new CaseFile(
                grievance.sheet(),
                tree.card(grievance.organisation()),
                names.get(grievance.member()),
                cards(about, names),
                cards(assigned, names),
                cards(able.stream().filter(one -> !assigned.contains(one)).toList(), names),
                mine,
                lines(entries, names),
                files(grievance),
                GrievanceStep.from(grievance.state(), mine ? WORK : INTAKE),
                grievance.acceptedAt() == null
                        ? List.of()
                        : limits.limits(grievance.organisation(), grievance.acceptedAt()),
                letters.stream()
                        .map(letter -> letter.view(
                                tree.card(letter.organisation()),
                                names.get(grievance.member()).name(),
                                names.get(letter.sender()).name()))
                        .toList(),
                limits.promise(grievance));
    }

    private List<AttachmentLine> files(Grievance grievance) {
        return attachments.list(grievance.files());
    }

    /** Assigned, and still in office. */
    private List<MemberId> present(Grievance grievance) {
        var inOffice = officers.of(grievance.organisation());
        return records.officers(grievance.id()).stream()
                .filter(inOffice::contains)
                .toList();
    }

    private List<MemberId> able(Grievance grievance) {
        return officers.able(grievance.organisation(), grievance.member(), records.recused(grievance.id()));
    }

    private Set<GrievanceStep> mayMember(Grievance grievance) {
        if (!grievance.isInTime(clock.today())) return Set.of();
        var may = GrievanceStep.from(grievance.state(), MEMBERS);
        boolean appeals = grievance.state() == GrievanceState.DECLINED || grievance.isReopened();
        may.remove(appeals ? GrievanceStep.REOPEN : GrievanceStep.APPEAL);
        return may;
    }

    private Map<MemberId, MemberCard> names(List<GrievanceEntry> entries, Collection<MemberId> others) {
        var ids = new HashSet<>(others);
        entries.stream().map(GrievanceEntry::by).filter(Objects::nonNull).forEach(ids::add);
        return register.cards(ids);
    }

    private static List<CaseEntry> lines(List<GrievanceEntry> entries, Map<MemberId, MemberCard> names) {
        return entries.stream()
                .map(entry -> entry.view(
                        entry.by() == null ? null : names.get(entry.by()).name()))
                .toList();
    }

    private static List<MemberCard> cards(List<MemberId> ids, Map<MemberId, MemberCard> names) {
        return ids.stream().map(names::get).toList();
    }
}
