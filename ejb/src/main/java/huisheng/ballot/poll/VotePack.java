package huisheng.ballot.poll;

import huisheng.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values by which votes are judged, from the file beside this class; in the demonstration a second file has some shorter ones. */
public final class VotePack {
    private static final int COLUMNS = 7;
    private static final String PASS = "pass.";
    private static final VotePack HERE = read(Boolean.getBoolean("huisheng.demo"));

    private final Map<String, PackValue> values = new LinkedHashMap<>();

    private VotePack() {}

    public static VotePack here() {
        return HERE;
    }

    static VotePack read(boolean demonstration) {
        var pack = new VotePack();
        pack.take("CN.tsv");
        if (demonstration) pack.take("DEMO.tsv");
        return pack;
    }

    public PackValue value(String key) {
        var value = values.get(key);
        if (value == null) throw new IllegalArgumentException(key);
        return value;
    }

    /** The rules of passing among which the commission chooses for a motion. */
    public List<PackValue> passRules() {
        return values.values().stream()
                .filter(value -> value.key().startsWith(PASS))
                .toList();
    }

    /** That by which officers are elected: more than half of the roll. It is noted, and says nothing, where options are ranked or graded. */
    public static final String OFFICERS_PASS = "pass.roll.more";

    /**
     * @param pass key of a rule of passing
     * @param seats 0 for a motion
     * @throws Refused NOT_A_SETUP for a rule that the pack does not know
     */
    public PollRules rules(String pass, int seats, int threshold) {
        if (pass == null || !pass.startsWith(PASS) || !values.containsKey(pass))
            throw new Refused(PollReason.NOT_A_SETUP);
        if (threshold < 1) throw new Refused(PollReason.THRESHOLD_WRONG);
        if (seats < 0) throw new Refused(PollReason.SEATS_MISSING);
        var quorum = value("quorum");
        var rule = value(pass);
        return new PollRules(
                quorum.numerator(),
                quorum.denominator(),
                rule.numerator(),
                rule.denominator(),
                rule.strictly(),
                rule.base(),
                seats,
                value("minimum").number(),
                threshold);
    }

    /** The value of the pack that these rules of passing are, if they are one. */
    public PackValue passOf(PollRules rules) {
        return passRules().stream()
                .filter(value -> value.numerator() == rules.passNumerator()
                        && value.denominator() == rules.passDenominator()
                        && value.strictly() == rules.strictly()
                        && value.base() == rules.base())
                .findFirst()
                .orElseThrow();
    }

    /** Whether candidates stand by strokes of the surname where nobody says otherwise. */
    public boolean byStrokes() {
        return value("order").value().equals("strokes");
    }

    /** How many options a vote of this kind takes at most. */
    public PackValue mostOptions(PollKind kind) {
        return value("options." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** How many must stand for so many seats, at least one more. */
    int candidatesFor(int seats) {
        var ratio = value("contested");
        int more = (seats * ratio.numerator() + ratio.denominator() - 1) / ratio.denominator();
        return seats + Math.max(1, more);
    }

    private void take(String file) {
        for (var line : text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = line.split("\t");
            if (cells.length != COLUMNS) throw new IllegalStateException(line);
            values.put(
                    cells[0],
                    new PackValue(cells[0], cells[1], cells[2].equals("yes"), cells[3], cells[4], cells[5], cells[6]));
        }
    }

    private static String text(String file) {
        try (var in = VotePack.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
