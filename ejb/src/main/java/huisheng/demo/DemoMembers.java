package huisheng.demo;

import huisheng.kernel.Clock;
import huisheng.membership.Contact;
import huisheng.membership.Enrolment;
import huisheng.membership.Gender;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.NewMember;
import huisheng.membership.SpellEnd;
import huisheng.office.Appointment;
import huisheng.office.HowChosen;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of the demonstration union: organisations.tsv, people.tsv, and enough members to fill every branch. */
@ApplicationScoped
class DemoMembers {
    private static final int FIRST_PLAIN_NUMBER = 20_001;
    private static final int AUTHORS = 9;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Enrolment enrolment;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    private final Map<String, OrganisationId> organisations = new LinkedHashMap<>();
    private final List<String[]> branches = new ArrayList<>();

    /** @return who is named in people.tsv, and so may sign in */
    List<MemberId> settle() {
        DemoTable.rows("organisations.tsv").forEach(this::found);
        var named = DemoTable.rows("people.tsv");
        enrolment.enrol(organisations.get("HD"), sink -> named.forEach(row -> sink.accept(person(row))), ignored -> {});
        enrolment.enrol(organisations.get("HD"), sink -> plainMembers().forEach(sink), ignored -> {});
        named.forEach(this::takeOffices);
        livesGoOn();
        return named.stream().map(row -> id(row[0])).toList();
    }

    /** The branches with their chairs and some of their members, the first of them from people.tsv. */
    List<DemoSuggestions.Box> boxes() {
        var boxes = new ArrayList<DemoSuggestions.Box>();
        int number = FIRST_PLAIN_NUMBER;
        for (var branch : branches) {
            var chair = DemoTable.rows("people.tsv").stream()
                    .filter(row -> row[4].contains("CHAIR@" + branch[0]) && !row[4].contains("VICE_CHAIR@" + branch[0]))
                    .findFirst()
                    .orElseThrow();
            var members = new ArrayList<MemberId>();
            if (branch[0].equals("HD-1-1")) members.add(id("10001"));
            if (branch[0].equals("HD-2-4")) members.add(id("10048"));
            int fill = fill(branch);
            for (int i = 0; i < Math.min(fill, AUTHORS); i++)
                members.add(id(Integer.toString(number + i * fill / AUTHORS)));
            boxes.add(new DemoSuggestions.Box(organisations.get(branch[0]), id(chair[0]), members));
            number += fill;
        }
        return boxes;
    }

    private void found(String[] row) {
        var above = organisations.get(row[1]);
        var founded = tree.found(above, Level.valueOf(row[2]), row[0], row[6], row[7]);
        organisations.put(row[0], founded);
        if (row[2].equals("BRANCH")) branches.add(row);
        var since = clock.today().minusYears(Long.parseLong(row[5])).withDayOfMonth(1);
        int ordinal = Integer.parseInt(row[4]);
        tree.openTerm(founded, ordinal - 1, since.minusYears(5), since);
        tree.openTerm(founded, ordinal, since, since.plusYears(5));
    }

    private NewMember person(String[] row) {
        var since = clock.today().minusYears(4 + Integer.parseInt(row[0]) % 17);
        return new NewMember(row[0], row[1], organisations.get(row[3]), since, Gender.valueOf(row[2]), null);
    }

    private List<NewMember> plainMembers() {
        var people = new DemoPeople();
        var joining = new ArrayList<NewMember>();
        for (var branch : branches)
            for (int i = 0; i < fill(branch); i++)
                joining.add(plain(people, FIRST_PLAIN_NUMBER + joining.size(), organisations.get(branch[0])));
        return joining;
    }

    /** How many plain members a branch needs besides those who are named. */
    private static int fill(String[] branch) {
        long named = DemoTable.rows("people.tsv").stream()
                .filter(row -> row[3].equals(branch[0]))
                .count();
        return Integer.parseInt(branch[3]) - (int) named;
    }

    private NewMember plain(DemoPeople people, int number, OrganisationId organisation) {
        var gender = people.gender();
        var since = clock.today().minusDays(people.joinedDaysAgo());
        var contact = new Contact(people.phone(), null);
        return new NewMember(Integer.toString(number), people.name(gender), organisation, since, gender, contact);
    }

    private void takeOffices(String[] row) {
        if (row[4].equals("-")) return;
        for (var office : row[4].split(" ")) {
            var parts = office.split("@");
            var organisation = organisations.get(parts[1]);
            var term = tree.terms(organisation).get(0);
            var post = Post.valueOf(parts[0]);
            var chosen = isElected(post) ? HowChosen.ELECTED : HowChosen.APPOINTED;
            offices.appoint(new Appointment(id(row[0]), organisation, post, chosen, term.since()));
        }
    }

    private static boolean isElected(Post post) {
        return switch (post) {
            case CHAIR, VICE_CHAIR, COMMITTEE_MEMBER, AUDITOR, DELEGATE, ELECTION_COMMISSION -> true;
            default -> false;
        };
    }

    /** Some have moved, retired or left since; the small branch stays as it is. */
    private void livesGoOn() {
        var today = clock.today();
        for (int i = 0; i < 24; i++)
            register.retire(id(Integer.toString(FIRST_PLAIN_NUMBER + 3 + i * 37)), today.minusDays(20 + i));
        for (int i = 0; i < 8; i++)
            register.leave(
                    id(Integer.toString(FIRST_PLAIN_NUMBER + 11 + i * 101)), today.minusDays(9 + i), SpellEnd.LEFT);
        for (int i = 0; i < 10; i++)
            register.transfer(
                    id(Integer.toString(FIRST_PLAIN_NUMBER + 6 + i * 8)),
                    organisations.get("HD-1-" + (2 + i % 3)),
                    today.minusDays(15 + i));
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }
}
