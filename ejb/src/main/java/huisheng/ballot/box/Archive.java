package huisheng.ballot.box;

import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;

/** The record of a box as an archive, stretch by stretch, so that memory stays flat however many ballots there are. */
final class Archive {
    private static final int STRETCH = 200;
    private final OpenBox box;
    private final BoxBooks books;

    Archive(OpenBox box, BoxBooks books) {
        this.box = box;
        this.books = books;
    }

    /** Events of a stretch, each with the objects that stand before it. */
    private record Group(BoxRows.Linked link, List<byte[]> objects) {}

    /**
     * Writes the record as it stands now. What was written once is written the same way ever after.
     *
     * @throws IllegalStateException if the chain does not hold
     */
    void write(OutputStream out) throws IOException {
        int head =
                books.read(rows -> rows.last(box.uuid()).orElseThrow().event().height());
        var writer = RecordWriter.begin(out, ArchiveHeader.at(books.read(rows -> rows.archiveSecond(box.uuid()))));
        for (int height = -1; height < head; ) {
            int after = height;
            for (var group : books.read(rows -> stretch(rows, after, head))) {
                var event = writer.append(group.link().event().type(), group.objects());
                if (!event.hash().hex().equals(group.link().hash()))
                    throw new IllegalStateException("The chain is broken at height " + event.height());
                height = event.height();
            }
            if (height == after) throw new IllegalStateException("The chain ends before height " + head);
        }
    }

    private List<Group> stretch(BoxRows rows, int after, int head) throws SQLException {
        var links = rows.eventsAfter(box.uuid(), after, Math.min(STRETCH, head - after));
        if (links.isEmpty()) return List.of();
        int last = links.get(links.size() - 1).event().height();
        var ballots = new ArrayDeque<>(rows.ballots(box.uuid(), after + 1, last));
        var groups = new java.util.ArrayList<Group>();
        for (var link : links) {
            var type = link.event().type();
            if (type == EventType.SETUP) groups.add(new Group(link, box.setup()));
            else if (type == EventType.BALLOT) groups.add(new Group(link, List.of(ballots.remove())));
            else
                groups.add(new Group(link, rows.objects(box.uuid(), link.event().height())));
        }
        return groups;
    }
}
