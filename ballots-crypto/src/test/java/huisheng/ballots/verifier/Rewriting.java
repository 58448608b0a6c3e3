package huisheng.ballots.verifier;

import huisheng.ballots.record.ArchiveFile;
import huisheng.ballots.record.ArchiveHeader;
import huisheng.ballots.record.Entry;
import huisheng.ballots.record.EventType;
import huisheng.ballots.record.Link;
import huisheng.ballots.record.RecordScan;
import huisheng.ballots.record.RecordWriter;
import huisheng.ballots.wire.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record taken apart, to be changed and written anew with a whole chain: only what was changed is wrong. */
final class Rewriting {
    private record Step(EventType type, List<byte[]> objects) {}

    private final List<Step> steps = new ArrayList<>();
    private ArchiveHeader header;

    private Rewriting() {}

    static Rewriting of(Path file) throws IOException {
        Rewriting made = new Rewriting();
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            RecordScan scan = RecordScan.of(archive, (fault, place, reason) -> {
                throw new IllegalArgumentException(file + " " + place + " " + reason);
            });
            made.header = scan.header().orElseThrow();
            for (Link link : scan.links()) {
                List<byte[]> objects = new ArrayList<>();
                for (Entry entry : link.objects()) objects.add(archive.content(entry));
                made.steps.add(new Step(link.type(), objects));
            }
        }
        return made;
    }

    /** Bears another time. */
    Rewriting later() {
        header = ArchiveHeader.at(header.timestamp() + 1);
        return this;
    }

    /** Ends before the first event of this type. */
    Rewriting until(EventType type) {
        steps.subList(first(type), steps.size()).clear();
        return this;
    }

    /** Without the object that the payload of the first event of this type names here. */
    Rewriting without(EventType type, String member) {
        objects(type).remove(named(type, member));
        return this;
    }

    /** With another text of that object, which the payload names by its new hash. */
    Rewriting with(EventType type, String member, UnaryOperator<String> change) {
        int object = named(type, member);
        String before = hash(type, object);
        change(type, object, change);
        String after = hash(type, object);
        return payload(type, text -> text.replace(before, after));
    }

    /** With another text of the payload of the first event of this type. */
    Rewriting payload(EventType type, UnaryOperator<String> change) {
        change(type, objects(type).size() - 1, change);
        return this;
    }

    private void change(EventType type, int object, UnaryOperator<String> change) {
        String text = text(type, object);
        String changed = change.apply(text);
        if (changed.equals(text)) throw new IllegalArgumentException("nothing changed in " + text);
        objects(type).set(object, changed.getBytes(StandardCharsets.UTF_8));
    }

    private int named(EventType type, String member) {
        Matcher named = Pattern.compile('"' + member + "\":\"([0-9a-f]{64})\"")
                .matcher(text(type, objects(type).size() - 1));
        if (named.find()) {
            for (int i = 0; i < objects(type).size(); i++) if (hash(type, i).equals(named.group(1))) return i;
        }
        throw new IllegalArgumentException(member + " is not named by " + type);
    }

    private String hash(EventType type, int object) {
        return Hash.of(objects(type).get(object)).hex();
    }

    private String text(EventType type, int object) {
        return new String(objects(type).get(object), StandardCharsets.UTF_8);
    }

    /** The first event of this type once more. */
    Rewriting twice(EventType type) {
        int at = first(type);
        steps.add(at, steps.get(at));
        return this;
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = RecordWriter.begin(out, header);
        for (Step step : steps) writer.append(step.type(), step.objects());
        return Files.write(file, out.toByteArray());
    }

    private List<byte[]> objects(EventType type) {
        return steps.get(first(type)).objects();
    }

    private int first(EventType type) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).type() == type) return i;
        throw new IllegalArgumentException("no " + type);
    }
}
