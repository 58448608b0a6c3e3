package huisheng.ballots.cli;

import huisheng.ballots.verifier.Mode;
import huisheng.ballots.verifier.Progress;
import huisheng.ballots.verifier.Report;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Option;

/** Options that both kinds of verification share. */
final class Verification {
    /** Whose judgement. */
    enum Like {
        STOCK
    }

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(
            names = "--like",
            paramLabel = "stock",
            description = "Judge only what the stock tool judges, instead of strictly.")
    private Like like;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print findings and verdict only.")
    private boolean quiet;

    Mode mode() {
        return like == Like.STOCK ? Mode.LIKE_STOCK : Mode.STRICT;
    }

    /** Shows progress on a terminal, never in a file or a pipe. */
    Progress progress() {
        if (json || quiet || !terminal()) return Progress.NONE;
        AtomicLong shown = new AtomicLong();
        return (check, done, total) -> {
            long now = System.nanoTime() / 200_000_000;
            long before = shown.get();
            if (done != total && (now == before || !shown.compareAndSet(before, now))) return;
            System.err.print("\r" + check.number() + " " + done + "/" + total + (done == total ? "\r\033[K" : " "));
        };
    }

    /** The script beside the jar knows whether standard error is a terminal; without it the console is asked. */
    private static boolean terminal() {
        String told = System.getProperty("ballots.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    int print(String file, Report report, PrintWriter out) {
        if (json) out.println(ReportText.json(file, report).text());
        else ReportText.print(report, quiet, out);
        out.flush();
        return report.isSound() ? Main.SOUND : Main.NOT_SOUND;
    }
}
