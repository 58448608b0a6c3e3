package huisheng.ballots.log;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Finding;
import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one file of vectors, as src/test/go/logvectors writes it, group by group. */
final class LogVectors {
    private static final int LEAVES = 70_000;
    private static MerkleTree grown;

    /** Valid and invalid ones that were met. */
    record Met(int valid, int invalid) {}

    private interface Claim {
        boolean holds() throws MalformedEncoding;
    }

    private final Json file;

    LogVectors(String json) throws MalformedEncoding {
        file = Json.parse(json);
    }

    /** The tree of the vectors; entry i is the text "entry i". */
    static synchronized MerkleTree tree() {
        if (grown == null) {
            grown = new MerkleTree();
            for (int i = 0; i < LEAVES; i++) grown.append(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return grown;
    }

    List<Json> group(String name) throws MalformedEncoding {
        return at(at(file, "groups"), name).asArray();
    }

    static Json at(Json object, String name) {
        return ((Json.Obj) object).members().get(name);
    }

    private static String text(Json object, String name) throws MalformedEncoding {
        return at(object, name).asText();
    }

    private static long number(Json object, String name) throws MalformedEncoding {
        return at(object, name).asNatural().longValueExact();
    }

    private static TreeHash hash(Json object, String name) throws MalformedEncoding {
        return TreeHash.decode(text(object, name));
    }

    private static List<TreeHash> path(Json object) throws MalformedEncoding {
        List<TreeHash> path = new ArrayList<>();
        for (Json hash : at(object, "path").asArray()) path.add(TreeHash.decode(hash.asText()));
        return path;
    }

    private static byte[] bytes(Json object, String name) throws MalformedEncoding {
        return Base64.getDecoder().decode(text(object, name));
    }

    /** Malformed is a way of not holding. */
    private static boolean holds(Claim claim) {
        try {
            return claim.holds();
        } catch (MalformedEncoding e) {
            return false;
        }
    }

    private interface Reading {
        boolean of(Json test) throws MalformedEncoding;
    }

    private Met judge(String group, Reading reading) throws MalformedEncoding {
        int[] met = new int[2];
        for (Json test : group(group)) {
            boolean valid = text(test, "result").equals("valid");
            assertThat(holds(() -> reading.of(test))).as("%s", test).isEqualTo(valid);
            met[valid ? 0 : 1]++;
        }
        return new Met(met[0], met[1]);
    }

    Met inclusion() throws MalformedEncoding {
        return judge("inclusion", test -> {
            long index = number(test, "index");
            long size = number(test, "size");
            boolean joins = new InclusionProof(index, size, path(test)).joins(hash(test, "leaf"), hash(test, "root"));
            if (joins) assertThat(tree().inclusion(index, size).path()).isEqualTo(path(test));
            return joins;
        });
    }

    Met consistency() throws MalformedEncoding {
        return judge("consistency", test -> {
            long oldSize = number(test, "oldSize");
            long newSize = number(test, "newSize");
            boolean joins = new ConsistencyProof(oldSize, newSize, path(test))
                    .joins(hash(test, "oldRoot"), hash(test, "newRoot"));
            if (joins) assertThat(tree().consistency(oldSize, newSize).path()).isEqualTo(path(test));
            return joins;
        });
    }

    int roots() throws MalformedEncoding {
        for (Json test : group("roots")) {
            assertThat(tree().root(number(test, "size"))).isEqualTo(hash(test, "root"));
        }
        return group("roots").size();
    }

    int tiles() throws Exception {
        for (Json test : group("tiles")) {
            Tile tile = new Tile((int) number(test, "level"), number(test, "index"), (int) number(test, "width"));
            assertThat(tile.path()).isEqualTo(text(test, "path"));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(tile.content(tree()));
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(text(test, "sha256"));
            assertThat(Tile.of(LEAVES)).contains(tile);
        }
        return group("tiles").size();
    }

    Met tilePaths() throws MalformedEncoding {
        return judge("tilePaths", test -> {
            Tile tile = Tile.decode(text(test, "path"));
            return tile.level() == number(test, "level")
                    && tile.index() == number(test, "index")
                    && tile.width() == number(test, "width");
        });
    }

    Met notes() throws MalformedEncoding {
        return judge("notes", test -> {
            SignedNote note = SignedNote.decode(bytes(test, "note"));
            VerifierKey key = VerifierKey.decode(text(test, "vkey"));
            List<NoteSignature> own =
                    note.signatures().stream().filter(key::isNamedBy).toList();
            boolean holds = !own.isEmpty() && own.stream().allMatch(s -> key.verifies(note.text(), s));
            if (holds)
                assertThat(note.encode().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes(test, "note"));
            return holds;
        });
    }

    Met keys() throws MalformedEncoding {
        return judge(
                "keys", test -> VerifierKey.decode(text(test, "vkey")).encode().equals(text(test, "vkey")));
    }

    Met checkpoints() throws MalformedEncoding {
        return judge(
                "checkpoints",
                test -> Checkpoint.decode(text(test, "text")).text().equals(text(test, "text")));
    }

    Met policies() throws MalformedEncoding {
        return judge(
                "policies",
                test -> LogPolicyReader.read(text(test, "policy").getBytes(StandardCharsets.UTF_8)) != null);
    }

    Met receipts() throws MalformedEncoding {
        return judge("receipts", test -> {
            LogPolicy policy = LogPolicyReader.read(text(test, "policy").getBytes(StandardCharsets.UTF_8));
            LogProof proof;
            try {
                proof = LogProof.decode(text(test, "receipt"));
            } catch (MalformedEncoding e) {
                assertThat(at(test, "findings").asArray()).as("%s", test).containsExactly(Json.of("unreadable"));
                throw e;
            }
            assertThat(proof.encode()).isEqualTo(text(test, "receipt"));
            ReceiptCheck check = ReceiptCheck.check(proof, bytes(test, "entry"), policy);
            List<String> found = new ArrayList<>();
            for (Finding finding : check.verdict().findings()) found.add(finding.place());
            List<String> expected = new ArrayList<>();
            Json findings = at(test, "findings");
            if (findings != null) for (Json number : findings.asArray()) expected.add(number.asText());
            assertThat(found).as("%s", test).containsExactlyElementsOf(expected);
            return check.verdict().isSound();
        });
    }

    /** How often each flag occurs. */
    Map<String, Integer> flags() throws MalformedEncoding {
        Map<String, Integer> flags = new TreeMap<>();
        for (String group : Arrays.asList("inclusion", "consistency", "notes", "keys", "receipts")) {
            for (Json test : group(group)) {
                Json own = at(test, "flags");
                if (own != null) for (Json flag : own.asArray()) flags.merge(flag.asText(), 1, Integer::sum);
            }
        }
        return flags;
    }
}
