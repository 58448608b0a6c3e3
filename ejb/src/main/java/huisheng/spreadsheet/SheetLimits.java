package huisheng.spreadsheet;

/** How large a table may be. They hold before anything is believed that the file says of itself. */
final class SheetLimits {
    static final int COLUMNS = 100;
    static final int ROWS = 1_000_000;
    /** Characters in one cell; as many as a spreadsheet program itself allows. */
    static final int CELL = 32_767;
    /** Parts of a packed file. A workbook of a few sheets has about twenty. */
    static final int PARTS = 1_000;
    /** Bytes of all parts together once unpacked. */
    static final long UNPACKED = 256L << 20;
    /** Bytes between two angle brackets of a part: no tag and no text of it is longer. */
    static final int TOKEN = 1 << 20;

    static final int SHARED_TEXTS = 3_000_000;
    static final long SHARED_CHARACTERS = 48_000_000;

    private SheetLimits() {}
}
