package huisheng.ballots.ballot;

import huisheng.ballots.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes vectors/ballot.json anew; run by hand, for the file is kept and read by both implementations. */
final class BallotVectors {
    private static final int MUTANTS = 14;

    private record Kind(String comment, Question question, List<Choice> choices) {}

    private BallotVectors() {}

    public static void main(String[] args) throws Exception {
        List<Json> groups = new ArrayList<>();
        List<Kind> kinds = List.of(
                new Kind(
                        "exactly one of two",
                        new Question.Homomorphic(List.of("Yes", "No"), false, 1, 1, "Q?"),
                        List.of(Choice.of(1, 0), Choice.of(0, 1))),
                new Kind(
                        "one of two or blank",
                        new Question.Homomorphic(List.of("A", "B"), true, 1, 1, "Q?"),
                        List.of(Choice.of(1, 0, 0), Choice.of(0, 1, 0), Choice.of(0, 0, 1))),
                new Kind(
                        "none to two of three",
                        new Question.Homomorphic(List.of("A", "B", "C"), false, 0, 2, "Q?"),
                        List.of(Choice.of(0, 0, 0), Choice.of(0, 1, 0), Choice.of(1, 0, 1))),
                new Kind(
                        "a number for each of three",
                        new Question.NonHomomorphic(List.of("A", "B", "C"), "Q?", Optional.empty()),
                        List.of(Choice.of(1, 2, 3), Choice.of(0, 0, 0), Choice.of(255, 0, 255))),
                new Kind(
                        "one of two lists",
                        new Question.Lists(List.of(List.of("L", "a"), List.of("M", "b")), "Q?", Optional.empty()),
                        List.of(
                                Choice.ofLists(new int[] {1, 1}, new int[] {0, 0}),
                                Choice.ofLists(new int[] {0, 0}, new int[] {1, 1}))));
        int id = 1;
        for (Kind kind : kinds) {
            Json.Obj group = group(kind, id);
            id += group.members().get("tests").asArray().size();
            groups.add(group);
        }
        Json file = Json.object()
                .put("algorithm", "ballot")
                .put("spec", "06-ballot")
                .put("notes", notes())
                .put("groups", Json.array(groups))
                .build();
        Files.writeString(Path.of("vectors/ballot.json"), file.text().replace("{\"id\":", "\n{\"id\":") + "\n");
    }

    private static Json notes() {
        return Json.object()
                .put("E1", "An element that is no element.")
                .put("E2", "A point of small order: single and batched checks could disagree about it.")
                .put("E3", "A second spelling of an element.")
                .put("E4", "Another spelling of the same value would give one vote two trackers.")
                .put("E5", "The neutral element seals nothing.")
                .put("P1", "A proof that is bound to something else.")
                .put("P2", "A number out of range, with a forged proof.")
                .put("P3", "Proofs missing, too many, or in another order.")
                .put("P4", "Another number of ciphertexts or answers.")
                .put("P6", "A challenge of q or more.")
                .put("B1", "An answer copied from another voter.")
                .build();
    }

    private static Json.Obj group(Kind kind, int firstId) throws Exception {
        Poll poll = Poll.of(kind.question());
        List<Json> tests = new ArrayList<>();
        int id = firstId;
        for (Choice choice : kind.choices()) {
            SealedBallot ballot = poll.sealer().seal(poll.voters.get(0), List.of(choice));
            tests.add(test(id++, "an allowed choice", "", ballot.bytes(), true));
        }
        SealedBallot first =
                poll.sealer().seal(poll.voters.get(0), List.of(kind.choices().get(0)));
        for (Map.Entry<String, Mutants.Mutant> one :
                chosen(Mutants.of(poll, poll.voters.get(0), first)).entrySet()) {
            String name = one.getValue().name();
            tests.add(test(
                    id++,
                    name.replaceFirst("^([EP]\\d+ )+", ""),
                    flags(name),
                    one.getValue().bytes(),
                    false));
        }
        List<Json> own =
                ((Json.Obj) Json.parse(first.bytes())).members().get("answers").asArray();
        byte[] copy = Mutants.sign(poll, poll.voters.get(1), Poll.UUID, poll.election.fingerprint(), own);
        tests.add(test(id, "copied by another voter", "B1", copy, false));
        return Json.object()
                .put("comment", kind.comment())
                .put("election", new String(poll.election.bytes(), StandardCharsets.UTF_8))
                .put("credentials", poll.electorate.encode())
                .put("tests", Json.array(tests))
                .build();
    }

    /** One mutant of each sort, spread over the ballot. */
    private static Map<String, Mutants.Mutant> chosen(List<Mutants.Mutant> all) {
        Map<String, Mutants.Mutant> chosen = new LinkedHashMap<>();
        int step = 0;
        for (Mutants.Mutant mutant : all) {
            String sort = mutant.name().replaceFirst(" at .*", "").replaceFirst("without .*", "without");
            if (chosen.size() < MUTANTS && step++ % 3 == 0) chosen.putIfAbsent(sort, mutant);
        }
        return chosen;
    }

    private static String flags(String name) {
        return name.replaceFirst("^((?:[EP]\\d+ )+).*", "$1").strip();
    }

    private static Json test(int id, String comment, String flags, byte[] ballot, boolean valid) {
        List<Json> words = new ArrayList<>();
        for (String flag : flags.split(" ")) if (!flag.isEmpty()) words.add(Json.of(flag));
        return Json.object()
                .put("id", id)
                .put("comment", comment)
                .put("flags", Json.array(words))
                .put("input", new String(ballot, StandardCharsets.UTF_8))
                .put("result", valid ? "valid" : "invalid")
                .build();
    }
}
