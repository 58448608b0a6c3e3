package huisheng.auditlog;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry with its content, for whoever may open it.
 *
 * @param number from 1
 * @param kind of fact, the name of its {@link Happening}
 * @param code as it stands in the table; null if that is none any more
 * @param facts the components of the happening as text, by name; empty if the content was erased or is none any more
 */
public record OpenedEntry(long number, Instant at, String kind, EntryCode code, Map<String, String> facts)
        implements Serializable {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    public OpenedEntry {
        facts = Map.copyOf(facts);
    }

    static OpenedEntry of(LogRow row) {
        return new OpenedEntry(
                row.number(),
                row.at(),
                row.kind(),
                row.written(),
                row.content().map(OpenedEntry::read).orElse(Map.of()));
    }

    // What somebody wrote into the table by hand need not be JSON.
    private static Map<String, String> read(String content) {
        var facts = new TreeMap<String, String>();
        try (var reader = READERS.createReader(new StringReader(content))) {
            reader.readObject().forEach((name, value) -> facts.put(name, text(value)));
            return facts;
        } catch (JsonException | IllegalStateException e) {
            return Map.of();
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
