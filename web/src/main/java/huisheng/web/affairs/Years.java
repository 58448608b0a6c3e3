package huisheng.web.affairs;

/** A year in an address. */
final class Years {
    private Years() {}

    /** Null for what is none. */
    static Integer read(String typed) {
        return typed != null && typed.matches("[0-9]{4}") ? Integer.valueOf(typed) : null;
    }
}
