package huisheng.ballots.record;

import huisheng.ballots.wire.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes an archive, event by event. The objects of an event and the event itself go out in one write, because an
 * archive that ends between them is refused by everybody.
 */
public final class RecordWriter {
    private final OutputStream out;
    private final ArchiveHeader header;
    private Optional<Event> last;

    private RecordWriter(OutputStream out, ArchiveHeader header, Optional<Event> last) {
        this.out = out;
        this.header = header;
        this.last = last;
    }

    /** Begins an archive: writes its header. */
    public static RecordWriter begin(OutputStream out, ArchiveHeader header) throws IOException {
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        entry(group, header, ArchiveHeader.NAME, header.bytes());
        out.write(group.toByteArray());
        return new RecordWriter(out, header, Optional.empty());
    }

    /** Goes on where an archive ended; {@code out} appends to it. */
    public static RecordWriter resume(OutputStream out, ArchiveHeader header, Event last) {
        return new RecordWriter(out, header, Optional.of(last));
    }

    /**
     * Appends an event after the objects it calls for; the last of them is its payload. What may follow what is the
     * business of {@link EventOrder}.
     */
    public Event append(EventType type, List<byte[]> objects) throws IOException {
        if (type.hasPayload() == objects.isEmpty()) throw new IllegalArgumentException("objects of " + type);
        Optional<Hash> payload =
                objects.isEmpty() ? Optional.empty() : Optional.of(Hash.of(objects.get(objects.size() - 1)));
        Event event = last.isPresent()
                ? last.get().next(type, payload)
                : Event.first(payload.orElseThrow(() -> new IllegalArgumentException("set-up comes first")));
        if (last.isEmpty() && type != EventType.SETUP) throw new IllegalArgumentException("set-up comes first");
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        for (byte[] object : objects) entry(group, header, Hash.of(object).hex() + ".data.json", object);
        byte[] text = event.bytes();
        entry(group, header, Hash.of(text).hex() + ".event.json", text);
        out.write(group.toByteArray());
        last = Optional.of(event);
        return event;
    }

    /** The last event: the thing to publish, to sign, to time-stamp. */
    public Optional<Event> last() {
        return last;
    }

    private static void entry(ByteArrayOutputStream out, ArchiveHeader header, String name, byte[] content) {
        TarHeader tar = new TarHeader(name, content.length, header.timestamp());
        out.writeBytes(tar.bytes());
        out.writeBytes(content);
        out.writeBytes(new byte[tar.padding()]);
    }
}
