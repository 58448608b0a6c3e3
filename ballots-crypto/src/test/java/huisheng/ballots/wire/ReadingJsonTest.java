package huisheng.ballots.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "0x10",
                "NaN",
                "tru",
                "\"\\x41\"",
                "\"\\u12\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\nb\"",
                "\"open",
                "{\"a\"",
                "[",
                "",
                " ",
                "1 1",
                "[]]",
                "{1:2}",
                "'a'",
                "\uFEFF1"
            })
    void E4_text_that_is_not_plain_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(MalformedEncoding.class);
    }

    @Test
    void E4_bytes_that_are_not_utf8_are_refused() {
        for (byte[] bytes : new byte[][] {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xc0, (byte) 0xaf, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {'"', (byte) 0xe4, (byte) 0xbc, '"'}
        }) {
            assertThatThrownBy(() -> Json.parse(bytes)).isInstanceOf(MalformedEncoding.class);
        }
    }

    @Test
    void E8_nesting_has_a_limit_and_costs_no_stack() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> Json.parse(deep))
                .isInstanceOf(MalformedEncoding.class)
                .hasMessageContaining("nested");
    }

    @Test
    void E8_the_number_of_values_and_the_length_of_texts_have_limits() {
        String many = "[" + "0,".repeat(300_000) + "0]";
        assertThatThrownBy(() -> JsonParser.parse(many, JsonLimits.BALLOT)).hasMessageContaining("values");
        String lengthy = "\"" + "x".repeat(20_000) + "\"";
        assertThatThrownBy(() -> JsonParser.parse(lengthy, JsonLimits.SMALL)).hasMessageContaining("characters");
        String digits = "1".repeat(2_000);
        assertThatThrownBy(() -> Json.parse(digits)).hasMessageContaining("number");
        byte[] large = new byte[70_000];
        assertThatThrownBy(() -> JsonParser.parse(large, JsonLimits.SMALL)).hasMessageContaining("longer");
    }

    @Test
    void E8_time_grows_with_length_only() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 200_000; i++) text.append("\"k").append(i).append("\":0,");
        text.append("\"end\":0}");
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> Json.parse(text.toString()));
    }

    @Test
    void numbers_keep_their_spelling_and_ints_are_plain() throws Exception {
        assertThat(Json.parse("[1.50,-0,1e9,null,true]").text()).isEqualTo("[1.50,-0,1e9,null,true]");
        assertThat(Json.parse("17").asInt()).isEqualTo(17);
        for (String bad : new String[] {"1.0", "1e2", "-1", "99999999999", "\"1\""}) {
            assertThatThrownBy(() -> Json.parse(bad).asInt()).isInstanceOf(MalformedEncoding.class);
        }
    }

    @Test
    void canonical_text_escapes_what_it_must_and_nothing_else() throws Exception {
        String raw = "\"\\ \b\t\n\f\r\u0001\u001f\u007f/é\u2028\u2029😀中";
        String canonical = Json.of(raw).text();
        assertThat(canonical).isEqualTo("\"\\\"\\\\ \\b\\t\\n\\f\\r\\u0001\\u001f\\u007f/é\u2028\u2029😀中\"");
        assertThat(Json.parse(canonical).asText()).isEqualTo(raw);
        byte[] utf8 = Json.of("😀").canonical();
        assertThat(utf8).isEqualTo("\"😀\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void members_are_taken_in_the_order_of_the_protocol() throws Exception {
        Members swapped = Members.of(Json.parse("{\"b\":1,\"a\":2}"));
        swapped.take("a");
        swapped.take("b");
        swapped.end(false);
        assertThatThrownBy(() -> swapped.end(true)).isInstanceOf(MalformedEncoding.class);
        Members more = Members.of(Json.parse("{\"a\":2,\"c\":1}"));
        more.take("a");
        assertThatThrownBy(() -> more.end(true)).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> more.take("z")).hasMessageContaining("\"z\"");
    }

    @Test
    void a_hash_is_64_lower_case_digits() throws Exception {
        Hash hash = Hash.of("");
        assertThat(hash.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hash.b64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU");
        assertThatThrownBy(() -> Hash.decode(hash.hex().toUpperCase())).isInstanceOf(MalformedEncoding.class);
        assertThatThrownBy(() -> Hash.decode(hash.hex().substring(1))).isInstanceOf(MalformedEncoding.class);
    }
}
