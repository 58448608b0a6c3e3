package huisheng.ballot.box;

import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventOrder;
import huisheng.ballots.record.EventType;
import huisheng.ballots.wire.Hash;
import huisheng.kernel.Clock;
import huisheng.kernel.OnDisk;
import huisheng.kernel.Refused;
import huisheng.kernel.Slice;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The box of sealed ballots (投票箱). Every verb commits on the box's own database before it returns and takes no part in
 * the transaction of whoever calls. What was written is never changed; the order in which ballots came is the chain.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Box {
    private static final int STRETCH = 50;

    @Resource(lookup = "java:jboss/datasources/BallotBoxDS")
    private DataSource database;

    @Inject
    private Clock clock;

    @Inject
    private AcceptedFacts facts;

    private BoxBooks books;

    @Inject
    private OnDisk disk;

    private Consumer<String> afterCommit = poll -> {
        facts.catchUp(poll);
        disk.settle();
    };
    private final Map<String, OpenBox> boxes = Collections.synchronizedMap(new LastUsed());
    private final Map<String, BoxWriter> writers = new ConcurrentHashMap<>();
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    /** Texts of the votes that were asked for last; a long list of credentials is not kept for ever. */
    private static final class LastUsed extends LinkedHashMap<String, OpenBox> {
        private static final long serialVersionUID = 1L;
        private static final int KEPT = 16;

        private LastUsed() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OpenBox> eldest) {
            return size() > KEPT;
        }
    }

    /** For the container. */
    protected Box() {}

    /** With a database, a clock and what is done after each commit of ballots. */
    Box(DataSource database, Clock clock, Consumer<String> afterCommit) {
        this.database = database;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /**
     * Opens a vote: keeps its texts and writes the set-up event. A second time, on any server, nothing happens.
     *
     * @throws Refused SETUP_UNSOUND; UNREACHABLE
     * @throws IllegalStateException if other texts were installed under this uuid
     */
    public void install(InstalledPoll poll) {
        if (isInstalled(poll)) return;
        var box = OpenBox.of(poll);
        var hour = clock.now().truncatedTo(ChronoUnit.HOURS);
        var setup = box.setup();
        var payload = setup.get(setup.size() - 1);
        books().write(rows -> {
            if (rows.poll(poll.uuid()).isPresent()) return false;
            rows.put(poll, hour.getEpochSecond());
            rows.putObjects(poll.uuid(), 0, List.of(payload));
            rows.put(poll.uuid(), Event.first(Hash.of(payload)), hour);
            return true;
        });
        if (!isInstalled(poll)) throw new IllegalStateException("The box was not installed");
    }

    private boolean isInstalled(InstalledPoll poll) {
        var there = books().read(rows -> rows.poll(poll.uuid()));
        if (there.isEmpty()) return false;
        if (!there.get().hasTextsOf(poll))
            throw new IllegalStateException("Other texts were installed as " + poll.uuid());
        return true;
    }

    /** Whether voting was ever opened here. */
    public boolean isInstalled(String uuid) {
        return boxes.containsKey(uuid) || books().read(rows -> rows.poll(uuid)).isPresent();
    }

    /** The texts of the set-up, byte for byte. @throws Refused NO_SUCH_BOX */
    public InstalledPoll installed(String uuid) {
        return open(uuid).installed();
    }

    /** What ballots and proofs of this vote are bound to; the booth shows it to be compared. @throws Refused NO_SUCH_BOX */
    public String fingerprint(String uuid) {
        return open(uuid).fingerprint();
    }

    /**
     * Takes a ballot. In this order: window, credential, paper, proofs, then, alone, what is bound already and whether the
     * window is still open: the clock is asked once more when the ballot is written, and that moment decides. The very
     * same ballot again is answered with its first receipt.
     *
     * @param ballot the bytes of a sealed ballot
     * @throws Refused BoxReason
     */
    public CastReceipt cast(String uuid, byte[] ballot, SignedPaper paper) {
        var box = open(uuid);
        boolean over = box.isOver(clock.now()) || !isOpen(uuid);
        if (over && find(uuid, Hash.of(ballot).b64()).isEmpty()) throw new Refused(BoxReason.OVER);
        var checked = CheckedBallot.of(box, ballot, paper);
        return writers.computeIfAbsent(uuid, one -> new BoxWriter(box, books(), clock, afterCommit))
                .put(checked);
    }

    /**
     * Declares a credential void, for good; a second time nothing happens. Of a cast and a voiding at once one is refused, so
     * that no ballot in the box is ever of a void credential.
     *
     * @throws Refused NO_SUCH_BOX, NO_SUCH_CREDENTIAL, CREDENTIAL_USED where a ballot was cast with it, OVER
     */
    public void declareVoid(String uuid, String credential) {
        var box = open(uuid);
        if (box.electorate().find(credential).isEmpty()) throw new Refused(BoxReason.NO_SUCH_CREDENTIAL);
        books().write(rows -> {
            var there = rows.paperOf(uuid, credential);
            if (there.filter(BoxRows.Paper::isVoid).isPresent()) return false;
            if (there.isPresent()) throw new Refused(BoxReason.CREDENTIAL_USED);
            if (box.isOver(clock.now()) || !isOpen(rows.last(uuid).orElseThrow())) throw new Refused(BoxReason.OVER);
            rows.putVoid(uuid, credential);
            return true;
        });
    }

    /** Credentials that were declared void, in the order of their spelling. @throws Refused NO_SUCH_BOX */
    public List<String> voids(String uuid) {
        open(uuid);
        return books().read(rows -> rows.voids(uuid));
    }

    private boolean isOpen(String uuid) {
        return isOpen(books().read(rows -> rows.last(uuid)).orElseThrow());
    }

    private static boolean isOpen(BoxRows.Linked tail) {
        return BoxStage.isOpen(tail.event().type());
    }

    /**
     * Ends voting, once. Whoever calls decides when: the clock's round at the end of the window, or a cancellation.
     *
     * @throws Refused NO_SUCH_BOX
     */
    public void close(String uuid) {
        open(uuid);
        var closed = books().write(rows -> {
            var tail = rows.last(uuid).orElseThrow();
            return !isOpen(tail) || write(rows, uuid, tail, EventType.END_BALLOTS, List.of()) != null;
        });
        if (closed) afterCommit.accept(uuid);
        writers.remove(uuid);
    }

    /**
     * Appends what counting brings: tally, shuffles, shares, result.
     *
     * @param objects in their order, the last is the payload; none for an event without one
     * @throws Refused NO_SUCH_BOX; NOT_NOW if the order of events forbids it; SAME_OBJECT
     */
    public Event append(String uuid, EventType type, List<byte[]> objects) {
        var box = open(uuid);
        if (List.of(EventType.SETUP, EventType.BALLOT, EventType.END_BALLOTS).contains(type))
            throw new IllegalArgumentException("that is another verb's");
        if (type.hasPayload() == objects.isEmpty()) throw new IllegalArgumentException("objects of " + type);
        return books().write(rows -> {
            var tail = rows.last(uuid).orElseThrow();
            var order = new EventOrder(box.election().needsMixing());
            order.happen(tail.event().type());
            var why = order.happen(type);
            if (why.isPresent()) throw new Refused(BoxReason.NOT_NOW, why.get());
            for (var object : objects) if (rows.holdsObject(uuid, object)) throw new Refused(BoxReason.SAME_OBJECT);
            return write(rows, uuid, tail, type, objects);
        });
    }

    private Event write(BoxRows rows, String uuid, BoxRows.Linked tail, EventType type, List<byte[]> objects)
            throws SQLException {
        var payload =
                objects.isEmpty() ? Optional.<Hash>empty() : Optional.of(Hash.of(objects.get(objects.size() - 1)));
        var event = tail.event().next(type, payload);
        rows.put(uuid, event, BoxWriter.hour(clock.now(), tail));
        rows.putObjects(uuid, event.height(), objects);
        return event;
    }

    /**
     * Streams the record so far as an archive that the verifier reads. @throws Refused NO_SUCH_BOX
     *
     * @throws IOException if {@code out} takes no more
     */
    public void export(String uuid, OutputStream out) throws IOException {
        new Archive(open(uuid), books()).write(out);
    }

    /** @throws Refused NO_SUCH_BOX */
    public BoxStage stage(String uuid) {
        return books().read(rows -> {
            var tail = rows.last(uuid).orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BOX));
            int ballots = isOpen(tail)
                    ? tail.event().height()
                    : rows.last(uuid, EventType.END_BALLOTS)
                                    .orElseThrow()
                                    .event()
                                    .height()
                            - 1;
            return new BoxStage(
                    tail.event().type(),
                    tail.event().height(),
                    tail.hash(),
                    ballots,
                    ballots - voters(rows, uuid, tail));
        });
    }

    // Their number changes with the record alone, and counting a hundred thousand takes longer than all else of a page.
    private int voters(BoxRows rows, String uuid, BoxRows.Linked tail) throws SQLException {
        var before = counted.get(uuid);
        int height = tail.event().height();
        if (before != null && before.height() == height) return before.voters();
        int voters = rows.voters(uuid);
        counted.put(uuid, new Counted(height, voters));
        return voters;
    }

    /** How many had voted when the record was so high. */
    private record Counted(int height, int voters) {}

    /** Ballots, the last one first. @param after where the stretch before ended, or null */
    public Slice<CastReceipt> trackers(String uuid, String after) {
        int before = height(after);
        return Slice.of(
                books().read(rows -> rows.receiptsBefore(uuid, before, STRETCH + 1)),
                STRETCH,
                one -> one,
                one -> Integer.toString(one.height()));
    }

    private static int height(String after) {
        return after != null && after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : Integer.MAX_VALUE;
    }

    /** Whether this ballot lies in the box. */
    public Optional<CastReceipt> find(String uuid, String tracker) {
        return books().read(rows -> rows.find(uuid, tracker));
    }

    /** All votes that were ever opened. */
    List<String> polls() {
        return books().read(BoxRows::polls);
    }

    /** Ballots in the order in which they came. */
    List<CastReceipt> after(String uuid, int height, int limit) {
        return books().read(rows -> rows.receiptsAfter(uuid, height, limit));
    }

    private OpenBox open(String uuid) {
        var known = boxes.get(uuid);
        if (known != null) return known;
        var there = books().read(rows -> rows.poll(uuid)).orElseThrow(() -> new Refused(BoxReason.NO_SUCH_BOX));
        // Read outside the lock of the map: a long list takes seconds.
        var read = OpenBox.of(there);
        boxes.put(uuid, read);
        return read;
    }

    private synchronized BoxBooks books() {
        if (books == null) books = new BoxBooks(database);
        return books;
    }
}
