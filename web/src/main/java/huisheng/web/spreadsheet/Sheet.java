package huisheng.web.spreadsheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table to take away.
 *
 * @param file the name of the file without its ending, in ASCII
 * @param title the name of the sheet, in the reader's language
 * @param rows hands every row to what it is given, one after the other; asked only when the first byte is sent
 */
public record Sheet(String file, String title, List<String> headings, Consumer<Consumer<List<String>>> rows) {}
