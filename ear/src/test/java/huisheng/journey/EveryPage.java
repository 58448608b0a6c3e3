package huisheng.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of all pages. A new page has its line here, or {@link PagesIT} is red. */
final class EveryPage {
    private static final String MEMBER = "10001";
    private static final String CHAIR = "10002";
    private static final String REGISTRAR = "10003";
    private static final String CASE_OFFICER = "10018";
    private static final String AUDITOR = "10015";
    private static final String EDITOR = "10017";
    private static final String LEADER = "10011";
    private static final String COMMISSION = "10023";
    private static final String VOTE_REGISTRAR = "10034";
    private static final String VOTER = "10065";
    private static final String TRUSTEE = "10064";

    static final List<Visit> VISITS = List.of(
            Visit.of("index.xhtml", null, page -> "/"),
            // Open only while the register is empty: FoundingJourneyIT looks at it there.
            Visit.of("found.xhtml", null).then("closed", page -> {}),
            Visit.of("signin.xhtml", null),
            Visit.of("signin.xhtml", null).then("refused", EveryPage::wrongPassword),
            Visit.of("start.xhtml", MEMBER),
            Visit.of("desk.xhtml", CHAIR),
            Visit.of("suggestion/submit.xhtml", MEMBER),
            Visit.of("suggestion/submit.xhtml", MEMBER)
                    .then("refused", page -> page.locator("[id='submit:send']").click()),
            Visit.of("suggestion/thread.xhtml", MEMBER, Visit.firstLink("/start.xhtml", ".matters a")),
            Visit.of("suggestion/thread.xhtml", MEMBER, answeredLink()).then("answered", page -> {}),
            Visit.of("suggestion/inbox.xhtml", CHAIR),
            Visit.of("suggestion/inbox.xhtml", CHAIR, page -> "/suggestion/inbox.xhtml?show=answered")
                    .then("answered", page -> {}),
            Visit.of("suggestion/answer.xhtml", CHAIR, Visit.firstLink("/suggestion/inbox.xhtml", ".matters a")),
            Visit.of("grievance/mine.xhtml", MEMBER),
            Visit.of("grievance/submit.xhtml", MEMBER),
            Visit.of("grievance/submit.xhtml", MEMBER, page -> "/grievance/submit.xhtml?channel=PAY")
                    .then("refused", page -> page.locator("[id='submit:send']").click()),
            Visit.of("grievance/case.xhtml", MEMBER, Visit.firstLink("/grievance/mine.xhtml", ".matters a")),
            Visit.of(
                            "grievance/case.xhtml",
                            MEMBER,
                            Visit.firstLink("/grievance/mine.xhtml", ".matters li:has(.closed) a"))
                    .then("over", page -> {}),
            Visit.of("grievance/figures.xhtml", MEMBER),
            Visit.of("grievance/inbox.xhtml", CASE_OFFICER),
            Visit.of(
                    "grievance/work.xhtml",
                    CASE_OFFICER,
                    Visit.firstLink("/grievance/inbox.xhtml?show=new", ".matters a")),
            Visit.of("grievance/work.xhtml", CASE_OFFICER, ofACaseWith("[id='finish:go']"))
                    .then(
                            "inhand",
                            page -> page.locator("main details summary").all().forEach(one -> one.click())),
            Visit.of("grievance/letter.xhtml", CASE_OFFICER, page -> {
                page.navigate(ofACaseWith("#letters a").apply(page));
                return page.locator("#letters a").first().getAttribute("href");
            }),
            Visit.of("grievance/chosen.xhtml", CASE_OFFICER, EveryPage::tickedCase),
            Visit.of("grievance/templates.xhtml", CASE_OFFICER),
            Visit.of("suggestion/branch.xhtml", MEMBER),
            Visit.of("suggestion/branch.xhtml", MEMBER, page -> "/suggestion/branch.xhtml?show=waiting")
                    .then("waiting", page -> {}),
            Visit.of("suggestion/thread.xhtml", MEMBER, asNeighbour()).then("neighbour", page -> {}),
            Visit.of("suggestion/chosen.xhtml", CHAIR, EveryPage::ticked),
            Visit.of("suggestion/templates.xhtml", CHAIR),
            Visit.of("suggestion/appeals.xhtml", "10031"),
            Visit.of("suggestion/appeal.xhtml", "10031", Visit.firstLink("/suggestion/appeals.xhtml", ".matters a")),
            Visit.of("affairs/list.xhtml", null, EveryPage::affairsOfTheGroup),
            Visit.of("affairs/publication.xhtml", null, EveryPage::publication),
            Visit.of("affairs/publication.xhtml", MEMBER, EveryPage::publication)
                    .then("member", page -> {}),
            Visit.of("affairs/changes.xhtml", null, EveryPage::correction),
            Visit.of("affairs/desk.xhtml", EDITOR),
            Visit.of("affairs/desk.xhtml", EDITOR, page -> "/affairs/desk.xhtml?show=REMARKS")
                    .then("remarks", page -> {}),
            Visit.of("affairs/desk.xhtml", LEADER, page -> "/affairs/desk.xhtml?show=DUTIES")
                    .then("duties", page -> {}),
            Visit.of(
                    "affairs/excuse.xhtml",
                    LEADER,
                    Visit.firstLink("/affairs/desk.xhtml?show=DUTIES", ".matters a[href*='excuse']")),
            Visit.of("affairs/draft.xhtml", EDITOR),
            Visit.of("affairs/draft.xhtml", EDITOR)
                    .then("refused", page -> page.locator("[id='draft:handIn']").click()),
            Visit.of(
                    "affairs/item.xhtml",
                    LEADER,
                    Visit.firstLink("/affairs/desk.xhtml?show=CHECKED", "#publications a")),
            Visit.of("affairs/item.xhtml", EDITOR, Visit.firstLink("/affairs/desk.xhtml?show=REMARKS", "#remarks a"))
                    .then("answer", page -> {}),
            Visit.of("handover/index.xhtml", CHAIR),
            Visit.of("handover/index.xhtml", CHAIR)
                    .then("refused", page -> page.locator("[id='handOver:go']").click()),
            Visit.of("overview/index.xhtml", LEADER),
            Visit.of("overview/index.xhtml", CHAIR).then("branch", page -> {}),
            Visit.of("organisation/home.xhtml", null, EveryPage::group),
            Visit.of("deadline/board.xhtml", null, visitor -> board(visitor) + "&show=MET"),
            Visit.of("deadline/why.xhtml", null, EveryPage::promise),
            Visit.of("deadline/rules.xhtml", CHAIR, ofTheChair("rules.xhtml?")),
            Visit.of("deadline/rule.xhtml", CHAIR, ofTheChair("rule.xhtml?rule=suggestion.reply&")),
            Visit.of("deadline/rule.xhtml", CHAIR, ofTheChair("rule.xhtml?rule=suggestion.reply&"))
                    .then("refused", page -> page.locator("[id='set:go']").click()),
            Visit.of("deadline/calendar.xhtml", CHAIR, ofTheChair("calendar.xhtml?")),
            Visit.of("registry/members.xhtml", REGISTRAR),
            Visit.of(
                    "registry/member.xhtml", REGISTRAR, Visit.firstLink("/registry/members.xhtml", "#members tbody a")),
            Visit.of("registry/join.xhtml", REGISTRAR),
            Visit.of("registry/list.xhtml", REGISTRAR),
            Visit.of("roll/rolls.xhtml", REGISTRAR),
            Visit.of("roll/mine.xhtml", MEMBER),
            Visit.of("office/appointments.xhtml", CHAIR),
            Visit.of("office/foundunder.xhtml", CHAIR, ofTheFirst("lead", 0)),
            Visit.of("office/foundunder.xhtml", CHAIR, ofTheFirst("lead", 0))
                    .then("refused", page -> page.locator("[id='under:go']").click()),
            Visit.of("office/term.xhtml", CHAIR, ofTheFirst("lead", 1)),
            Visit.of("notification/index.xhtml", MEMBER),
            Visit.of("notification/choices.xhtml", MEMBER),
            // Leads on to the matter (NotificationJourneyIT); what is not one's own is refused.
            Visit.of("notification/open.xhtml", MEMBER, page -> "/notification/open.xhtml?id=0")
                    .then("refused", page -> {}),
            Visit.of("auditlog/checkpoint.xhtml", null),
            Visit.of("ballot/board.xhtml", null, page -> VoteDoor.board()),
            Visit.of("ballot/receipt.xhtml", VOTER, EveryPage::receiptOfABallot),
            Visit.of("receipt/record.xhtml", null),
            Visit.of("receipt/record.xhtml", MEMBER).then("member", page -> {}),
            Visit.of("receipt/mine.xhtml", MEMBER),
            Visit.of("receipt/receipt.xhtml", MEMBER, Visit.firstLink("/receipt/mine.xhtml", "#receipts a")),
            Visit.of("receipt/code.xhtml", null),
            Visit.of("receipt/code.xhtml", null, page -> "/receipt/code.xhtml?code=nothing")
                    .then("none", page -> {}),
            Visit.of("ballot/polls.xhtml", COMMISSION),
            Visit.of("ballot/poll.xhtml", COMMISSION, pollNamed("年度工作计划")),
            Visit.of("ballot/poll.xhtml", VOTER, pollNamed("绩效奖金")).then("voter", page -> {}),
            Visit.of("ballot/draft.xhtml", COMMISSION),
            Visit.of("ballot/draft.xhtml", COMMISSION)
                    .then("refused", page -> page.locator("[id='draft:save']").click()),
            Visit.of("ballot/registrar.xhtml", VOTE_REGISTRAR, pollNamed("绩效奖金", "registrar")),
            Visit.of("ballot/paper.xhtml", VOTER, pollNamed("绩效奖金", "paper")),
            Visit.of("review/log.xhtml", AUDITOR),
            Visit.of("review/log.xhtml", AUDITOR)
                    .then("walked", page -> page.locator("[id='walk:go']").click()),
            Visit.of("ballot/audit.xhtml", AUDITOR),
            Visit.of(
                    "retention/kept.xhtml",
                    null,
                    visitor -> group(visitor).replace("organisation/home.xhtml?id", "retention/kept.xhtml?union")),
            // Leads to what is left of a matter (ErasureIT); what is not one's own is refused.
            Visit.of("retention/erased.xhtml", MEMBER, page -> "/retention/erased.xhtml?kind=suggestion&matter=0")
                    .then("refused", page -> {}),
            Visit.of("retention/desk.xhtml", CHAIR),
            Visit.of("retention/desk.xhtml", CHAIR)
                    .then(
                            "asked",
                            page -> page.locator("main details summary").all().forEach(one -> one.click())),
            Visit.of("ballot/trustee.xhtml", TRUSTEE, pollNamed("绩效奖金", "trustee")),
            Visit.of("ballot/count.xhtml", VOTER, pollNamed("加班调休办法", "count")),
            Visit.of("ballot/result.xhtml", VOTER, pollNamed("加班调休办法", "result")),
            Visit.of("ballot/result.xhtml", VOTER, pollNamed("补选分会委员会", "result"))
                    .then("final", page -> {}),
            Visit.of("ballot/result.xhtml", COMMISSION, pollNamed("加班调休办法", "result"))
                    .then(
                            "answering",
                            page -> page.locator(".objection a.button").click()),
            // A vote that there is not is refused.
            Visit.of("ballot/trustee.xhtml", MEMBER, page -> "/ballot/trustee.xhtml?id=0")
                    .then("refused", page -> {}),
            Visit.of("ballot/count.xhtml", MEMBER, page -> "/ballot/count.xhtml?id=0")
                    .then("refused", page -> {}),
            Visit.of("ballot/result.xhtml", null, page -> "/ballot/result.xhtml?id=0")
                    .then("refused", page -> {}),
            Visit.of("account/index.xhtml", MEMBER),
            Visit.of("account/password.xhtml", MEMBER),
            Visit.of("account/secondfactor.xhtml", MEMBER),
            Visit.of("account/secondfactor.xhtml", CHAIR).then("stands", page -> {}),
            Visit.of("activation/index.xhtml", REGISTRAR),
            Visit.of("activation/index.xhtml", REGISTRAR).then("slip", EveryPage::slip),
            Visit.of("activation/renewals.xhtml", CHAIR),
            Visit.of("signin/activate.xhtml", null),
            Visit.of("signin/arrive.xhtml", null),
            Visit.of("signin/code.xhtml", null, EveryPage::halfSignedIn),
            Visit.of("signin/ended.xhtml", null),
            Visit.of("signin/out.xhtml", null),
            Visit.of("WEB-INF/error/problem.xhtml", MEMBER, page -> "/nowhere.xhtml"));

    private EveryPage() {}

    /** Every page below the webapp folder: what has an address, and the page of errors. */
    static Set<String> files() {
        var root = webapp();
        try (var found = Files.walk(root)) {
            return found.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("WEB-INF/") || file.startsWith("WEB-INF/error/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path webapp() {
        return Path.of(System.getProperty("it.target"))
                .resolve("../../web/src/main/webapp")
                .normalize();
    }

    private static java.util.function.Function<Page, String> asNeighbour() {
        return Visit.firstLink("/suggestion/branch.xhtml?show=waiting", ".matters a");
    }

    /** A page of such a vote. @param page beside its first one */
    private static java.util.function.Function<Page, String> pollNamed(String part, String page) {
        return visitor -> pollNamed(part).apply(visitor).replace("poll.xhtml", page + ".xhtml");
    }

    /** A vote of the demonstration, by a part of its title. */
    static java.util.function.Function<Page, String> pollNamed(String part) {
        return page -> {
            page.navigate("/ballot/polls.xhtml");
            var link = page.locator("#polls a").filter(new Locator.FilterOptions().setHasText(part));
            return "/ballot/" + link.first().getAttribute("href");
        };
    }

    /** Over result and board, as a voter finds it who kept the tracker. */
    private static String receiptOfABallot(Page page) {
        page.navigate(pollNamed("补选分会委员会", "result").apply(page));
        page.locator("#board").click();
        page.locator("#tracker").fill(page.locator("#trackers code").first().textContent());
        page.locator("#search button").click();
        return page.locator("#receipt").getAttribute("href");
    }

    private static String ticked(Page page) {
        page.navigate("/suggestion/inbox.xhtml");
        return "/suggestion/chosen.xhtml?chosen="
                + page.locator(".matters input").first().getAttribute("value");
    }

    private static String tickedCase(Page page) {
        page.navigate("/grievance/inbox.xhtml");
        return "/grievance/chosen.xhtml?chosen="
                + page.locator(".matters input").first().getAttribute("value");
    }

    private static java.util.function.Function<Page, String> answeredLink() {
        return Visit.firstLink("/start.xhtml", ".matters li:has(.chip.answered, .chip.closed) a");
    }

    /** A case of the officer's own list on whose page there is something. */
    private static java.util.function.Function<Page, String> ofACaseWith(String selector) {
        return page -> {
            page.navigate("/grievance/inbox.xhtml?show=mine");
            var addresses = page.locator(".matters a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            for (var address : addresses) {
                page.navigate(address);
                if (page.locator(selector).count() > 0) return address;
            }
            throw new AssertionError("no case with " + selector);
        };
    }

    /** One of the links that a chair finds under the offices of the own organisation. */
    private static java.util.function.Function<Page, String> ofTheFirst(String list, int link) {
        return Visit.firstLink("/office/appointments.xhtml", "#" + list + " li:nth-child(" + (link + 1) + ") a");
    }

    /** A page about the deadlines of the chair's own branch. */
    private static java.util.function.Function<Page, String> ofTheChair(String page) {
        return visitor -> {
            var link = ofTheFirst("lead", 0).apply(visitor);
            return "/deadline/" + page + link.substring(link.indexOf("id="));
        };
    }

    /** The board of the first branch of the first company. */
    private static String board(Page visitor) {
        visitor.navigate(group(visitor));
        for (int i = 0; i < 2; i++)
            visitor.navigate(visitor.locator("#under a").first().getAttribute("href"));
        return visitor.locator("#promises a").first().getAttribute("href");
    }

    private static String promise(Page visitor) {
        return Visit.firstLink(board(visitor) + "&show=MET", "#board a").apply(visitor);
    }

    /** The home page of the demonstration's group union, whatever other unions a test has founded. */
    static String group(Page page) {
        page.navigate("/");
        var named = new Locator.FilterOptions().setHasText(Pattern.compile("华东机电集团工会|Huadong Electric Group"));
        return page.locator(".tree a").filter(named).first().getAttribute("href");
    }

    static String affairsOfTheGroup(Page page) {
        return "/affairs/list.xhtml?union=" + group(page).replaceAll(".*id=", "");
    }

    private static String publication(Page page) {
        page.navigate(affairsOfTheGroup(page));
        return page.locator("#publications a").first().getAttribute("href");
    }

    /** What changed, of the correction among the demonstration's publications. */
    private static String correction(Page page) {
        page.navigate(affairsOfTheGroup(page) + "&category=MONEY");
        page.navigate(page.locator("#publications a").first().getAttribute("href"));
        return page.locator("#changes").getAttribute("href");
    }

    private static void slip(Page page) {
        page.locator("[id='one:number']").fill(MEMBER);
        page.locator("[id='one:go']").click();
        page.waitForSelector("#slipList");
    }

    private static String halfSignedIn(Page page) {
        page.navigate("/signin.xhtml");
        SignIn.password(page, CHAIR, SignIn.PASSWORD);
        page.waitForURL("**/signin/code.xhtml**");
        return "/signin/code.xhtml";
    }

    private static void wrongPassword(Page page) {
        page.locator("[id='signIn:number']").fill("99999");
        page.locator("[id='signIn:password']").fill("not the password");
        page.locator("[id='signIn:go']").click();
        page.waitForLoadState();
    }
}
