package huisheng.ballots.cli;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.record.ElectionRecord;
import huisheng.ballots.record.Event;
import huisheng.ballots.record.EventOrder;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A record that the organiser appends to. */
final class RecordFile {
    private RecordFile() {}

    /** Appends an event with its objects, if it may come now. */
    static Event append(Path file, EventType type, List<byte[]> objects)
            throws IOException, MalformedEncoding, Unusable {
        try (ElectionRecord record = ElectionRecord.open(file)) {
            EventOrder order = new EventOrder(record.election().needsMixing());
            for (Link link : record.links()) order.happen(link.type());
            Optional<String> wrong = order.happen(type);
            if (wrong.isPresent()) throw new Unusable(wrong.get());
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND, StandardOpenOption.DSYNC)) {
                return RecordWriter.resume(out, record.header(), record.last()).append(type, objects);
            }
        }
    }
}
