package huisheng.ballots.cli;

import huisheng.ballots.proofs.Finding;
import huisheng.ballots.verifier.CheckReport;
import huisheng.ballots.verifier.Report;
import huisheng.ballots.wire.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people (findings first, one a line) and for machines (one JSON object). */
final class ReportText {
    private ReportText() {}

    static void print(Report report, boolean brief, PrintWriter out) {
        for (CheckReport check : report.checks()) {
            for (Finding finding : check.findings()) {
                out.println(number(check) + " " + check.check().title() + ": " + Plain.line(finding.toString()));
            }
            if (check.more() > 0) out.println(number(check) + " and " + check.more() + " more");
        }
        for (Finding remark : report.remarks()) out.println("remark: " + Plain.line(remark.toString()));
        if (!brief) checks(report, out);
        out.println(report.isSound() ? "sound" : "not sound");
    }

    private static void checks(Report report, PrintWriter out) {
        Report.Summary about = report.summary();
        out.println("election   " + Plain.line(about.name()) + " (" + about.uuid() + ")");
        out.println("finger     " + about.fingerprint());
        out.println("stage      " + about.stage() + ", " + about.events() + " events");
        out.println("last event " + about.lastEvent());
        out.println("ballots    " + about.ballots() + " in the box, " + about.counted() + " count, of " + about.voters()
                + " credentials");
        for (CheckReport check : report.checks()) {
            String state = switch (check.state()) {
                case PASSED -> "passed " + check.passed();
                case FAILED -> "FAILED " + (check.findings().size() + check.more());
                case NOT_REACHED -> "nothing to check";
                case NOT_JUDGED -> "not judged";
            };
            out.println(String.format(
                    Locale.ROOT, "%s  %-34s %s", number(check), check.check().title(), state));
        }
    }

    static Json json(String file, Report report) {
        List<Json> checks = new ArrayList<>();
        for (CheckReport check : report.checks()) {
            checks.add(Json.object()
                    .put("check", number(check))
                    .put("paragraph", check.check().paragraph())
                    .put("title", check.check().title())
                    .put("state", check.state().name().toLowerCase(Locale.ROOT))
                    .put("passed", check.passed())
                    .put("findings", findings(check.findings()))
                    .put("more", check.more())
                    .build());
        }
        Report.Summary about = report.summary();
        return Json.object()
                .put("file", file)
                .put("sound", Json.of(report.isSound()))
                .put("mode", report.mode().name().toLowerCase(Locale.ROOT))
                .put("name", about.name())
                .put("uuid", about.uuid())
                .put("fingerprint", about.fingerprint())
                .put("stage", about.stage())
                .put("last_event", about.lastEvent())
                .put("events", about.events())
                .put("credentials", about.voters())
                .put("ballots", about.ballots())
                .put("counted", about.counted())
                .put("checks", Json.array(checks))
                .put("remarks", findings(report.remarks()))
                .build();
    }

    private static Json findings(List<Finding> findings) {
        return Json.array(findings.stream()
                .map(f -> Json.object()
                        .put("place", f.place())
                        .put("reason", f.reason())
                        .build())
                .toList());
    }

    private static String number(CheckReport check) {
        return check.check().number();
    }
}
