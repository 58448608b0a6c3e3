package huisheng.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are: rows, faults or one refusal, never an exception. {@link Table} lets any other one through. */
class AnyBytesTest {
    private static final byte[] ROWS = Table.workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>姓名</t></is></c></row>"
            + "<row r='2'><c r='A2' s='1'><v>42186</v></c><c r='B2'><f>1</f><v>2</v></c></row>");

    @Property
    void any_bytes(@ForAll byte[] bytes) {
        taken(Table.of(bytes));
    }

    @Property(tries = 400)
    void any_bytes_that_claim_to_be_packed(@ForAll @Size(max = 400) byte[] bytes) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'P', 'K', 3, 4});
        out.writeBytes(bytes);
        taken(Table.of(out.toByteArray()));
    }

    @Property(tries = 600)
    void a_workbook_with_any_bytes_changed(
            @ForAll @Size(min = 1, max = 5) byte[] values, @ForAll @IntRange(min = 0, max = 100_000) int where) {
        var bytes = ROWS.clone();
        for (int i = 0; i < values.length; i++) bytes[(where * (i + 1)) % bytes.length] = values[i];
        taken(Table.of(bytes));
    }

    @Property(tries = 600)
    void a_sheet_with_any_text_in_it(@ForAll String text, @ForAll @IntRange(min = 0, max = 60) int where) {
        var sheet = "<row r='1'><c r='A1' t='s' s='9'><v>3</v></c></row><row r='2'/>";
        var split = Math.min(where, sheet.length());
        taken(Table.of(Table.workbook(sheet.substring(0, split) + text + sheet.substring(split))));
    }

    @Property(tries = 600)
    void any_text_as_csv(@ForAll String text) {
        taken(Table.of(text.getBytes(StandardCharsets.UTF_8)));
        taken(Table.of(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static void taken(Table table) {
        boolean known = table.refused == null || table.refused.reason() instanceof SheetReason;
        assertTrue(known);
    }
}
