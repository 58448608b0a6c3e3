package huisheng.ballots.record;

import huisheng.ballots.ballot.BallotCheck;
import huisheng.ballots.ballot.Election;
import huisheng.ballots.ballot.EncryptedTally;
import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.ballot.SizedTally;
import huisheng.ballots.ballot.TallySum;
import huisheng.ballots.ballot.Weeding;
import huisheng.ballots.credential.PublicCredential;
import huisheng.ballots.credential.PublicCredentials;
import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.mixnet.Shuffle;
import huisheng.ballots.trustee.PartialDecryption;
import huisheng.ballots.trustee.Result;
import huisheng.ballots.trustee.Trustees;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record to work with: its outer form is right and its set-up can be read. Whether what it holds is true is the
 * verifier's business; ballots, shuffles and decryptions are handed out as they stand.
 */
public final class ElectionRecord implements Closeable {
    private final ArchiveFile archive;
    private final RecordScan scan;
    private final Election election;
    private final Trustees trustees;
    private final PublicCredentials electorate;

    private ElectionRecord(ArchiveFile archive, RecordScan scan) throws IOException, MalformedEncoding {
        this.archive = archive;
        this.scan = scan;
        List<Entry> setup = scan.last(EventType.SETUP)
                .orElseThrow(() -> new MalformedEncoding("the record has no set-up"))
                .objects();
        this.election = Election.decode(archive.content(setup.get(0)));
        Reading reading = Reading.strict(election.group());
        this.trustees = Trustees.decode(json(setup.get(1)), reading);
        this.electorate = PublicCredentials.decode(json(setup.get(2)), reading);
        EventOrder order = new EventOrder(election.needsMixing());
        for (Link link : scan.links()) {
            Optional<String> wrong = order.happen(link.type());
            if (wrong.isPresent()) throw new MalformedEncoding(wrong.get());
        }
    }

    /** Opens a record; one whose container, hashes, chain or order is wrong is not opened. */
    public static ElectionRecord open(Path file) throws IOException, MalformedEncoding {
        ArchiveFile archive = ArchiveFile.open(file);
        try {
            List<String> faults = new ArrayList<>();
            RecordScan scan = RecordScan.of(archive, (fault, place, reason) -> {
                if (faults.isEmpty()) faults.add((place.isEmpty() ? "" : place + ": ") + reason);
            });
            if (!faults.isEmpty()) throw new MalformedEncoding("not a sound record: " + faults.get(0));
            return new ElectionRecord(archive, scan);
        } catch (IOException | MalformedEncoding | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    public Election election() {
        return election;
    }

    public Trustees trustees() {
        return trustees;
    }

    public PublicCredentials electorate() {
        return electorate;
    }

    public ArchiveHeader header() {
        return scan.header().orElseThrow();
    }

    public List<Link> links() {
        return scan.links();
    }

    public Event last() {
        return scan.last().orElseThrow().event();
    }

    /** The trackers of all ballots in the box, in order. */
    public List<Hash> ballots() {
        return scan.all(EventType.BALLOT).stream()
                .map(link -> link.objects().get(0).hash())
                .toList();
    }

    /** Whether a ballot with this hash is in the box. */
    public boolean holds(Hash ballot) {
        Set<Hash> all = new HashSet<>(ballots());
        return all.contains(ballot);
    }

    /** The sum of all ballots that count, computed from the ballots themselves. */
    public TallySum sum() throws IOException, MalformedEncoding {
        Weeding<Entry> weeding = new Weeding<>();
        int i = 0;
        for (Link link : scan.all(EventType.BALLOT)) {
            weeding.cast(scan.voters().get(i++), link.objects().get(0));
        }
        Collection<Entry> kept = weeding.kept();
        TallySum sum = new TallySum(election);
        BallotCheck check = BallotCheck.of(election, electorate);
        for (Entry entry : kept) {
            SealedBallot ballot = SealedBallot.decode(archive.content(entry), election);
            PublicCredential voter = electorate
                    .find(ballot.credential())
                    .orElseThrow(() -> new MalformedEncoding("a ballot of a stranger"));
            sum.add(check.membersOf(ballot), voter.effectiveWeight());
        }
        return sum;
    }

    /** The number and weight of the ballots, as the record states them. */
    public Optional<SizedTally> sizedTally() throws IOException, MalformedEncoding {
        Optional<Link> link = scan.last(EventType.ENCRYPTED_TALLY);
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(SizedTally.decode(json(link.get().objects().get(1))));
    }

    /** The encrypted tally of the record. */
    public Optional<EncryptedTally> encryptedTally() throws IOException, MalformedEncoding {
        Optional<Link> link = scan.last(EventType.ENCRYPTED_TALLY);
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(EncryptedTally.decode(json(link.get().objects().get(0)), election));
    }

    /** What the next mixer gets: the output of the last shuffle, or the tally's own ciphertexts. */
    public List<List<Ciphertext>> mixInput() throws IOException, MalformedEncoding {
        Optional<Link> link = scan.last(EventType.SHUFFLE);
        if (link.isPresent()) {
            return Shuffle.decode(json(link.get().objects().get(0)), Reading.strict(election.group()))
                    .ciphertexts();
        }
        return encryptedTally()
                .orElseThrow(() -> new MalformedEncoding("there is no encrypted tally yet"))
                .toMix(election);
    }

    /** The tally as trustees open it. */
    public EncryptedTally toOpen() throws IOException, MalformedEncoding {
        EncryptedTally tally =
                encryptedTally().orElseThrow(() -> new MalformedEncoding("there is no encrypted tally yet"));
        return election.needsMixing() ? tally.withMixed(election, mixInput()) : tally;
    }

    /** Owners of the shuffles so far. */
    public List<Integer> mixers() throws IOException, MalformedEncoding {
        return shuffles().stream().map(Owned::owner).toList();
    }

    /** The shuffles so far: whose, and their hashes, in order. */
    public List<Owned> shuffles() throws IOException, MalformedEncoding {
        List<Owned> shuffles = new ArrayList<>();
        for (Link link : scan.all(EventType.SHUFFLE)) shuffles.add(owned(link));
        return shuffles;
    }

    /** Partial decryptions by owner. */
    public Map<Integer, PartialDecryption> partialDecryptions() throws IOException, MalformedEncoding {
        Map<Integer, PartialDecryption> parts = new TreeMap<>();
        for (Link link : scan.all(EventType.PARTIAL_DECRYPTION)) {
            Json json = json(link.objects().get(0));
            parts.put(owned(link).owner(), PartialDecryption.decode(json, election, true));
        }
        return parts;
    }

    public Optional<Result> result() throws IOException, MalformedEncoding {
        Optional<Link> link = scan.last(EventType.RESULT);
        return link.isEmpty()
                ? Optional.empty()
                : Optional.of(Result.decode(json(link.get().objects().get(0)), election));
    }

    /** The bytes of an object by its hash. */
    public Optional<byte[]> object(Hash hash) throws IOException {
        for (Link link : scan.links()) {
            for (Entry entry : link.objects()) {
                if (entry.hash().equals(hash)) return Optional.of(archive.content(entry));
            }
        }
        return Optional.empty();
    }

    private Owned owned(Link link) throws IOException, MalformedEncoding {
        return Owned.decode(json(link.objects().get(link.objects().size() - 1)));
    }

    private Json json(Entry entry) throws IOException, MalformedEncoding {
        return Json.parse(archive.content(entry));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
