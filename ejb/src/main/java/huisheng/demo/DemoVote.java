package huisheng.demo;

import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollKind;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.group.MalformedEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A vote of the demonstration while it is made: its line of {@code votes.tsv} and, in memory alone, what its trustees and
 * its registrar know.
 */
final class DemoVote {
    static final int TRUSTEES = 3;
    static final int NEEDED = 2;
    private static final int SPARE = 2;
    private static final String NONE = "-";

    private final String[] row;
    private final List<DemoTrustee> trustees = IntStream.rangeClosed(1, TRUSTEES)
            .mapToObj(place -> new DemoTrustee(place, TRUSTEES, NEEDED))
            .toList();
    private PollId id;
    private String uuid;
    private DemoBallots slips;
    private final Map<String, SignedPaper> papers = new HashMap<>();

    private DemoVote(String[] row) {
        this.row = row;
    }

    static DemoVote of(String key) {
        return new DemoVote(DemoTable.rows("votes.tsv").stream()
                .filter(row -> row[0].equals(key))
                .findFirst()
                .orElseThrow());
    }

    static List<String> voters() {
        return DemoTable.rows("polls-people.tsv").stream().map(one -> one[0]).toList();
    }

    /** One visit of a voter: who, and the row of choices, or none where only the paper is collected. */
    record Visit(String number, int[] choices) {
        int voter() {
            return voters().indexOf(number);
        }
    }

    String key() {
        return row[0];
    }

    PollKind kind() {
        return PollKind.valueOf(row[1]);
    }

    boolean isElection() {
        return kind() == PollKind.OFFICERS;
    }

    /** Several motions of one vote. */
    List<String> options() {
        return kind() == PollKind.MOTIONS ? List.of(row[2].split("\\|")) : List.of();
    }

    int seats() {
        return isElection() ? candidates().size() - 2 : 0;
    }

    List<String> candidates() {
        return isElection() ? List.of(row[2].split(",")) : List.of();
    }

    String title() {
        return row[3];
    }

    String motion() {
        return row[4];
    }

    String question() {
        return row[5];
    }

    /** In the order in which they come. A cell names the voter and the answers that are marked, from 0. */
    List<Visit> visits() {
        var visits = new ArrayList<Visit>();
        for (var cell : row[6].split(" ")) {
            if (cell.equals(NONE)) continue;
            var parts = cell.split(":");
            visits.add(new Visit(parts[0], parts[1].equals(NONE) ? null : choices(parts[1])));
        }
        return visits;
    }

    private int[] choices(String marked) {
        var choices = new int[isElection() ? candidates().size() : 3];
        Arrays.stream(marked.split(",")).mapToInt(Integer::parseInt).forEach(one -> choices[one] = 1);
        return choices;
    }

    DemoTrustee trustee(int place) {
        return trustees.get(place - 1);
    }

    void drafted(PollId id, String uuid) {
        this.id = id;
        this.uuid = uuid;
    }

    PollId id() {
        return id;
    }

    String uuid() {
        return uuid;
    }

    /** Of who comes again: the paper that was collected the first time. */
    Optional<SignedPaper> paper(String number) {
        return Optional.ofNullable(papers.get(number));
    }

    SignedPaper collected(String number, SignedPaper paper) {
        papers.put(number, paper);
        return paper;
    }

    DemoBallots slips() {
        try {
            if (slips == null) slips = DemoBallots.known(uuid, voters(), SPARE);
            return slips;
        } catch (MalformedEncoding e) {
            throw new IllegalStateException(e);
        }
    }
}
