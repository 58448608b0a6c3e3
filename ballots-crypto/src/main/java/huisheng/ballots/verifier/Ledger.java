package huisheng.ballots.verifier;

import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings while the checks run; safe for several threads, bounded in memory. */
final class Ledger {
    private static final int KEPT = 1_000;

    private static final class Page {
        private final List<Finding> findings = new ArrayList<>();
        private long passed;
        private long more;
        private boolean reached;
    }

    private final Mode mode;
    private final Map<Check, Page> pages = new EnumMap<>(Check.class);
    private final List<Finding> remarks = new ArrayList<>();

    Ledger(Mode mode) {
        this.mode = mode;
        for (Check check : Check.values()) pages.put(check, new Page());
    }

    boolean judges(Check check) {
        return mode == Mode.STRICT || !check.strictOnly();
    }

    boolean strict() {
        return mode == Mode.STRICT;
    }

    /** One item was looked at. */
    synchronized void note(Check check, Verdict verdict) {
        if (!judges(check)) return;
        Page page = pages.get(check);
        page.reached = true;
        if (verdict.isSound()) page.passed++;
        for (Finding finding : verdict.findings()) {
            if (page.findings.size() < KEPT) page.findings.add(finding);
            else page.more++;
        }
    }

    void fail(Check check, String place, String reason) {
        note(check, Verdict.unsound(place, reason));
    }

    synchronized void passed(Check check, long items) {
        if (!judges(check)) return;
        Page page = pages.get(check);
        page.reached = true;
        page.passed += items;
    }

    /** Something worth saying that does not make the record unsound. */
    synchronized void remark(Finding finding) {
        if (remarks.size() < KEPT) remarks.add(finding);
    }

    synchronized boolean clean(Check check) {
        return pages.get(check).findings.isEmpty();
    }

    synchronized Report report(Report.Summary summary) {
        List<CheckReport> checks = new ArrayList<>();
        for (Check check : Check.values()) checks.add(report(check, pages.get(check)));
        return new Report(mode, summary, checks, remarks);
    }

    private CheckReport report(Check check, Page page) {
        CheckReport.State state = CheckReport.State.PASSED;
        if (!judges(check)) state = CheckReport.State.NOT_JUDGED;
        else if (!page.findings.isEmpty()) state = CheckReport.State.FAILED;
        else if (!page.reached) state = CheckReport.State.NOT_REACHED;
        // threads find things in any order; the report has them in the order of the record
        page.findings.sort(Comparator.comparingLong(f -> firstNumber(f.place())));
        return new CheckReport(check, state, page.passed, page.findings, page.more);
    }

    private static long firstNumber(String place) {
        int from = 0;
        while (from < place.length() && !Character.isDigit(place.charAt(from))) from++;
        int to = from;
        while (to < place.length() && to - from < 15 && Character.isDigit(place.charAt(to))) to++;
        return from == to ? -1 : Long.parseLong(place.substring(from, to));
    }
}
