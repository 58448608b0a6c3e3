package huisheng.demo;

import huisheng.ballot.poll.PollDraft;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballot.poll.PollPreparing;
import huisheng.ballot.poll.PollRegister;
import huisheng.ballot.poll.PollTrustee;
import huisheng.ballot.poll.TrusteeBody;
import huisheng.ballot.poll.VotePack;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A small branch whose members may all sign in, and its votes: one drafted, one for which keys and codes are to be made. */
@ApplicationScoped
class DemoPolls {
    private static final String BRANCH = "HD-1-5";
    private static final String FIRST = "10023";
    private static final String SECOND = "10024";
    private static final String REGISTRAR = "10034";

    @Inject
    private PollPreparing preparing;

    @Inject
    private PollRegister polls;

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
        draft(branch, "年度工作计划", "分会明年的工作计划：每季度一次班组座谈，六月办一次技能比武，十月组织一次体检后的健康讲座。", "是否同意这份工作计划？", 10);
        var waiting =
                draft(branch, "绩效奖金分配办法", "绩效奖金按班组和个人两部分计算，班组部分占六成，个人部分占四成；每月公布计算结果，有异议的五天内可以提出复核。", "是否同意这份分配办法？", 2);
        freeze(waiting);
        return members;
    }

    private OrganisationId found() {
        var above = tree.withCode("HD-1").orElseThrow().id();
        var branch = tree.found(above, Level.BRANCH, BRANCH, "样机试制分会", "Prototype Branch");
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

    private PollId draft(OrganisationId branch, String title, String motion, String question, int opensInDays) {
        var opens = clock.today()
                .plusDays(opensInDays)
                .atTime(8, 0)
                .atZone(Clock.ZONE)
                .toInstant();
        var draft = new PollDraft(
                PollKind.MOTION,
                title,
                motion,
                question,
                clock.today(),
                opens,
                opens.plus(Duration.ofHours(82)),
                VotePack.here().rules("pass.roll.more", 0, 2),
                List.of(),
                List.of(
                        new PollTrustee(id("10062").value(), TrusteeBody.COMMITTEE),
                        new PollTrustee(id("10063").value(), TrusteeBody.AUDIT),
                        new PollTrustee(id("10064").value(), TrusteeBody.TELLER)),
                id(REGISTRAR));
        return preparing.draft(branch, draft, id(FIRST), "demo " + title);
    }

    private void freeze(PollId poll) {
        preparing.propose(poll, polls.marks(poll).version(), id(FIRST), clock.now());
        preparing.confirm(poll, polls.marks(poll).version(), id(SECOND), clock.now());
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }
}
