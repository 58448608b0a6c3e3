package huisheng.suggestion;

/** Where a suggestion lies on the committee's desk. NONE: the committee does not see it. */
enum Tray {
    NONE,
    WAITING,
    DONE,
    MERGED
}
