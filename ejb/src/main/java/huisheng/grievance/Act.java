package huisheng.grievance;

import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/** Who does something, and when. @param by null for the clock */
record Act(MemberId by, Instant at) {
    LocalDate day() {
        return LocalDate.ofInstant(at, Clock.ZONE);
    }
}
