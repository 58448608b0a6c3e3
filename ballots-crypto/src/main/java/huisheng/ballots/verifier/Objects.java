package huisheng.ballots.verifier;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Verdict;
import huisheng.ballots.record.ArchiveFile;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.RecordScan;
import huisheng.ballots.wire.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The objects of a record under judgement. */
final class Objects {
    private final ArchiveFile archive;
    private final RecordScan scan;
    private final Ledger ledger;

    Objects(ArchiveFile archive, RecordScan scan, Ledger ledger) {
        this.archive = archive;
        this.scan = scan;
        this.ledger = ledger;
    }

    RecordScan scan() {
        return scan;
    }

    byte[] bytes(Entry entry) throws IOException {
        return archive.content(entry);
    }

    /** Reads an object other than a ballot, and notes whether its text is canonical. */
    Json json(Entry entry) throws IOException, MalformedEncoding {
        byte[] bytes = bytes(entry);
        Json json = Json.parse(bytes);
        boolean canonical = Arrays.equals(json.canonical(), bytes);
        ledger.note(
                Check.V06_CANONICAL,
                Verdict.of(canonical, "object " + entry.hash().hex().substring(0, 12), "is not in canonical form"));
        return json;
    }

    /**
     * Events of a kind that count: all of them, or as the stock tool walks, those directly before the last one
     * (PROTOCOL 13.1). Where the order of events is right, both are the same.
     */
    List<Link> counting(EventType type) {
        if (ledger.strict()) return scan.all(type);
        List<Link> links = scan.links();
        int end = links.size();
        while (end > 0 && links.get(end - 1).type() != type) end--;
        int start = end;
        while (start > 0 && links.get(start - 1).type() == type) start--;
        return links.subList(start, end);
    }
}
