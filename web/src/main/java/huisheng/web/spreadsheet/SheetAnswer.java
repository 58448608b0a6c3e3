package huisheng.web.spreadsheet;

import huisheng.spreadsheet.CsvWriting;
import huisheng.spreadsheet.SheetWriter;
import huisheng.spreadsheet.XlsxWriting;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A {@link Sheet} as the answer to a request, streamed without a cap and kept by no cache. What may refuse the caller has
 * to be asked before: after the first byte there is no answer but this one.
 */
public final class SheetAnswer {
    public static final String CSV = "text/csv; charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetAnswer() {}

    public static Response csv(Sheet sheet) {
        return file(sheet, "csv", CsvWriting::new);
    }

    public static Response xlsx(Sheet sheet) {
        return file(sheet, "xlsx", out -> new XlsxWriting(out, sheet.title()));
    }

    @FunctionalInterface
    private interface Kind {
        SheetWriter on(OutputStream out) throws IOException;
    }

    private static Response file(Sheet sheet, String ending, Kind kind) {
        StreamingOutput stream = out -> {
            try (var writer = kind.on(out)) {
                writer.row(sheet.headings());
                sheet.rows().accept(row -> write(writer, row));
            }
        };
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"" + sheet.file() + "." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(SheetWriter writer, List<String> row) {
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
