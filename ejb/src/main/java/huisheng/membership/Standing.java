package huisheng.membership;

/** How a person stands to the union today. */
public enum Standing {
    /** A member with every right. */
    ACTIVE,
    /** Retired: keeps the membership 保留会籍, pays no dues, and neither votes nor is elected. */
    RETIRED,
    /** Gone; only the history is kept. */
    LEFT
}
