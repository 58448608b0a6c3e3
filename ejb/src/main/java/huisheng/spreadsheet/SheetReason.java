package huisheng.spreadsheet;

import huisheng.kernel.Refused;

/** Why a table is not taken. Details: the row, and where it helps the limit. */
public enum SheetReason implements Refused.Reason {
    EMPTY_FILE,
    OLD_EXCEL,
    NOT_A_TABLE,
    BROKEN_FILE,
    BROKEN_ROW,
    UNKNOWN_ENCODING,
    WITH_MACROS,
    TOO_MUCH_INSIDE,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    CELL_TOO_LONG,
    /** A fault of one cell. */
    FORMULA,
    /** A fault of one cell. */
    ERROR_CELL;

    @Override
    public Refused.Kind kind() {
        return Refused.Kind.INVALID;
    }
}
