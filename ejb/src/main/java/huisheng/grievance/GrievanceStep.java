package huisheng.grievance;

import static huisheng.grievance.GrievanceState.*;

import huisheng.kernel.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An act on a case: from which states it leads, and to which. The one table of the course of a case. */
public enum GrievanceStep {
    ACCEPT(ACCEPTED, EnumSet.of(RECEIVED)),
    DECLINE(DECLINED, EnumSet.of(RECEIVED)),
    CLASSIFY(CLASSIFIED, EnumSet.of(ACCEPTED)),
    ASSIGN(ASSIGNED, EnumSet.of(CLASSIFIED, ESCALATED)),
    TAKE(IN_HAND, EnumSet.of(ASSIGNED)),
    ASK(WAITING, EnumSet.of(IN_HAND, ANSWERED, SILENT)),
    REPLY(IN_HAND, EnumSet.of(WAITING)),
    GO_ON(IN_HAND, EnumSet.of(WAITING)),
    SEND_LETTER(LETTER_SENT, EnumSet.of(IN_HAND, ANSWERED, SILENT)),
    RECORD_ANSWER(ANSWERED, EnumSet.of(LETTER_SENT, SILENT)),
    FALL_SILENT(SILENT, EnumSet.of(LETTER_SENT)),
    SOLVE(SOLVED, EnumSet.of(IN_HAND, ANSWERED, SILENT)),
    FIND_UNFOUNDED(UNFOUNDED, EnumSet.of(IN_HAND, ANSWERED, SILENT)),
    REFER(REFERRED, EnumSet.of(IN_HAND, ANSWERED, SILENT)),
    /** The other body says that it has it. */
    HAND_OVER(HANDED_OVER, EnumSet.of(REFERRED)),
    /** By an officer who cannot get on with it. */
    ESCALATE(ESCALATED, EnumSet.of(CLASSIFIED, ASSIGNED, IN_HAND, ANSWERED, SILENT, REFERRED)),
    /** By the clock, or because no officer is left. */
    MOVE_UP(ESCALATED, GrievanceState.OPEN),
    CLOSE(CLOSED, EnumSet.of(SOLVED, UNFOUNDED, HANDED_OVER)),
    /** The member says for the first time that it is not solved. */
    REOPEN(IN_HAND, EnumSet.of(SOLVED, UNFOUNDED, REFERRED, HANDED_OVER, CLOSED)),
    /** The member turns to the union above: it was declined, or it is not solved for the second time. */
    APPEAL(ESCALATED, EnumSet.of(DECLINED, SOLVED, UNFOUNDED, REFERRED, HANDED_OVER, CLOSED)),
    RATE(RATED, EnumSet.of(CLOSED)),
    /** The member does not want it gone on with. */
    WITHDRAW(WITHDRAWN, GrievanceState.OPEN);

    private final GrievanceState to;
    private final Set<GrievanceState> from;

    GrievanceStep(GrievanceState to, Set<GrievanceState> from) {
        this.to = to;
        this.from = from;
    }

    public boolean leadsFrom(GrievanceState state) {
        return from.contains(state);
    }

    /** @throws Refused NOT_NOW */
    GrievanceState from(GrievanceState state) {
        if (!leadsFrom(state)) throw new Refused(GrievanceReason.NOT_NOW);
        return to;
    }

    static Set<GrievanceStep> from(GrievanceState state, Set<GrievanceStep> among) {
        return Arrays.stream(values())
                .filter(step -> among.contains(step) && step.leadsFrom(state))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GrievanceStep.class)));
    }
}
