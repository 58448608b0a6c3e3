package huisheng.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCsvTest {
    private static final String ROLL = "会员号,姓名,组织\r\n10001,王秀英,总装车间分会\r\n10002,李建国,绕线车间分会\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void chinese_is_read_in_every_encoding_one_meets(String encoding) {
        var table = Table.of(ROLL.getBytes(Charset.forName(encoding)));
        assertEquals(List.of("10001", "王秀英", "总装车间分会"), table.row(2));
        assertEquals(encoding.equals("GBK") ? "GB18030" : encoding, table.format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_mark_at_the_beginning_is_no_part_of_the_first_cell(String encoding) {
        var table = Table.of(("\uFEFF" + ROLL).getBytes(Charset.forName(encoding)));
        assertEquals("会员号", table.row(1).get(0));
    }

    @Test
    void a_rare_name_needs_the_four_byte_letters_of_gb18030() {
        var table = Table.of("姓名\n𠮷田㐂\n".getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("𠮷田㐂"), table.row(2));
    }

    @Test
    void bytes_that_are_letters_nowhere_are_refused_with_their_row() {
        var bytes = "会员号,姓名\n10001,王\n10002,\u0000\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        var table = Table.of(bytes);
        assertEquals(SheetReason.UNKNOWN_ENCODING, table.reason());
        assertEquals(List.of(3), table.refused.details());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void the_separator_is_found(String separator) {
        var table = Table.of(ROLL.replace(",", separator));
        assertEquals(List.of("10002", "李建国", "绕线车间分会"), table.row(3));
    }

    @Test
    void a_separator_inside_quotes_separates_nothing() {
        var table = Table.of("a;b\n\"1,2,3,4\";\"x\"\"y\nz\"\n5;6\n");
        assertEquals(List.of("1,2,3,4", "x\"y\nz"), table.row(2));
        assertEquals(List.of("5", "6"), table.row(4));
    }

    @Test
    void row_numbers_count_the_empty_lines_too() {
        var table = Table.of("a,b\n\n,,\n1,2\n");
        assertEquals(List.of("1", "2"), table.row(4));
        assertEquals(2, table.rows.size());
    }

    @Test
    void a_quote_that_nobody_closes_is_refused_with_its_row() {
        var table = Table.of("a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(20_000));
        assertEquals(SheetReason.BROKEN_ROW, table.reason());
        assertEquals(List.of(3), table.refused.details());
    }

    @Test
    void two_hundred_columns_are_refused_with_the_row() {
        var table = Table.of("a,b\n" + "x,".repeat(199) + "x\n");
        assertEquals(SheetReason.TOO_MANY_COLUMNS, table.reason());
        assertEquals(List.of(2, 100), table.refused.details());
    }

    @Test
    void two_hundred_empty_columns_are_none() {
        assertEquals(List.of("a", "b"), Table.of("a,b" + ",".repeat(200) + "\n").row(1));
    }

    @Test
    void a_cell_of_a_megabyte_is_refused() {
        var table = Table.of("a,b\n1," + "x".repeat(1_000_000) + "\n");
        assertEquals(SheetReason.BROKEN_ROW, table.reason());
    }

    @Test
    void a_formula_is_a_fault_of_its_cell() {
        var table = Table.of("a,b\n1,=1+1\n");
        assertEquals(List.of(new SheetFault(2, 1, SheetReason.FORMULA)), table.faults);
        assertEquals(List.of("1", ""), table.row(2));
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals(SheetReason.EMPTY_FILE, Table.of("").reason());
        assertTrue(Table.of("\n\n").rows.isEmpty());
    }

    @Test
    void nul_script_and_direction_marks_come_through_as_text_for_the_rules_to_judge() {
        assertEquals(
                List.of("1\u00002", "<script>", "a\u202Eb"),
                Table.of("1\u00002,<script>,a\u202Eb\n").row(1));
    }
}
