package huisheng.ballots.log;

import java.util.List;

/**
 * Two states of one log, each with its signature, of which the second does not continue the first as it was shown.
 *
 * @param seen what was cosigned last
 * @param shown what was refused
 * @param path that came with it
 * @param proven whether nobody but the log can have made this: both states have one size and two roots, or the path leads from another
 *     root of the first size to the second's. Otherwise somebody may have sent a true state with a broken proof.
 */
public record ForkEvidence(String origin, SignedNote seen, SignedNote shown, List<TreeHash> path, boolean proven) {
    public ForkEvidence {
        path = List.copyOf(path);
    }
}
