package huisheng.ballot.poll;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A vote order as it was typed; people stand in it by their member numbers.
 *
 * @param pass key of a rule of passing in the pack; officers are elected by their own
 * @param candidates one a line: number of a member, then their own words
 * @param options what is ranked or graded and is no member, one a line; none for a motion or an election
 * @param byStrokes whether candidates are put in the order of {@link StrokeOrder}; otherwise they stand as they were typed
 * @param trustees one a line
 */
public record PollTyped(
        PollKind kind,
        String title,
        String motion,
        String question,
        LocalDate cutOff,
        Instant opensAt,
        Instant closesAt,
        String pass,
        int seats,
        int threshold,
        List<TypedCandidate> candidates,
        List<String> options,
        boolean byStrokes,
        List<TypedTrustee> trustees,
        String registrar)
        implements Serializable {
    public record TypedCandidate(String number, String statement) implements Serializable {}

    public record TypedTrustee(String number, TrusteeBody body) implements Serializable {}
}
