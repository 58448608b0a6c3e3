package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.affairs.CheckerDesk;
import huisheng.affairs.CountersignDesk;
import huisheng.affairs.DraftText;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationId;
import huisheng.affairs.QuestionDesk;
import huisheng.affairs.RemarkKind;
import huisheng.ballot.count.DeclarationDesk;
import huisheng.ballot.count.ObjectionDesk;
import huisheng.ballot.trustee.CeremonyStep;
import huisheng.demo.DemoBallots;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.NewGrievance;
import huisheng.kernel.Clock;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import huisheng.roll.RollDesk;
import huisheng.suggestion.Category;
import huisheng.suggestion.SuggestionDesk;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.management.ObjectName;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with a list, fetched as a browser does, costs as many SQL statements with a dozen rows more as before. */
@ExtendWith(ArquillianExtension.class)
class PageStatementsIT {
    private static final String LOG = "/review/log.xhtml";
    private static final long TILES = 4;
    private static final String BRANCH = "HD-1-2";
    private static final String CHAIR = "10035";
    private static final String REGISTRAR = "10016";
    private static final String MEMBER = "statements-0";
    private static final String CASE_OFFICER = "10038";
    private static final String EDITOR = "10017";
    private static final String VICE_CHAIR = "10012";
    private static final String LEADER = "10011";
    private static final String REVIEWER = "10015";
    private static final String COMMISSION = "10023";
    private static final int MORE = 12;

    private final List<MadeVote> votes = new ArrayList<>();

    private GrievanceId theCase;
    private PublicationId thePublication;

    @Inject
    private GrievanceDesk cases;

    @Inject
    private EditorDesk editing;

    @Inject
    private CheckerDesk checking;

    @Inject
    private CountersignDesk leading;

    @Inject
    private QuestionDesk questions;

    @PersistenceUnit(unitName = "../ejb.jar#union")
    private EntityManagerFactory entities;

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private DeclarationDesk declaration;

    @Inject
    private ObjectionDesk objections;

    @Inject
    private RollDesk rolls;

    @Inject
    private MemberRegister register;

    @Inject
    private OrganisationTree tree;

    @Inject
    private Newcomers newcomers;

    @Test
    void a_page_costs_the_same_however_long_its_list_is() throws Exception {
        newcomers.joins(MEMBER, BRANCH, null);
        grow(1);
        var branch = tree.withCode(BRANCH).orElseThrow().id().value();
        var chair = signedIn(CHAIR);
        var registrar = signedIn(REGISTRAR);
        var stranger = visitor();
        var pages = new LinkedHashMap<String, Http>();
        pages.put("/", stranger);
        pages.put("/organisation/home.xhtml?id=" + branch, stranger);
        pages.put("/deadline/board.xhtml?id=" + branch, stranger);
        pages.put("/deadline/rules.xhtml?id=" + branch, stranger);
        pages.put("/desk.xhtml", chair);
        pages.put("/suggestion/inbox.xhtml", chair);
        pages.put("/suggestion/inbox.xhtml?show=answered", chair);
        for (var filter : List.of("mine", "late", "all")) pages.put("/suggestion/inbox.xhtml?show=" + filter, chair);
        pages.put("/suggestion/inbox.xhtml?search=%E6%8A%A4%E7%9B%AE%E9%95%9C", chair);
        pages.put("/suggestion/branch.xhtml", chair);
        pages.put("/suggestion/branch.xhtml?show=waiting", chair);
        pages.put("/suggestion/templates.xhtml", chair);
        pages.put("/handover/index.xhtml", chair);
        pages.put("/overview/index.xhtml", chair);
        pages.put("/retention/desk.xhtml", chair);
        pages.put("/retention/kept.xhtml?union=" + branch, stranger);
        pages.put("/office/appointments.xhtml?id=" + branch, chair);
        pages.put("/start.xhtml", chair);
        pages.put("/notification/index.xhtml", chair);
        var theCase = grievance();
        var officer = signedIn(CASE_OFFICER);
        pages.put("/grievance/mine.xhtml", chair);
        pages.put("/grievance/case.xhtml?id=" + theCase, chair);
        pages.put("/grievance/figures.xhtml", chair);
        for (var show : List.of("all", "new", "mine", "late", "over"))
            pages.put("/grievance/inbox.xhtml?show=" + show, officer);
        pages.put("/grievance/work.xhtml?id=" + theCase, officer);
        pages.put("/grievance/templates.xhtml", officer);
        var union = tree.withCode("HD").orElseThrow().id().value();
        var publication = publication();
        var editor = signedIn(EDITOR);
        pages.put("/affairs/list.xhtml?union=" + union, stranger);
        pages.put("/affairs/list.xhtml?union=" + union + "&category=RULE", stranger);
        pages.put("/affairs/list.xhtml?union=" + union + "&words=" + encoded("更衣室"), chair);
        pages.put("/affairs/publication.xhtml?id=" + publication, chair);
        pages.put("/affairs/item.xhtml?id=" + publication, editor);
        for (var show : List.of("REMARKS", "DRAFT", "FINAL")) pages.put("/affairs/desk.xhtml?show=" + show, editor);
        pages.put("/registry/members.xhtml?search=statements", registrar);
        pages.put("/roll/rolls.xhtml", registrar);
        pages.put("/activation/index.xhtml", registrar);
        pages.put(LOG, signedIn(REVIEWER));
        var commission = signedIn(COMMISSION);
        var vote = votes.get(0).id.value();
        pages.put("/ballot/polls.xhtml", commission);
        for (var page : List.of("poll", "count", "result"))
            pages.put("/ballot/" + page + ".xhtml?id=" + vote, commission);
        pages.put("/ballot/board.xhtml?id=" + vote, stranger);
        pages.put("/ballot/result.xhtml?id=" + vote + "&after=999999999", stranger);
        pages.put("/ballot/audit.xhtml", signedIn(MadeVote.AUDITOR));
        declared(votes.get(0));
        objects(1);
        var few = costs(pages);
        grow(MORE);
        objects(MORE);
        var many = costs(pages);
        assertThat(few.values()).allMatch(cost -> cost > 0);
        // Its entries may stand in two tiles of each level, and a level more may have begun.
        assertThat(many.remove(LOG)).isBetween(few.get(LOG) - TILES, few.remove(LOG) + TILES);
        assertThat(many).isEqualTo(few);
    }

    /** So many members, suggestions, rolls and unions more. */
    private void grow(int times) throws Exception {
        var branch = tree.withCode(BRANCH).orElseThrow().id();
        for (int i = 1; i <= times; i++) {
            newcomers.joins("statements-" + times + "-" + i, BRANCH, null);
            newcomers.union("STATEMENTS-" + times + "-" + i);
            As.member(register, MEMBER, () -> suggestions.send(Category.SAFETY, "护目镜", "绕线间的护目镜该换了。"));
            if (theCase != null) moreWords();
            var before = theCase;
            theCase = null;
            grievance();
            if (before != null) theCase = before;
            published();
            var id = new PublicationId(publication());
            var text = new DraftText("RULE", "更衣室草稿", "草稿。", null, null, false, null);
            var token = UUID.randomUUID().toString();
            var union = tree.withCode("HD").orElseThrow().id();
            As.officer(register, EDITOR, () -> editing.draft(union, text, token));
            As.member(register, CHAIR, () -> questions.send(id, RemarkKind.QUESTION, "何时清扫？", token));
            if (i <= 3) votes.add(vote()); // each stays in the list of votes
            var purpose = "表决 " + times + "-" + i;
            As.officer(register, REGISTRAR, () -> rolls.freeze(branch, purpose, LocalDate.now(Clock.ZONE)));
        }
    }

    /** A vote that is over, as far as a list and its pages can tell. */
    private static MadeVote vote() throws Exception {
        var vote = MadeVote.frozen(12).upTo(CeremonyStep.REHEARSED);
        vote.credentials(new DemoBallots(vote.uuid, 12).credentials());
        vote.opens();
        vote.closes();
        return vote;
    }

    private void declared(MadeVote vote) throws Exception {
        AtOnce.done(() -> {
            MadeVote.polls().counted(vote.id, "{\"result\":[[0,0,0]]}");
            return null;
        });
        As.member(register, COMMISSION, () -> {
            declaration.declare(vote.id);
            return null;
        });
    }

    /** So many on the roll of the first vote object, and every other one is answered. */
    private void objects(int times) throws Exception {
        var vote = votes.get(0);
        for (int i = 0; i < times; i++) {
            var objection = As.member(
                    register,
                    vote.voters.get(i % vote.voters.size()),
                    () -> objections.send(vote.id, "人数不对。", UUID.randomUUID().toString()));
            if (i > 0 && i % 2 == 0) continue;
            act(COMMISSION, () -> objections.answer(objection, "已核对。"));
        }
    }

    /** A member's case, on which the later ones write, too. */
    private long grievance() throws Exception {
        if (theCase == null)
            theCase = As.member(
                    register,
                    CHAIR,
                    () -> cases.send(new NewGrievance(
                            UUID.randomUUID().toString(),
                            Channel.PAY,
                            "更衣室",
                            "没有补贴。",
                            Map.of("pay.kind", "less"),
                            null,
                            null,
                            false)));
        return theCase.value();
    }

    private void moreWords() throws Exception {
        As.member(register, CHAIR, () -> {
            cases.say(theCase, "再补充一句。", null);
            return null;
        });
    }

    private long publication() throws Exception {
        if (thePublication == null) thePublication = published();
        return thePublication.value();
    }

    private PublicationId published() throws Exception {
        var union = tree.withCode("HD").orElseThrow().id();
        var text = new DraftText("RULE", "更衣室管理办法", "更衣室每天清扫。", null, null, false, null);
        var token = UUID.randomUUID().toString();
        var id = As.officer(register, EDITOR, () -> editing.draft(union, text, token));
        act(EDITOR, () -> editing.handIn(id, version(id)));
        act(VICE_CHAIR, () -> checking.check(id, version(id), Map.of()));
        act(LEADER, () -> leading.countersign(id, version(id)));
        return id;
    }

    private int version(PublicationId id) {
        return editing.read(id).version();
    }

    private void act(String officer, Runnable act) throws Exception {
        As.officer(register, officer, () -> {
            act.run();
            return null;
        });
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The cheapest of four visits: what is kept for a minute, or swept up meanwhile, does not count. */
    private Map<String, Long> costs(Map<String, Http> pages) throws Exception {
        var costs = new LinkedHashMap<String, Long>();
        for (var page : pages.entrySet()) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                least = Math.min(least, Statements.during(entities, () -> {
                    var answer = page.getValue().get(page.getKey());
                    assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(200);
                    return answer;
                }));
            }
            costs.put(page.getKey(), least);
        }
        return costs;
    }

    /** A session of an officer, with the second factor. */
    static Http signedIn(String number) throws Exception {
        var visitor = visitor();
        visitor.signInAsOfficer(number);
        return visitor;
    }

    static Http visitor() throws Exception {
        var binding = new ObjectName("jboss.as:socket-binding-group=standard-sockets,socket-binding=http");
        var port = ManagementFactory.getPlatformMBeanServer().getAttribute(binding, "boundPort");
        return new Http("http://localhost:" + port);
    }
}
