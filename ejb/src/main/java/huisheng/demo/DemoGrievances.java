package huisheng.demo;

import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceHistory;
import huisheng.grievance.GrievanceHistory.Past;
import huisheng.grievance.GrievanceState;
import huisheng.kernel.Clock;
import huisheng.membership.MemberRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A case in every state, from {@code grievances.tsv}: who, how many days ago, about what, how far it has got. */
@ApplicationScoped
class DemoGrievances {
    @Inject
    private GrievanceHistory history;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

    void fill() {
        DemoTable.rows("grievances.tsv").forEach(row -> history.take(past(row)));
    }

    private Past past(String[] row) {
        return new Past(
                register.withNumber(row[0]).orElseThrow(),
                Channel.valueOf(row[3]),
                row[5],
                row[6],
                answers(row[4]),
                sentAt(row),
                GrievanceState.valueOf(row[2]),
                row.length > 7 ? row[7] : null);
    }

    /** In the morning, each at a minute of its own. */
    private Instant sentAt(String[] row) {
        return clock.today()
                .minusDays(Long.parseLong(row[1]))
                .atTime(9, row[5].length() * 7 % 60)
                .atZone(Clock.ZONE)
                .toInstant();
    }

    private static Map<String, String> answers(String cell) {
        var answers = new HashMap<String, String>();
        for (var pair : cell.split(";")) answers.put(pair.split("=")[0], pair.split("=")[1]);
        return answers;
    }
}
