package huisheng.ballots.verifier;

import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.mixnet.Mixing;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.Owned;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shuffles, each from the output of the one before (10.18, 10.19). */
final class MixCheck {
    private final Objects objects;
    private final Ledger ledger;
    private final Election election;
    private final Optional<Trustees> trustees;
    private final Mixing mixing;

    private MixCheck(Objects objects, Ledger ledger, Election election, Optional<Trustees> trustees) {
        this.objects = objects;
        this.ledger = ledger;
        this.election = election;
        this.trustees = trustees;
        this.mixing = new Mixing(election.key(), election.profile(), election.fingerprint());
    }

    /** The tally as it is to be opened. */
    static EncryptedTally check(
            Objects objects, Ledger ledger, Election election, Optional<Trustees> trustees, EncryptedTally tally)
            throws IOException {
        return new MixCheck(objects, ledger, election, trustees).follow(tally);
    }

    private EncryptedTally follow(EncryptedTally tally) throws IOException {
        List<List<Ciphertext>> input = tally.toMix(election);
        Set<Integer> owners = new HashSet<>();
        int number = 0;
        for (Link link : objects.counting(EventType.SHUFFLE)) {
            String place = "shuffle " + ++number;
            try {
                List<Entry> entries = link.objects();
                if (entries.size() < 2) throw new MalformedEncoding("the object is missing");
                Owned owned = Owned.decode(objects.json(entries.get(entries.size() - 1)));
                owner(place, owned.owner(), owners);
                input = one(place, objects.json(entries.get(entries.size() - 2)), input);
            } catch (MalformedEncoding e) {
                ledger.fail(Check.V18_SHUFFLES, place, e.getMessage());
            }
        }
        boolean opened = objects.scan().last(EventType.PARTIAL_DECRYPTION).isPresent();
        if (election.needsMixing() && opened) {
            ledger.note(Check.V19_MIXERS, Verdict.of(number > 0, "", "opened without a shuffle"));
        }
        return tally.withMixed(election, input);
    }

    private void owner(String place, int owner, Set<Integer> owners) {
        boolean known = trustees.isEmpty()
                || owner >= 1 && owner <= trustees.get().owners().size();
        ledger.note(
                Check.V19_MIXERS,
                Verdict.of(known, place, "belongs to no trustee")
                        .and(Verdict.of(owners.add(owner), place, "is this trustee's second one")));
    }

    private List<List<Ciphertext>> one(String place, Json json, List<List<Ciphertext>> input) throws MalformedEncoding {
        Shuffle shuffle = Shuffle.decode(json, new Reading(election.group(), ledger.strict()));
        ledger.note(Check.V18_SHUFFLES, shuffle.check(mixing, input).within(place));
        boolean fits = shuffle.ciphertexts().size() == input.size();
        return fits ? shuffle.ciphertexts() : input;
    }
}
