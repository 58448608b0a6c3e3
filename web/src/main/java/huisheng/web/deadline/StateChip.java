package huisheng.web.deadline;

import huisheng.deadline.DeadlineState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** With which colour and sign a state stands on a page. */
@Named
@ApplicationScoped
public class StateChip {
    public String of(DeadlineState state) {
        return switch (state) {
            case RUNNING -> "due";
            case MISSED, MET_LATE -> "late";
            case MET -> "answered";
            case PAUSED, WITHDRAWN -> "closed";
        };
    }
}
