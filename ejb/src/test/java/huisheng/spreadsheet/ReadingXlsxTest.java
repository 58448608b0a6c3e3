package huisheng.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class ReadingXlsxTest {
    @Test
    void texts_numbers_and_days_are_read_as_people_see_them() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("花名册");
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "王秀英");
            sheet.value(1, 1, 10001);
            sheet.value(1, 2, LocalDate.of(2015, 7, 1));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 13_800_000_000L);
            sheet.value(1, 4, true);
            sheet.inlineString(2, 0, "李建国");
            sheet.value(4, 1, 2.5);
        }
        var table = Table.of(bytes.toByteArray());
        assertEquals(List.of("王秀英", "10001", "2015-07-01", "13800000000", "TRUE"), table.row(2));
        assertEquals(List.of("李建国"), table.row(3));
        assertEquals(List.of("", "2.5"), table.row(5));
    }

    @Test
    void a_formula_and_an_error_are_faults_of_their_cells() {
        var table = Table.of(
                Table.workbook(
                        "<row r='3'><c r='B3'><f>1+1</f><v>2</v></c><c r='C3' t='e'><v>#N/A</v></c><c r='D3'><v>7</v></c></row>"));
        assertEquals(
                List.of(new SheetFault(3, 1, SheetReason.FORMULA), new SheetFault(3, 2, SheetReason.ERROR_CELL)),
                table.faults);
        assertEquals(List.of("", "", "", "7"), table.row(3));
    }

    @Test
    void days_are_known_by_their_format_and_counted_from_1904_where_the_book_says_so() {
        var styles =
                "<numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"'/><numFmt numFmtId='171' formatCode='\"day\"0'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs>";
        var cells =
                "<row><c s='0'><v>42186</v></c><c s='1'><v>42186</v></c><c s='2'><v>42186.75</v></c><c s='3'><v>42186</v></c></row>";
        var sheets = "<sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets>";
        assertEquals(
                List.of("42186", "2015-07-01", "2015-07-01", "42186"),
                Table.of(Table.workbook(sheets, cells, styles)).row(1));
        assertEquals(
                "2019-07-02",
                Table.of(Table.workbook("<workbookPr date1904='1'/>" + sheets, cells, styles))
                        .row(1)
                        .get(1));
    }

    @Test
    void a_hidden_sheet_is_passed_over() {
        var book =
                "<sheets><sheet name='1' sheetId='1' state='hidden' r:id='r1'/><sheet name='2' sheetId='2' r:id='r2'/></sheets>";
        assertEquals(
                List.of("second"),
                Table.of(Table.workbook(book, "<row><c><v>1</v></c></row>", "")).row(1));
    }

    @Test
    void hints_on_pronunciation_are_no_part_of_a_text() {
        var table = Table.of(Table.workbook(
                "<row><c t='inlineStr'><is><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></is></c></row>"));
        assertEquals(List.of("東京"), table.row(1));
    }

    @Test
    void an_entity_of_the_file_system_is_never_opened() {
        var xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>";
        var parts = new LinkedHashMap<String, String>();
        parts.put("_rels/.rels", "<R><X Id='a' Type='t/officeDocument' Target='w.xml'/></R>");
        parts.put("w.xml", "<w xmlns:r='u'><sheets><sheet r:id='s'/></sheets></w>");
        parts.put("_rels/w.xml.rels", "<R><X Id='s' Type='t/worksheet' Target='s.xml'/></R>");
        parts.put("s.xml", xml);
        var table = Table.of(Table.zip(parts));
        assertEquals(SheetReason.BROKEN_ROW, table.reason());
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        var bomb = Table.workbook("<row>" + "<c/>".repeat(8_000_000) + "</row>");
        assertEquals(true, bomb.length < 500_000);
        assertEquals(SheetReason.TOO_MUCH_INSIDE, Table.of(bomb).reason());
    }

    @Test
    void one_endless_text_is_refused() {
        assertEquals(
                SheetReason.TOO_MUCH_INSIDE,
                Table.of(Table.workbook("<row><c t='str'><v>" + "x".repeat(5_000_000) + "</v></c></row>"))
                        .reason());
    }

    @Test
    void a_thousand_and_more_parts_are_refused() {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < 1_001; i++) parts.put("part" + i, "");
        assertEquals(SheetReason.TOO_MUCH_INSIDE, Table.of(Table.zip(parts)).reason());
    }

    @Test
    void a_truncated_file_is_refused() {
        var whole = Table.workbook("<row><c><v>1</v></c></row>");
        assertEquals(
                SheetReason.BROKEN_FILE,
                Table.of(Arrays.copyOf(whole, whole.length / 2)).reason());
    }

    @Test
    void a_workbook_with_macros_is_refused() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/vbaProject.bin", "x");
        assertEquals(SheetReason.WITH_MACROS, Table.of(Table.zip(parts)).reason());
    }

    @Test
    void another_packed_file_is_no_table() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/document.xml", "<x/>");
        assertEquals(SheetReason.NOT_A_TABLE, Table.of(Table.zip(parts)).reason());
    }

    @Test
    void an_old_or_locked_workbook_is_refused() {
        assertEquals(
                SheetReason.OLD_EXCEL,
                Table.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .reason());
    }

    @Test
    void a_cell_far_to_the_right_is_refused_and_an_empty_one_is_not() {
        assertEquals(
                SheetReason.TOO_MANY_COLUMNS,
                Table.of(Table.workbook("<row><c r='XFD1'><v>1</v></c></row>")).reason());
        assertNull(Table.of(Table.workbook("<row><c r='A1'><v>1</v></c><c r='XFD1' s='0'/></row>"))
                .reason());
        assertEquals(
                SheetReason.BROKEN_ROW,
                Table.of(Table.workbook("<row><c r='ZZZZZZ1'><v>1</v></c></row>"))
                        .reason());
    }

    @Test
    void rows_and_cells_out_of_order_are_refused() {
        assertEquals(
                SheetReason.BROKEN_ROW,
                Table.of(Table.workbook("<row r='5'><c><v>1</v></c></row><row r='4'><c><v>1</v></c></row>"))
                        .reason());
        assertEquals(
                SheetReason.BROKEN_ROW,
                Table.of(Table.workbook("<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>"))
                        .reason());
    }

    @Test
    void a_number_with_a_monstrous_exponent_stays_as_it_is_written() {
        assertEquals(
                List.of("1E999999999"),
                Table.of(Table.workbook("<row><c><v>1E999999999</v></c></row>")).row(1));
    }
}
