package huisheng.auditlog;

/**
 * One thing that is not as it was sealed.
 *
 * @param fault what kind of change it shows
 * @param place what was changed: an entry by its number, a tile by its path, a checkpoint by its size
 * @param detail what was seen, for a person
 */
public record LogFinding(Fault fault, String place, String detail) {
    /** What the audit can tell apart. */
    public enum Fault {
        /** Content or salt do not open the commitment. */
        CONTENT,
        /** Kind, time or commitment are not those that were sealed. */
        LEAF,
        /** The entry was sealed at another place. */
        ORDER,
        /** The entry is not there. */
        MISSING,
        /** The entry was never appended. */
        ADDED,
        /** Content and salt are gone, and no entry says that they were erased. */
        ERASED,
        /** An entry says that it was erased, and it can still be opened: an old copy was put back. */
        KEPT,
        /** The code printed on receipts is not that of the entry. */
        CODE,
        /** A hash of the tree is not what stands below it. */
        TILE,
        /** A signed state does not fit the tree, or is not signed by a key of this log. */
        CHECKPOINT,
        /** A witness did not sign what stands here under its name. */
        COSIGNATURE
    }

    @Override
    public String toString() {
        return fault + " " + place + ": " + detail;
    }
}
