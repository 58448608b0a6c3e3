package huisheng.spreadsheet;

import java.util.List;

/** What is told of a table while it is read. */
public interface SheetReader {
    /**
     * @param number of the row as the reader of the file counts, from 1
     * @param cells text, without blanks at both ends; missing cells are empty
     * @return whether to go on
     */
    boolean row(int number, List<String> cells);

    /** A cell whose content is not text: a formula or an error. It comes before its row, in which it is empty. */
    void fault(SheetFault fault);
}
