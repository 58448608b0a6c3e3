package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends a witness (C2SP tlog-witness, add-checkpoint): its new checkpoint and the way to it from the one that the
 * witness cosigned last.
 *
 * @param oldSize entries of the checkpoint that was cosigned last, 0 if none was
 * @param path from there to the new one, in the order of RFC 6962, 2.1.2
 * @param checkpoint signed by its log
 */
public record CheckpointSubmission(long oldSize, List<TreeHash> path, SignedNote checkpoint) {
    /** No request is longer: 63 hashes and a note with a hundred signatures. */
    public static final int LONGEST = 64 * 1024;

    private static final String OLD = "old ";
    private static final int LONGEST_PATH = 63;

    public CheckpointSubmission {
        path = List.copyOf(path);
        if (oldSize < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("a size and at most " + LONGEST_PATH + " hashes");
        }
    }

    /** The body of the request. */
    public byte[] encode() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        path.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint.encode()).toString().getBytes(StandardCharsets.UTF_8);
    }

    public static CheckpointSubmission decode(byte[] body) throws MalformedEncoding {
        if (body.length > LONGEST) {
            throw new MalformedEncoding("longer than any request");
        }
        String text = SignedNote.text(body);
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(OLD) || blank < 0) {
            throw new MalformedEncoding("a request is the old size, a proof, an empty line and a checkpoint");
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        if (lines.size() - 1 > LONGEST_PATH) {
            throw new MalformedEncoding("a proof of more than " + LONGEST_PATH + " hashes");
        }
        List<TreeHash> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            path.add(TreeHash.decode(line));
        }
        long oldSize = Line.number(lines.get(0).substring(OLD.length()));
        return new CheckpointSubmission(oldSize, path, SignedNote.decode(text.substring(blank + 2)));
    }
}
