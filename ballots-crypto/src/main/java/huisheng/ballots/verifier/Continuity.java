package huisheng.ballots.verifier;

import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.RecordScan;
import java.util.List;

/** Whether an archive begins with everything that an earlier copy held, in the same order (10.23). */
final class Continuity {
    private Continuity() {}

    static void check(RecordScan before, RecordScan now, Ledger ledger) {
        boolean sameHeader = before.header().equals(now.header());
        ledger.note(Check.V23_CONTINUITY, Verdict.of(sameHeader, "header", "is not that of the earlier copy"));
        List<Link> old = before.links();
        if (now.links().size() < old.size()) {
            ledger.fail(
                    Check.V23_CONTINUITY,
                    "",
                    "has " + now.links().size() + " events, the earlier copy had " + old.size());
        }
        for (int i = 0; i < old.size() && i < now.links().size(); i++) {
            Link was = old.get(i);
            Link is = now.links().get(i);
            if (was.hash().equals(is.hash()) && hashes(was).equals(hashes(is))) {
                ledger.passed(Check.V23_CONTINUITY, 1);
                continue;
            }
            String place = "event " + i + " (" + was.type().spelling() + ")";
            ledger.fail(
                    Check.V23_CONTINUITY, place, "is not what the earlier copy has there; later events not compared");
            return;
        }
    }

    private static List<?> hashes(Link link) {
        return link.objects().stream().map(Entry::hash).toList();
    }
}
