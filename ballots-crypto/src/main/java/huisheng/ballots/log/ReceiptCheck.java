package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.proofs.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a receipt offline (docs/protocol/14-log.md 14.7): R1 its checkpoint is one, R2 a known log signed it, R3 enough
 * witnesses saw the same, R4 the entry stands at its place under that root. It finds all that is wrong.
 *
 * @param checkpoint what the receipt leads to, if it could be read
 * @param cosigned seconds since 1970 at which each known witness saw that state
 * @param verdict findings carry the number of their check as place
 */
public record ReceiptCheck(Optional<Checkpoint> checkpoint, Map<String, Long> cosigned, Verdict verdict) {

    /**
     * @param receipt as handed out
     * @param entry the bytes that must stand in the log
     * @param policy whom the reader trusts; it must come from elsewhere than the receipt
     */
    public static ReceiptCheck check(LogProof receipt, byte[] entry, LogPolicy policy) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.decode(receipt.checkpoint().text());
        } catch (MalformedEncoding e) {
            return new ReceiptCheck(Optional.empty(), Map.of(), Verdict.unsound("R1", e.getMessage()));
        }
        LogPolicy.Opinion opinion = policy.judge(checkpoint, receipt.checkpoint());
        List<Finding> findings = new ArrayList<>(opinion.findings());
        InclusionProof proof = new InclusionProof(receipt.index(), checkpoint.size(), receipt.path());
        if (!proof.joins(TreeHash.ofLeaf(entry), checkpoint.root())) {
            findings.add(new Finding("R4", "the entry does not stand at index " + receipt.index() + " of this log"));
        }
        return new ReceiptCheck(Optional.of(checkpoint), opinion.cosigned(), Verdict.of(findings));
    }
}
