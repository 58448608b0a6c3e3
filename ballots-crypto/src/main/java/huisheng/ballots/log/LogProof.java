package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receipt that can be checked offline: the place of an entry, the way from it to the root, and a checkpoint with that root
 * (C2SP tlog-proof). Our receipts carry the entry itself as the extra bytes.
 *
 * @param extra bytes that nothing vouches for
 * @param index of the entry, from 0
 * @param path from the entry's sibling up to the root's child
 * @param checkpoint of the log, with the signatures of log and witnesses
 */
public record LogProof(Optional<Octets> extra, long index, List<TreeHash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public LogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("no place in a tree");
        }
    }

    public String encode() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(bytes -> proof.append("extra ").append(bytes).append('\n'));
        proof.append("index ").append(index).append('\n');
        path.forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(checkpoint.encode()).toString();
    }

    public static LogProof decode(byte[] utf8) throws MalformedEncoding {
        return decode(SignedNote.text(utf8));
    }

    public static LogProof decode(String proof) throws MalformedEncoding {
        int blank = proof.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedEncoding("a proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(proof.substring(0, blank).split("\n", -1)));
        if (!lines.remove(0).equals(HEADER)) {
            throw new MalformedEncoding("a proof begins with " + HEADER);
        }
        Optional<Octets> extra = Optional.empty();
        if (!lines.isEmpty() && lines.get(0).startsWith("extra ")) {
            extra = Optional.of(Octets.of(Line.base64(lines.remove(0).substring("extra ".length()))));
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("index ")) {
            throw new MalformedEncoding("a proof tells the index");
        }
        long index = Line.number(lines.remove(0).substring("index ".length()));
        if (lines.size() > LONGEST_PATH) {
            throw new MalformedEncoding("a path of more than " + LONGEST_PATH + " hashes");
        }
        List<TreeHash> path = new ArrayList<>();
        for (String line : lines) {
            path.add(TreeHash.decode(line));
        }
        return new LogProof(extra, index, path, SignedNote.decode(proof.substring(blank + 2)));
    }
}
