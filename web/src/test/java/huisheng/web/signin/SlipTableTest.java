package huisheng.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import huisheng.signin.ActivationSlip;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SlipTableTest {
    private static final Instant UNTIL = Instant.parse("2026-12-22T20:00:00Z");

    @Test
    void a_line_has_number_name_code_and_the_unions_day() throws IOException {
        var lines = written("10001", "王秀英").split("\r\n");
        assertEquals("\uFEFF\"会员号\",\"姓名\",\"激活码\",\"有效期至\"", lines[0]);
        assertEquals("\"10001\",\"王秀英\",\"K7QF-2M9X-RT4C\",\"2026-12-23\"", lines[1]);
    }

    @Test
    void a_name_is_never_read_as_a_formula_nor_breaks_out_of_its_cell() throws IOException {
        assertTrue(written("10001", "=HYPERLINK(\"x\")").contains("\"'=HYPERLINK(\"\"x\"\")\""));
        assertTrue(written("10001", "@SUM(1)").contains("\"'@SUM(1)\""));
        assertTrue(written("-1", "+1").contains("\"'-1\",\"'+1\""));
        assertTrue(written("10001", "a\",\"b").contains("\"a\"\",\"\"b\""));
    }

    private static String written(String number, String name) throws IOException {
        var out = new StringWriter();
        var slip = new ActivationSlip(number, name, "K7QF-2M9X-RT4C", UNTIL);
        new SlipTable(List.of(slip), Locale.CHINESE).write(out);
        return out.toString();
    }
}
