package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** The sealed sum of all ballots that count, question by question (PROTOCOL 10.2). */
public record EncryptedTally(List<Grid<Ciphertext>> questions) {
    public EncryptedTally {
        questions = List.copyOf(questions);
    }

    /** The tally to be opened: what was mixed takes the place of what was cast, in question order. */
    public EncryptedTally withMixed(Election election, List<List<Ciphertext>> mixed) {
        List<Grid<Ciphertext>> replaced = new ArrayList<>(questions);
        int next = 0;
        for (int i = 0; i < replaced.size(); i++) {
            if (election.questions().get(i) instanceof Question.NonHomomorphic) {
                replaced.set(i, Grid.row(mixed.get(next++)));
            }
        }
        if (next != mixed.size()) throw new IllegalArgumentException("one mixed list a question");
        return new EncryptedTally(replaced);
    }

    /** The ciphertexts that go to the mixers, in question order. */
    public List<List<Ciphertext>> toMix(Election election) {
        List<List<Ciphertext>> lists = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (election.questions().get(i) instanceof Question.NonHomomorphic) {
                lists.add(questions.get(i).cells());
            }
        }
        return lists;
    }

    public Hash hash() {
        return Hash.of(encode().canonical());
    }

    public Json encode() {
        return Json.array(
                questions.stream().map(q -> q.encode(Ciphertext::encode)).toList());
    }

    /** Reads a tally of this election; every ciphertext is a member. */
    public static EncryptedTally decode(Json value, Election election) throws MalformedEncoding {
        List<Json> items = value.asArray();
        if (items.size() != election.questions().size()) throw new MalformedEncoding("one item a question");
        Reading reading = Reading.strict(election.group());
        List<Grid<Ciphertext>> grids = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean nested = election.questions().get(i) instanceof Question.Lists;
            Grid<Ciphertext> grid = Grid.decode(items.get(i), nested, reading::uncheckedCiphertext);
            grid.cells().forEach(c -> elements.addAll(List.of(c.alpha(), c.beta())));
            grids.add(grid);
        }
        if (!election.group().areMembers(elements)) throw new MalformedEncoding("a ciphertext is not in the group");
        return new EncryptedTally(grids);
    }
}
