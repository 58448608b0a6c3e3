package huisheng.auditlog;

/**
 * A happening has its place in the log; fired in the transaction of the fact while the end of the log is held, so an observer
 * writes rows of its own alone and waits for none.
 *
 * @param number from 1
 */
public record Recorded(long number, Happening happening) {}
