package huisheng.web.auditlog;

import huisheng.witness.WitnessBoard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What members and officers must see at once: a witness disputes the log, or another log has two versions. */
@Named
@RequestScoped
public class LogAlarm {
    @Inject
    private WitnessBoard board;

    private List<String> disputes;
    private List<String> forked;

    /** Names of the witnesses, for a sentence. */
    public String disputes() {
        return String.join(", ", found());
    }

    /** Names of the logs, for a sentence. */
    public String forked() {
        return String.join(", ", seen());
    }

    public boolean isDisputed() {
        return !found().isEmpty();
    }

    public boolean isForkSeen() {
        return !seen().isEmpty();
    }

    private List<String> found() {
        if (disputes == null) disputes = board.disputes();
        return disputes;
    }

    private List<String> seen() {
        if (forked == null) forked = board.forked();
        return forked;
    }
}
