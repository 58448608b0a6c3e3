package huisheng.auditlog;

/** From here on another key signs the log; both ids as eight hexadecimal digits. */
public record LogKeyChanged(String before, String after) implements Happening {}
