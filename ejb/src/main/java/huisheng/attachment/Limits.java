package huisheng.attachment;

/**
 * How large things may be. The first three are the operator's to set, by system property; what a file says of itself is
 * believed after them.
 */
record Limits(long file, long matter, int files) {
    private static final long MEGABYTE = 1 << 20;

    /** Dots of a picture; a telephone of today makes 50 million at most in its ordinary mode. */
    static final int PICTURE_MEGADOTS = 50;
    /** Beyond so many dots a picture is kept smaller. */
    static final int KEPT_DOTS = 16_000_000;

    static final int PICTURE_SIDE = 20_000;
    static final int PDF_PAGES = 5_000;
    static final int PDF_OBJECTS = 200_000;
    /** Bytes of the packed inner parts of a PDF that are unpacked to read it. */
    static final long PDF_UNPACKED = 64 * MEGABYTE;

    static final int PARTS = 5_000;
    static final long UNPACKED = 200 * MEGABYTE;
    static final int XML_DEPTH = 500;
    /** Bytes between two angle brackets of a part: no tag and no text of it is longer. */
    static final int XML_TOKEN = 4 << 20;

    static Limits asSet() {
        return new Limits(
                megabytes("huisheng.attachment.file.mb", 20),
                megabytes("huisheng.attachment.matter.mb", 100),
                Integer.getInteger("huisheng.attachment.files", 20));
    }

    static long inMegabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    private static long megabytes(String property, int otherwise) {
        return Integer.getInteger(property, otherwise) * MEGABYTE;
    }
}
