package huisheng.web.auditlog;

import huisheng.witness.SignedState;
import huisheng.witness.WatchedLog;
import huisheng.witness.WitnessBoard;
import huisheng.witness.WitnessDesk;
import huisheng.witness.WitnessLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The last signed state of the log, who cosigned it and when, and the logs that this server watches for others. */
@Named
@RequestScoped
public class CheckpointPage {
    @Inject
    private WitnessBoard board;

    @Inject
    private WitnessDesk desk;

    private SignedState state;
    private List<WitnessLine> witnesses;
    private List<WatchedLog> watched;

    /** Null only in the first seconds of a new log. */
    public SignedState state() {
        if (state == null) state = board.state().orElse(null);
        return state;
    }

    public List<WitnessLine> witnesses() {
        if (witnesses == null) witnesses = board.witnesses(state().entries());
        return witnesses;
    }

    public List<WatchedLog> watched() {
        if (watched == null) watched = board.watched();
        return watched;
    }

    /** With which this server cosigns. */
    public String ownKey() {
        return desk.key();
    }

    /** The look of the chip. */
    public String look(WitnessLine line) {
        return switch (line.standing()) {
            case COSIGNED -> "answered";
            case AWAITED -> "due";
            case DISPUTES -> "late";
        };
    }
}
