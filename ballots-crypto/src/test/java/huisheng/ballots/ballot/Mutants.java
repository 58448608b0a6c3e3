package huisheng.ballots.ballot;

import huisheng.ballots.group.Randomness;
import huisheng.ballots.group.SecretScalar;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.wire.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that one change inside a ballot's answers can make of it, each signed again by the voter, so that only that
 * change is wrong.
 */
final class Mutants {
    /** Points whose order is not q: of order 2, 4 and 8 (attack E2). */
    static final List<String> TORSION = List.of(
            "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "8000000000000000000000000000000000000000000000000000000000000000");

    record Mutant(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Poll poll;
    private final SecretScalar voter;
    private final SealedBallot ballot;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Poll poll, SecretScalar voter, SealedBallot ballot) {
        this.poll = poll;
        this.voter = voter;
        this.ballot = ballot;
    }

    static List<Mutant> of(Poll poll, SecretScalar voter, SealedBallot ballot) throws Exception {
        Mutants mutants = new Mutants(poll, voter, ballot);
        Json.Obj whole = (Json.Obj) Json.parse(ballot.bytes());
        List<Json> answers = whole.members().get("answers").asArray();
        for (int q = 0; q < answers.size(); q++) mutants.mutate("question " + (q + 1), answers, q);
        mutants.wholeAnswers(answers);
        return mutants.mutants;
    }

    private interface Put {
        void put(String name, Json changed);
    }

    private void mutate(String place, List<Json> answers, int q) {
        visit(place, answers.get(q), (name, changed) -> {
            List<Json> next = new ArrayList<>(answers);
            next.set(q, changed);
            mutants.add(new Mutant(name, signed(next)));
        });
    }

    /** Walks the tree; at every node offers each change of that node. */
    private void visit(String place, Json node, Put put) {
        if (node instanceof Json.Str string) {
            for (Map.Entry<String, String> one : texts(place, string.value()).entrySet()) {
                put.put(one.getKey() + " at " + place, Json.of(one.getValue()));
            }
            put.put("E4 number instead of text at " + place, new Json.Num("1"));
        } else if (node instanceof Json.Arr array) {
            array(place, array.items(), put);
        } else if (node instanceof Json.Obj object) {
            object(place, object.members(), put);
        }
    }

    private void array(String place, List<Json> items, Put put) {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            visit(place + "." + i, items.get(i), (name, changed) -> {
                List<Json> next = new ArrayList<>(items);
                next.set(at, changed);
                put.put(name, Json.array(next));
            });
        }
        if (items.isEmpty()) return;
        put.put("P3 P4 last dropped at " + place, Json.array(items.subList(0, items.size() - 1)));
        List<Json> more = new ArrayList<>(items);
        more.add(items.get(items.size() - 1));
        put.put("P3 P4 last doubled at " + place, Json.array(more));
        put.put("P3 emptied at " + place, Json.array());
        if (items.size() > 1 && !items.get(0).equals(items.get(1))) {
            List<Json> swapped = new ArrayList<>(items);
            swapped.set(0, items.get(1));
            swapped.set(1, items.get(0));
            put.put("P3 first two swapped at " + place, Json.array(swapped));
        }
    }

    private void object(String place, Map<String, Json> members, Put put) {
        for (String name : members.keySet()) {
            visit(place + "." + name, members.get(name), (what, changed) -> {
                Map<String, Json> next = new LinkedHashMap<>(members);
                next.put(name, changed);
                put.put(what, new Json.Obj(next));
            });
            Map<String, Json> without = new LinkedHashMap<>(members);
            without.remove(name);
            put.put("E4 without " + name + " at " + place, new Json.Obj(without));
        }
        Map<String, Json> more = new LinkedHashMap<>(members);
        more.put("extra", Json.of("x"));
        put.put("E4 unknown member at " + place, new Json.Obj(more));
        List<String> names = new ArrayList<>(members.keySet());
        if (names.size() > 1) {
            Map<String, Json> turned = new LinkedHashMap<>();
            for (int i = names.size() - 1; i >= 0; i--) turned.put(names.get(i), members.get(names.get(i)));
            put.put("E4 other order of members at " + place, new Json.Obj(turned));
        }
    }

    private Map<String, String> texts(String place, String value) {
        Map<String, String> changes = new LinkedHashMap<>();
        boolean element = value.length() == 64 && value.matches("[0-9a-f]*[a-f][0-9a-f]*")
                || place.endsWith("alpha")
                || place.endsWith("beta")
                || place.endsWith("commitment");
        if (element) elements(value, changes);
        else scalars(value, changes);
        changes.put("E4 white space", " " + value);
        changes.put("E4 empty", "");
        return changes;
    }

    private void elements(String value, Map<String, String> changes) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!upper.equals(value)) changes.put("E4 upper case", upper);
        changes.put("P1 another element", poll.election.group().generator().toText());
        changes.put("E5 neutral element", "0".repeat(63) + "1");
        changes.put("E4 digit dropped", value.substring(1));
        changes.put("E1 flipped digit", (value.charAt(0) == '1' ? '2' : '1') + value.substring(1));
        changes.put("E3 y not below p", "7" + "f".repeat(63));
        for (int i = 0; i < TORSION.size(); i++) changes.put("E2 small order " + i, TORSION.get(i));
    }

    private void scalars(String value, Map<String, String> changes) {
        BigInteger q = poll.election.group().order();
        BigInteger number = new BigInteger(value);
        changes.put("P1 plus one", number.add(BigInteger.ONE).mod(q).toString());
        changes.put("P6 plus q", number.add(q).toString());
        changes.put("P1 zero", "0");
        changes.put("E4 leading zero", "0" + value);
        changes.put("E4 sign", "+" + value);
        changes.put("E4 negative", "-" + value);
        changes.put("E4 hexadecimal", "0x" + number.toString(16));
        changes.put("E4 exponent", value + "e0");
    }

    private void wholeAnswers(List<Json> answers) {
        mutants.add(new Mutant("P4 an answer dropped", signed(answers.subList(0, answers.size() - 1))));
        List<Json> more = new ArrayList<>(answers);
        more.add(answers.get(0));
        mutants.add(new Mutant("P4 an answer more", signed(more)));
        if (answers.size() == 1) return;
        List<Json> swapped = new ArrayList<>(answers);
        swapped.set(0, answers.get(1));
        swapped.set(1, answers.get(0));
        mutants.add(new Mutant("P1 answers swapped", signed(swapped)));
    }

    /** The voter's own signature over other answers. */
    byte[] signed(List<Json> answers) {
        return sign(poll, voter, ballot.electionUuid(), ballot.electionHash(), answers);
    }

    static byte[] sign(Poll poll, SecretScalar voter, String uuid, String fingerprint, List<Json> answers) {
        String credential = poll.election.group().generatorPowers().pow(voter).toText();
        byte[] unsigned = SealedBallot.unsigned(uuid, fingerprint, credential, answers);
        String hash = SealedBallot.hash(unsigned);
        Paper paper = new Paper(poll.election, credential);
        KnowledgeProof proof =
                KnowledgeProof.prove(poll.election.group(), paper.signature(hash), voter, Randomness.system());
        return SealedBallot.signed(unsigned, hash, proof);
    }
}
