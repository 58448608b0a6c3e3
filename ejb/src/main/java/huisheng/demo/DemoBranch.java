package huisheng.demo;

import huisheng.kernel.Clock;
import huisheng.membership.Gender;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.membership.NewMember;
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
import java.util.List;

/** A small branch that votes, whose members may all sign in: {@code polls-people.tsv}. Its votes come later, see {@link DemoVotes}. */
@ApplicationScoped
class DemoBranch {
    static final String CODE = "HD-1-5";

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    /** @return the members of the branch, who may sign in */
    List<MemberId> fill() {
        var branch = found();
        var members = new ArrayList<MemberId>();
        for (var row : DemoTable.rows("polls-people.tsv")) members.add(join(branch, row));
        return members;
    }

    private OrganisationId found() {
        var above = tree.withCode("HD-1").orElseThrow().id();
        var branch = tree.found(above, Level.BRANCH, CODE, "样机试制分会", "Prototype Branch");
        var since = clock.today().minusYears(1).withDayOfMonth(1);
        tree.openTerm(branch, 1, since, since.plusYears(5));
        return branch;
    }

    private MemberId join(OrganisationId branch, String[] row) {
        var since = clock.today().minusYears(2 + Integer.parseInt(row[0]) % 9);
        var member = register.join(new NewMember(row[0], row[1], branch, since, Gender.valueOf(row[2]), null));
        if (row[3].equals("-")) return member;
        var post = Post.valueOf(row[3].split("@")[0]);
        var term = tree.terms(branch).get(0);
        offices.appoint(new Appointment(member, branch, post, HowChosen.ELECTED, term.since()));
        return member;
    }
}
