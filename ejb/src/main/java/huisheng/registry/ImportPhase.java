package huisheng.registry;

/** How far a list has come on its way into the register. */
public enum ImportPhase {
    LOOKED_AT,
    CHECKING,
    CHECKED,
    WRITING,
    WRITTEN,
    /** By something in the file itself; nothing was written. */
    STOPPED;

    public boolean isAtWork() {
        return this == CHECKING || this == WRITING;
    }
}
