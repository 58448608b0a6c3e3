package huisheng.spreadsheet;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, holding none of it. */
public interface SheetWriter extends AutoCloseable {
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
