package huisheng.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Refused;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act in every state: what leads where, and that all the rest is refused. Written apart from the code, as a table. */
class StepsOfACaseTest {
    private static final String TABLE = """
            RECEIVED    ACCEPT=ACCEPTED DECLINE=DECLINED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            ACCEPTED    CLASSIFY=CLASSIFIED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            DECLINED    APPEAL=ESCALATED
            CLASSIFIED  ASSIGN=ASSIGNED ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            ASSIGNED    TAKE=IN_HAND ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            IN_HAND     ASK=WAITING SEND_LETTER=LETTER_SENT SOLVE=SOLVED FIND_UNFOUNDED=UNFOUNDED REFER=REFERRED ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            WAITING     REPLY=IN_HAND GO_ON=IN_HAND MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            LETTER_SENT RECORD_ANSWER=ANSWERED FALL_SILENT=SILENT MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            ANSWERED    ASK=WAITING SEND_LETTER=LETTER_SENT SOLVE=SOLVED FIND_UNFOUNDED=UNFOUNDED REFER=REFERRED ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            SILENT      RECORD_ANSWER=ANSWERED ASK=WAITING SEND_LETTER=LETTER_SENT SOLVE=SOLVED FIND_UNFOUNDED=UNFOUNDED REFER=REFERRED ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            SOLVED      CLOSE=CLOSED REOPEN=IN_HAND APPEAL=ESCALATED
            UNFOUNDED   CLOSE=CLOSED REOPEN=IN_HAND APPEAL=ESCALATED
            REFERRED    HAND_OVER=HANDED_OVER REOPEN=IN_HAND APPEAL=ESCALATED ESCALATE=ESCALATED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            HANDED_OVER CLOSE=CLOSED REOPEN=IN_HAND APPEAL=ESCALATED
            ESCALATED   ASSIGN=ASSIGNED MOVE_UP=ESCALATED WITHDRAW=WITHDRAWN
            CLOSED      REOPEN=IN_HAND APPEAL=ESCALATED RATE=RATED
            RATED
            WITHDRAWN
            """;

    static Stream<Arguments> everyActInEveryState() {
        return Arrays.stream(GrievanceState.values())
                .flatMap(state -> Arrays.stream(GrievanceStep.values())
                        .map(step ->
                                Arguments.of(state, step, table().get(state).get(step))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyActInEveryState")
    void an_act_leads_where_the_table_says_or_is_refused(
            GrievanceState state, GrievanceStep step, GrievanceState expected) {
        assertThat(step.leadsFrom(state)).isEqualTo(expected != null);
        if (expected != null) assertThat(step.from(state)).isEqualTo(expected);
        else
            assertThatThrownBy(() -> step.from(state))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.reason()).isEqualTo(GrievanceReason.NOT_NOW));
    }

    @Test
    void every_state_is_reached_from_the_first() {
        var reached = new HashSet<>(Set.of(GrievanceState.RECEIVED));
        for (int i = 0; i < GrievanceState.values().length; i++)
            List.copyOf(reached)
                    .forEach(state -> reached.addAll(table().get(state).values()));
        assertThat(reached).containsExactlyInAnyOrder(GrievanceState.values());
    }

    private static Map<GrievanceState, Map<GrievanceStep, GrievanceState>> table() {
        var table = new TreeMap<GrievanceState, Map<GrievanceStep, GrievanceState>>();
        TABLE.lines().map(line -> line.split(" +")).forEach(row -> {
            var ways = new TreeMap<GrievanceStep, GrievanceState>();
            Arrays.stream(row)
                    .skip(1)
                    .map(way -> way.split("="))
                    .forEach(way -> ways.put(GrievanceStep.valueOf(way[0]), GrievanceState.valueOf(way[1])));
            table.put(GrievanceState.valueOf(row[0]), ways);
        });
        return table;
    }
}
