package huisheng.ballots.cli;

import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import java.io.PrintWriter;

/** What a command does with a verdict. */
final class Judged {
    private Judged() {}

    /** Goes on only with what is sound. */
    static void require(Verdict verdict) throws Unusable {
        if (!verdict.isSound()) throw new Unusable(verdict.findings().get(0).toString());
    }

    /** Prints findings, one a line, and gives the exit code. */
    static int print(Verdict verdict, PrintWriter out) {
        for (Finding finding : verdict.findings()) out.println(Plain.line(finding.toString()));
        out.println(verdict.isSound() ? "sound" : "not sound");
        return verdict.isSound() ? Main.SOUND : Main.NOT_SOUND;
    }
}
