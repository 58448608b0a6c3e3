package huisheng.affairs;

import java.time.LocalDate;

/** Whether a union has published what a period asks of it. */
public enum DutyState {
    OVERDUE,
    DUE,
    /** With a public reason. */
    EXCUSED,
    PUBLISHED_LATE,
    PUBLISHED;

    /** @param publishedOn null if nothing was */
    static DutyState of(LocalDate dueOn, LocalDate publishedOn, boolean excused, LocalDate today) {
        if (publishedOn != null) return publishedOn.isAfter(dueOn) ? PUBLISHED_LATE : PUBLISHED;
        if (excused) return EXCUSED;
        return today.isAfter(dueOn) ? OVERDUE : DUE;
    }

    public boolean isOpen() {
        return this == OVERDUE || this == DUE;
    }

    public boolean isPublished() {
        return this == PUBLISHED || this == PUBLISHED_LATE;
    }
}
