package huisheng.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0|Edge · Windows",
                "Mozilla/5.0 (Linux; Android 15; V2) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 MicroMessenger/8.0|WeChat · Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1|Safari · iPhone",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox · Linux",
                "curl/8.0|''",
                "Mozilla/5.0 (X11; Linux x86_64) Other/1|Linux",
                "none|''"
            })
    void a_browser_is_told_in_two_words(String userAgent, String words) {
        assertEquals(words, Visitors.browser(userAgent));
    }
}
