package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever somebody writes in the address of a page: a number of nothing is a page of nothing, and nothing breaks. */
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AddressIT {
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final List<String> UNKNOWN = List.of(
            "abc",
            "-1",
            "0",
            "999999999",
            "1.5",
            "1e3",
            "0x10",
            "9".repeat(19),
            "9".repeat(5_000),
            "１２３",
            "1'--",
            "\u0000");
    private static final List<String> MORE = Stream.concat(
                    UNKNOWN.stream(), Stream.of("", " ", "\uD83D\uDE00", "1-1", "1,1", "2026-11-22,1", "<b>"))
            .toList();
    private static final List<String> PARTS_OF_A_VOTE = List.of(
            "",
            "/stage",
            "/order",
            "/election",
            "/trustees",
            "/credentials",
            "/paper-key",
            "/record.bel",
            "/ballots",
            "/ballots?after=x",
            "/ballots/nothing",
            "/receipts/nothing");
    private static final int NOT_FOUND = 404;
    private static final int OURS = 500;

    @Test
    void a_number_of_nothing_in_the_address_of_a_page_is_a_page_of_nothing() {
        var wrong = new SoftAssertions();
        try (var visitors = new Visitors()) {
            visits().forEach((file, visit) -> {
                if (!parameters(file).contains("id")) return;
                var page = visitors.as(visit.who(), "zh");
                for (var value : UNKNOWN) {
                    var answer = get(page, file, "id", value);
                    var told = file + "?id=" + shortened(value);
                    wrong.assertThat(answer.status()).as(told).isEqualTo(NOT_FOUND);
                    wrong.assertThat(isAPageOfNothing(answer.text())).as(told).isTrue();
                }
            });
        }
        wrong.assertAll();
    }

    @Test
    void no_value_of_any_parameter_breaks_a_page() {
        var wrong = new SoftAssertions();
        try (var visitors = new Visitors()) {
            visits().forEach((file, visit) -> {
                var page = visitors.as(visit.who(), "zh");
                for (var parameter : parameters(file))
                    for (var value : MORE)
                        wrong.assertThat(get(page, file, parameter, value).status())
                                .as(file + "?" + parameter + "=" + shortened(value))
                                .isLessThan(OURS);
            });
        }
        wrong.assertAll();
    }

    /** Nobody learns from an address which votes there are: an unknown one, one that is none and a draft answer alike. */
    @Test
    void the_addresses_of_a_vote_that_there_is_not_answer_alike() throws Exception {
        var wrong = new SoftAssertions();
        for (var uuid : List.of("AAAABBBBCCCCDD", "0", "abc", "1'--", "%3Cb%3E", "9".repeat(200)))
            for (var part : PARTS_OF_A_VOTE) {
                var answer = Http.visitor().get("/api/polls/" + uuid + part);
                var told = uuid + part + " " + answer.body();
                wrong.assertThat(answer.statusCode()).as(told).isEqualTo(NOT_FOUND);
                wrong.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(told)
                        .startsWith("application/problem+json");
            }
        wrong.assertAll();
    }

    @Test
    void the_pages_that_take_a_number_are_found() {
        assertThat(visits().keySet().stream().filter(file -> parameters(file).contains("id")))
                .contains("suggestion/thread.xhtml", "registry/member.xhtml", "organisation/home.xhtml")
                .contains("ballot/poll.xhtml", "ballot/paper.xhtml", "ballot/registrar.xhtml", "ballot/trustee.xhtml")
                .contains("ballot/count.xhtml", "ballot/result.xhtml", "ballot/board.xhtml");
    }

    /** One visit a page. */
    private static TreeMap<String, Visit> visits() {
        var visits = new TreeMap<String, Visit>();
        EveryPage.VISITS.stream()
                .filter(visit -> !visit.file().startsWith("WEB-INF/"))
                .forEach(visit -> visits.putIfAbsent(visit.file(), visit));
        return visits;
    }

    private static List<String> parameters(String file) {
        try {
            return PARAMETER
                    .matcher(Files.readString(EveryPage.webapp().resolve(file)))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static APIResponse get(Page page, String file, String parameter, String value) {
        var query = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return page.request().get(Browser.address() + "/" + file + "?" + query);
    }

    /** The page for what is not there, with words and a way on, and without a number for a mistake of ours. */
    private static boolean isAPageOfNothing(String page) {
        return page.contains("<h1><bdi>没有找到</bdi></h1>") && !page.contains("id=\"incident\"");
    }

    private static String shortened(String value) {
        return value.length() > 30 ? value.length() + " digits" : value;
    }
}
