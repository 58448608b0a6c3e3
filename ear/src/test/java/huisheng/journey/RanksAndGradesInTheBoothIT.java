package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.wire.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member grades three things, another ranks four; what lies in the box then is what they chose on the page. */
@RunAsClient
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
class RanksAndGradesInTheBoothIT {
    private static Browser browser;
    private static Vote grades;
    private static Vote ranking;

    /** As the door opened it. */
    private record Vote(String uuid, String trustee, List<String> slips) {
        static Vote open(String kind) throws Exception {
            var lines = VoteDoor.ask("PUT", "?kind=" + kind);
            var first = lines.get(0).split(" ");
            return new Vote(first[0], first[2], lines.subList(1, lines.size()));
        }

        String code(int voter) {
            return slips.get(voter).split(" ")[0];
        }

        String address(int voter) {
            return "/booth/vote.html#poll=" + uuid + "&paper="
                    + slips.get(voter).split(" ")[1];
        }

        /** What the ballot of this tracker holds. */
        List<List<Integer>> held(String tracker) throws Exception {
            var election = Election.decode(get("election").body().getBytes(StandardCharsets.UTF_8));
            var ballot = Pattern.compile("\\{\"election_uuid\":[^\\n\\x00]+")
                    .matcher(get("record.bel").body())
                    .results()
                    .map(MatchResult::group)
                    .filter(text -> Hash.of(text).b64().equals(tracker))
                    .findAny();
            return SmallVote.opened(election, election.group().decodeSecret(trustee), ballot.orElseThrow());
        }

        private java.net.http.HttpResponse<String> get(String part) throws Exception {
            return Http.visitor().get("/api/polls/" + uuid + "/" + part);
        }
    }

    @BeforeAll
    static void both_votes_are_open() throws Exception {
        browser = new Browser();
        grades = Vote.open("GRADES");
        ranking = Vote.open("RANKING");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page booth(Vote vote, int voter, String language, int width, ColorScheme scheme) {
        var page = browser.visitor(language, width, scheme);
        page.navigate(vote.address(voter));
        page.locator("#choosing").waitFor();
        page.locator("#code").fill(vote.code(voter));
        return page;
    }

    private static Page booth(Vote vote, int voter) {
        return booth(vote, voter, "zh-CN", 1280, ColorScheme.LIGHT);
    }

    private static void grade(Page page, int thing, String grade) {
        page.locator("#answers fieldset")
                .nth(thing)
                .locator("label.answer")
                .nth(SmallVote.GRADES.indexOf(grade))
                .click();
    }

    private static void rank(Page page, int... ranks) {
        for (int i = 0; i < ranks.length; i++)
            page.locator("#answers select[name=rank-0-" + i + "]").selectOption(String.valueOf(ranks[i]));
    }

    private static void seal(Page page) {
        page.locator("#seal").click();
        page.locator("#sealed").waitFor();
    }

    private static String cast(Page page) {
        page.locator("#cast").click();
        page.locator("#done").waitFor();
        return page.locator("#done-tracker").textContent();
    }

    /** @return what the page for tests says that the sealed ballot holds */
    private static List<String> tested(Page page) {
        page.locator("#test").click();
        page.locator("#opened").waitFor();
        var second = browser.visitor("zh-CN");
        second.navigate("/booth/test.html");
        second.locator("#typed").fill(page.locator("#opening").inputValue());
        second.locator("#check:enabled").click();
        second.locator("#result").waitFor();
        assertThat(second.locator("#verdict").textContent()).startsWith("对得上");
        var held = second.locator("#holds li").allTextContents();
        second.context().close();
        page.locator("#again").click();
        return held;
    }

    @Test
    void each_thing_is_graded_and_one_that_was_left_out_is_named() throws Exception {
        var page = booth(grades, 0);
        assertThat(page.locator("#question").textContent()).isEqualTo("今年办得怎么样？");
        assertThat(page.locator("#answers legend").allTextContents()).isEqualTo(SmallVote.GRADED);
        assertThat(page.locator("#answers fieldset").first().textContent()).contains(SmallVote.STATEMENT);
        assertThat(page.locator("#shuffled").isVisible()).isFalse();
        grade(page, 0, "较好");
        page.locator("#seal").click();
        page.locator("#trouble").waitFor();
        assertThat(page.locator("#trouble").textContent()).contains("2 项", SmallVote.GRADED.get(1));
        assertThat(page.locator(".fault:visible").count()).isEqualTo(2);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("answer-1");
        grade(page, 1, "弃权");
        assertThat(page.locator(".fault:visible").count()).isEqualTo(1);
        grade(page, 2, "差");
        seal(page);
        assertThat(tested(page)).containsExactly("职工食堂：较好", "上下班班车：弃权", "职工书屋：差");
        grade(page, 1, "好");
        seal(page);
        var tracker = cast(page);
        assertThat(grades.held(tracker))
                .containsExactly(List.of(0, 1, 0, 0, 0), List.of(1, 0, 0, 0, 0), List.of(0, 0, 0, 1, 0));
        nothing_is_left_on(page);
    }

    @Test
    void ranks_may_be_equal_or_left_out_and_ranking_none_is_abstaining() throws Exception {
        var page = booth(ranking, 0);
        assertThat(page.locator("#rule").textContent()).contains("弃权");
        assertThat(page.locator("#shuffled").isVisible()).isTrue();
        seal(page);
        assertThat(tested(page)).hasSize(1).first().asString().contains("弃权");
        rank(page, 4, 2, 0, 4); // with gaps, which close: they would be a mark on the opened ballot
        seal(page);
        assertThat(tested(page)).containsExactly("1. 增设哺乳室", "2. 翻修浴室", "2. 扩建车棚", "不排：更换车间风扇");
        seal(page);
        var tracker = cast(page);
        assertThat(ranking.held(tracker)).containsExactly(List.of(2, 1, 0, 2));
        nothing_is_left_on(page);
    }

    private static void nothing_is_left_on(Page page) {
        assertThat(page.locator("#answers input:checked").count()).isZero();
        assertThat(page.locator("#answers option:checked:not([value='0'])").count())
                .isZero();
        assertThat(page.locator("#code").inputValue()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void the_language_changes_and_the_choice_stays() {
        var page = booth(ranking, 1);
        rank(page, 0, 3, 0, 1);
        page.locator("[data-language=en]").click();
        assertThat(page.locator("#answers select").first().locator("option").allTextContents())
                .containsExactly("not ranked", "Rank 1", "Rank 2", "Rank 3", "Rank 4");
        assertThat(page.locator("#answers select").nth(1).inputValue()).isEqualTo("3");
        var graded = booth(grades, 1);
        graded.locator("#seal").click();
        graded.locator("[data-language=en]").click();
        assertThat(graded.locator(".fault:visible").first().textContent()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void several_questions_are_each_answered_by_their_own_rule() {
        var page = browser.visitor("zh-CN");
        page.navigate("/booth/vote.html");
        page.locator("#trouble").waitFor();
        var said = page.evaluate("""
                async () => {
                  const { dense, draw, heading, read, told } = await import("/booth/choices.js");
                  const paper = { name: "N", questions: [
                    { kind: "Homomorphic", text: "A", answers: ["x", "y", "z"], min: 0, max: 2 },
                    { kind: "Homomorphic", text: "B", answers: ["x", "y"], min: 1, max: 1 },
                    { kind: "NonHomomorphic", text: "C", answers: ["x", "y"] },
                  ] };
                  const word = (...said) => said.join(" ");
                  const place = document.createElement("div");
                  draw(place, paper, {}, word);
                  const fields = [...place.querySelectorAll("input")];
                  const types = fields.map(({ type }) => type).join();
                  for (const box of fields.slice(0, 3)) box.checked = true;
                  const { faults } = read(place, paper);
                  fields[1].checked = false;
                  fields[4].checked = true;
                  place.querySelectorAll("select")[1].value = "2";
                  const { rows } = read(place, paper);
                  const ranks = [[1, 4, 6], [6, 0, 2, 6], [3, 1, 2], [0, 0], [5]].map(dense);
                  return [heading(paper, {}).rule, types, faults.map(({ at, said }) => [at, ...said]), rows, told(paper, rows, word), ranks]
                    .map((one) => JSON.stringify(one));
                }""");
        assertThat(said)
                .isEqualTo(List.of(
                        "[\"ofEach\",3]",
                        "\"checkbox,checkbox,checkbox,radio,radio\"",
                        "[[0,\"tooMany\",2],[1,\"notChosen\"]]",
                        "[[1,0,1],[0,1],[0,1]]",
                        "[\"testOf A x\",\"testOf A z\",\"testOf B y\",\"testOf C 1. y\",\"testOf C testOf unranked x\"]",
                        "[[1,2,3],[2,0,1,2],[3,1,2],[0,0],[1]]"));
    }

    /** With one thing the election has one question, as a motion has: what is said of the thing is not said of its first grade. */
    @Test
    void one_thing_alone_is_graded_under_its_name() {
        var page = browser.visitor("zh-CN");
        page.navigate("/booth/vote.html");
        page.locator("#trouble").waitFor();
        var said = page.evaluate("""
                async () => {
                  const { draw, heading } = await import("/booth/choices.js");
                  const paper = { questions: [{ kind: "Homomorphic", text: "T", answers: ["x", "y"], min: 1, max: 1 }] };
                  const order = { kind: "GRADES", question: "Q", candidates: [{ name: "T", statement: "S" }] };
                  const place = document.createElement("div");
                  draw(place, paper, order, (key) => key);
                  const parts = [...place.querySelectorAll("legend, .hint, label")].map(({ textContent }) => textContent);
                  return [heading(paper, order).question, ...parts];
                }""");
        assertThat(said).isEqualTo(List.of("Q", "T", "S", "x", "y"));
    }

    @Test
    void both_are_accessible_and_fit_a_small_screen() throws Exception {
        var pictures = Files.createDirectories(Path.of("target", "pictures"));
        for (var width : List.of(1280, 360))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                for (var language : List.of("zh-CN", "en-GB")) {
                    var name = width + "-" + scheme + "-" + language + ".png";
                    var graded = booth(grades, 2, language, width, scheme);
                    grade(graded, 0, "一般");
                    graded.locator("#seal").click();
                    graded.locator("#trouble").waitFor();
                    look(graded, pictures.resolve("booth-grades-" + name));
                    var ranked = booth(ranking, 2, language, width, scheme);
                    rank(ranked, 1, 1, 0, 2);
                    look(ranked, pictures.resolve("booth-ranks-" + name));
                    for (var select : ranked.locator("#answers select").all())
                        assertThat(select.boundingBox().height).isGreaterThanOrEqualTo(44);
                }
    }

    private static void look(Page page, Path picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(picture.toString())
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(picture.toString())
                .isEmpty();
    }
}
