package huisheng.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTablesTest {
    private static final List<String> ROW = List.of("10001", "王,\"秀\"\n英", "2015-07-01", "<script>");

    @Test
    void what_is_written_is_read_back() throws IOException {
        var csv = new ByteArrayOutputStream();
        try (var writer = new CsvWriting(csv)) {
            writer.row(ROW);
        }
        assertEquals(ROW, Table.of(csv.toByteArray()).row(1));
        var xlsx = new ByteArrayOutputStream();
        try (var writer = new XlsxWriting(xlsx, "会员")) {
            writer.row(ROW);
        }
        assertEquals(ROW, Table.of(xlsx.toByteArray()).row(1));
    }

    @Test
    void no_cell_of_a_csv_file_runs_as_a_formula() throws IOException {
        var csv = new ByteArrayOutputStream();
        try (var writer = new CsvWriting(csv)) {
            writer.row(List.of("=1+1", "+86", "-1", "@x", "plain"));
        }
        assertEquals(
                List.of("'=1+1", "'+86", "'-1", "'@x", "plain"),
                Table.of(csv.toByteArray()).row(1));
    }

    @Test
    void the_limits_leave_room_for_a_hundred_thousand_rows() throws IOException {
        var xlsx = new ByteArrayOutputStream();
        try (var writer = new XlsxWriting(xlsx, "会员")) {
            for (int i = 0; i < 100_000; i++)
                writer.row(List.of(Integer.toString(10_000 + i), "王秀英", "HD-1-1", "2015-07-01"));
        }
        assertEquals(100_000, Table.of(xlsx.toByteArray()).rows.size());
    }
}
