package huisheng.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @Test
    void a_page_of_this_house_is_opened_again_with_its_query() {
        var asked = "/suggestion/thread.xhtml?id=7&language=zh";
        assertEquals(asked, ReturnAddress.orStart(asked));
        assertEquals("to=%2Fsuggestion%2Fthread.xhtml%3Fid%3D7%26language%3Dzh", ReturnAddress.asParameter(asked));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "start.xhtml",
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/start.xhtml\r\nSet-Cookie: a=b",
                "/\tevil.example",
                "/a/../../b",
                "/signin.xhtml",
                "/signin/code.xhtml",
                "/工会"
            })
    void anything_else_leads_to_the_start_page(String asked) {
        assertEquals("/start.xhtml", ReturnAddress.orStart(asked));
    }

    @Test
    void an_address_without_end_is_not_followed() {
        assertEquals("/start.xhtml", ReturnAddress.orStart("/" + "a".repeat(3000)));
    }
}
