package huisheng.grievance;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes in cases of the past, for a demonstration or from an older system: the same verbs in the same order, at given times.
 * What stands still now has stood still since today.
 */
@ApplicationScoped
public class GrievanceHistory {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    private Reception reception;

    @Inject
    private GrievanceCourse course;

    @Inject
    private Escalation escalation;

    @Inject
    private CaseOfficers officers;

    /**
     * A case up to where it stands.
     *
     * @param upTo the state that it is to reach
     * @param told what the officers tell the member at the end, or ask, or write to the employer
     */
    public record Past(
            MemberId member,
            Channel channel,
            String subject,
            String text,
            Map<String, String> answers,
            Instant sentAt,
            GrievanceState upTo,
            String told) {}

    public void take(Past past) {
        var sent = new NewCase(
                "past-" + past.sentAt() + "-" + past.channel(),
                past.channel(),
                PlainText.of(past.subject(), GrievanceDesk.SUBJECT_LIMIT),
                PlainText.of(past.text(), GrievanceDesk.TEXT_LIMIT),
                Answers.to(past.channel(), past.answers()),
                Set.of(),
                false);
        var grievance = reception.take(sent, new Act(past.member(), past.sentAt()));
        new Walk(grievance, past).go();
    }

    /** The way of one case, a step after the other, a day apart. */
    private final class Walk {
        private final Grievance grievance;
        private final Past past;
        private final PlainText told;
        private Instant at;

        Walk(Grievance grievance, Past past) {
            this.grievance = grievance;
            this.past = past;
            told = past.told() == null ? null : new PlainText(past.told());
            at = past.sentAt();
        }

        void go() {
            switch (past.upTo()) {
                case RECEIVED -> {}
                case DECLINED -> course.decline(grievance, next(), told);
                case WITHDRAWN -> {
                    accept();
                    course.withdraw(grievance, new Act(past.member(), next().at()), told);
                }
                case ACCEPTED -> accept();
                case CLASSIFIED -> classify();
                case ASSIGNED -> assign();
                case ESCALATED -> {
                    classify();
                    escalation.byOfficer(grievance, next(), told);
                }
                default -> work();
            }
        }

        private void work() {
            assign();
            course.take(grievance, next());
            switch (past.upTo()) {
                case IN_HAND -> course.write(grievance, next(), told, false);
                case WAITING -> course.ask(grievance, next(), told);
                case LETTER_SENT -> letter();
                case ANSWERED -> {
                    letter();
                    course.recordAnswer(grievance, next(), told);
                }
                case SILENT -> {
                    letter();
                    course.fallSilent(grievance, new Act(null, next().at()));
                }
                case UNFOUNDED -> course.findUnfounded(grievance, next(), told);
                case REFERRED -> refer();
                case HANDED_OVER -> {
                    refer();
                    course.handOver(grievance, next(), new PlainText("区劳动保障监察大队已经收件，编号告知了当事人。"));
                }
                default -> solved();
            }
        }

        private void solved() {
            course.solve(grievance, next(), told);
            if (past.upTo() == GrievanceState.SOLVED) return;
            course.close(grievance, next());
            if (past.upTo() == GrievanceState.RATED)
                course.rate(grievance, new Act(past.member(), next().at()), Rating.SATISFIED);
        }

        private void refer() {
            course.refer(grievance, next(), new PlainText("区劳动保障监察大队"), told);
        }

        private void letter() {
            course.sendLetter(
                    grievance,
                    next(),
                    new SupervisionLetter.Wording(
                            new PlainText("人力资源部"),
                            new PlainText(past.subject()),
                            new PlainText("请贵单位在期限内核实、改正，并把结果书面告知本会。"),
                            false));
        }

        private void assign() {
            classify();
            var act = next();
            course.assign(grievance, act, List.of(act.by()));
        }

        private void classify() {
            accept();
            course.classify(grievance, next(), GrievanceClass.HARD);
        }

        private void accept() {
            course.accept(grievance, next(), new PlainText("您反映的事属于工会受理范围，我们来办。"));
        }

        private Act next() {
            at = at.plus(A_DAY);
            var officer = officers.able(grievance.organisation(), grievance.member(), Set.of())
                    .get(0);
            return new Act(officer, at);
        }
    }
}
