package huisheng.ballots.record;

import huisheng.ballots.ballot.SealedBallot;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Hash;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first walk through an archive (docs/protocol/09-record.md): every byte of the container, every hash, every link of
 * the chain, every object in its place. Keeps positions, not contents, so memory grows by some 300 bytes a ballot.
 */
public final class RecordScan {
    private static final String DATA = ".data.json";
    private static final String EVENT = ".event.json";

    private final RecordFault.Sink faults;
    private final List<Link> links = new ArrayList<>();
    private final List<String> voters = new ArrayList<>();
    private final Set<Hash> seen = new HashSet<>();
    private List<Entry> pending = new ArrayList<>();
    private byte[] lastObject = new byte[0];
    private byte[] ballot = new byte[0];
    private Optional<ArchiveHeader> header = Optional.empty();
    private boolean first = true;
    private long timestamp;
    private long entries;

    private RecordScan(RecordFault.Sink faults) {
        this.faults = faults;
    }

    /** Walks through the archive; what is wrong goes to the sink. */
    public static RecordScan of(ArchiveFile archive, RecordFault.Sink faults) throws IOException {
        RecordScan scan = new RecordScan(faults);
        String broken = archive.walk(scan::entry);
        if (!broken.isEmpty()) faults.found(RecordFault.CONTAINER, "", broken);
        if (!scan.pending.isEmpty()) {
            faults.found(RecordFault.PLACEMENT, "end", scan.pending.size() + " objects after the last event");
        }
        return scan;
    }

    private void entry(TarHeader tar, boolean canonical, long offset, byte[] content) {
        entries++;
        if (!canonical) faults.found(RecordFault.CONTAINER, place(tar), "header or padding is not as prescribed");
        if (first) {
            first = false;
            head(tar, content);
            return;
        }
        if (header.isPresent() && tar.time() != timestamp) {
            faults.found(RecordFault.CONTAINER, place(tar), "bears another time than the archive");
        }
        String name = tar.name();
        boolean event = name.endsWith(EVENT);
        int end = name.length() - (event ? EVENT : DATA).length();
        if (!event && !name.endsWith(DATA) || end != 64) {
            faults.found(RecordFault.CONTAINER, place(tar), "has a name that no entry may have");
            return;
        }
        Hash hash = Hash.of(content);
        if (!name.startsWith(hash.hex())) {
            faults.found(RecordFault.CONTENT, place(tar), "the content does not have the hash in its name");
        }
        if (event) event(tar, hash, content);
        else data(tar, new Entry(hash, offset, content.length), content);
    }

    private void head(TarHeader tar, byte[] content) {
        if (!tar.name().equals(ArchiveHeader.NAME)) {
            faults.found(RecordFault.CONTAINER, place(tar), "an archive begins with " + ArchiveHeader.NAME);
            return;
        }
        try {
            header = Optional.of(ArchiveHeader.decode(content));
            timestamp = header.get().timestamp();
            if (tar.time() != timestamp) {
                faults.found(RecordFault.CONTAINER, place(tar), "bears another time than the archive");
            }
        } catch (MalformedEncoding e) {
            faults.found(RecordFault.CONTAINER, place(tar), e.getMessage());
        }
    }

    private void data(TarHeader tar, Entry entry, byte[] content) {
        if (!seen.add(entry.hash())) faults.found(RecordFault.PLACEMENT, place(tar), "the same object stands twice");
        if (pending.isEmpty()) ballot = content;
        pending.add(entry);
        lastObject = content;
        if (pending.size() > 16) {
            faults.found(RecordFault.PLACEMENT, place(tar), "more objects than any event calls for");
            pending = new ArrayList<>(pending.subList(pending.size() - 5, pending.size()));
        }
    }

    private void event(TarHeader tar, Hash hash, byte[] content) {
        Event event;
        try {
            event = Event.decode(content);
        } catch (MalformedEncoding e) {
            faults.found(RecordFault.CHAIN, place(tar), e.getMessage());
            pending.clear();
            return;
        }
        String place = "event " + event.height() + " (" + event.type().spelling() + ")";
        chain(place, event);
        Link link = new Link(event, hash, pending);
        placement(place, link);
        if (event.type() == EventType.BALLOT) {
            voters.add(SealedBallot.credentialIn(ballot).orElse(""));
        }
        links.add(link);
        pending = new ArrayList<>();
    }

    private void chain(String place, Event event) {
        Optional<Hash> parent = last().map(Link::hash);
        int height = last().map(l -> l.event().height() + 1).orElse(0);
        if (!event.parent().equals(parent)) {
            faults.found(RecordFault.CHAIN, place, "the parent is not the event before");
        }
        if (event.height() != height) faults.found(RecordFault.CHAIN, place, "the height is not " + height);
    }

    /** PROTOCOL 14.3: the objects directly before the event, the last of them its payload. */
    private void placement(String place, Link link) {
        List<Hash> objects = link.objects().stream().map(Entry::hash).toList();
        Optional<Hash> payload = link.event().payload();
        List<Hash> expected = new ArrayList<>();
        try {
            if (payload.isPresent()
                    && (objects.isEmpty() || !objects.get(objects.size() - 1).equals(payload.get()))) {
                faults.found(RecordFault.PLACEMENT, place, "the object it names does not stand before it");
                return;
            }
            switch (link.type()) {
                case SETUP ->
                    expected.addAll(SetupData.decode(last(JsonLimits.SMALL)).objects());
                case ENCRYPTED_TALLY -> expected.add(Hash.decode(member(last(JsonLimits.SMALL), "encrypted_tally")));
                case SHUFFLE, PARTIAL_DECRYPTION ->
                    expected.add(Owned.decode(last(JsonLimits.SMALL)).payload());
                case BALLOT, RESULT, END_BALLOTS, END_SHUFFLES -> {}
            }
        } catch (MalformedEncoding e) {
            faults.found(RecordFault.PLACEMENT, place, e.getMessage());
            return;
        }
        payload.ifPresent(expected::add);
        if (!objects.equals(expected)) {
            faults.found(RecordFault.PLACEMENT, place, "the objects before it are not those it calls for, in order");
        }
    }

    private Json last(JsonLimits limits) throws MalformedEncoding {
        return JsonParser.parse(lastObject, limits);
    }

    private static Json member(Json value, String name) throws MalformedEncoding {
        return Members.of(value).take(name);
    }

    private String place(TarHeader tar) {
        return "entry " + entries + " ("
                + tar.name().substring(0, Math.min(12, tar.name().length())) + ")";
    }

    public Optional<ArchiveHeader> header() {
        return header;
    }

    /** All events in order of the file. */
    public List<Link> links() {
        return links;
    }

    /** Of each Ballot event in order: the credential its ballot names, or "" where none can be read. */
    public List<String> voters() {
        return voters;
    }

    public Optional<Link> last() {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
    }

    /** The last event of a kind; this one counts. */
    public Optional<Link> last(EventType type) {
        for (int i = links.size() - 1; i >= 0; i--) if (links.get(i).type() == type) return Optional.of(links.get(i));
        return Optional.empty();
    }

    public List<Link> all(EventType type) {
        return links.stream().filter(l -> l.type() == type).toList();
    }

    /** How many entries the archive has. */
    public long entries() {
        return entries;
    }
}
