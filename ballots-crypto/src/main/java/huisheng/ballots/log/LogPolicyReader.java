package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.LogPolicy.Quorum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the line-based file of C2SP tlog-policy: log, witness, group and quorum lines. */
public final class LogPolicyReader {
    private static final int MOST_LINES = 1_000;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Quorum quorum;

    private LogPolicyReader() {}

    public static LogPolicy read(byte[] utf8) throws MalformedEncoding {
        String text = SignedNote.text(utf8);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' || c == 0x7f)) {
            throw new MalformedEncoding("a policy has no control characters");
        }
        if (!text.endsWith("\n") || text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            throw new MalformedEncoding("a policy is up to " + MOST_LINES + " whole lines");
        }
        LogPolicyReader reader = new LogPolicyReader();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            try {
                reader.line(line.replaceAll("^[ \t]+|[ \t]+$", ""));
            } catch (MalformedEncoding e) {
                throw new MalformedEncoding("line " + number + ": " + e.getMessage());
            }
        }
        if (reader.quorum == null) {
            throw new MalformedEncoding("a policy has a quorum line");
        }
        return LogPolicy.of(reader.logs, reader.witnesses, reader.quorum);
    }

    private void line(String line) throws MalformedEncoding {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        List<String> words = List.of(line.split("[ \t]+"));
        switch (words.get(0)) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new MalformedEncoding("log, witness, group or quorum was expected");
        }
    }

    private void log(List<String> words) throws MalformedEncoding {
        require(words.size() == 2 || words.size() == 3, "a log has a key and perhaps an address");
        logs.add(key(words.get(1), KeyType.NOTE));
    }

    private void witness(List<String> words) throws MalformedEncoding {
        require(words.size() == 3 || words.size() == 4, "a witness has a name, a key and perhaps an address");
        define(words.get(1), new Quorum.One(words.get(1)));
        witnesses.put(words.get(1), key(words.get(2), KeyType.COSIGNATURE));
    }

    private void group(List<String> words) throws MalformedEncoding {
        require(words.size() >= 4, "a group has a name, a number and members");
        List<Quorum> parts = new ArrayList<>();
        for (String member : words.subList(3, words.size())) {
            require(named.containsKey(member), "a member is defined on an earlier line");
            require(members.add(member), "a name is a member once");
            parts.add(named.get(member));
        }
        String count = words.get(2);
        long needed = count.equals("all") ? parts.size() : count.equals("any") ? 1 : Line.number(count);
        require(1 <= needed && needed <= parts.size(), "from one to all of the members");
        define(words.get(1), new Quorum.Some((int) needed, parts));
    }

    private void quorum(List<String> words) throws MalformedEncoding {
        require(words.size() == 2 && quorum == null, "there is one quorum line, with one name");
        boolean none = words.get(1).equals("none");
        require(none || named.containsKey(words.get(1)), "the quorum is defined on an earlier line");
        quorum = none ? new Quorum.None() : named.get(words.get(1));
    }

    private void define(String name, Quorum rule) throws MalformedEncoding {
        require(!name.equals("none") && named.putIfAbsent(name, rule) == null, "a name is defined once");
    }

    private static VerifierKey key(String vkey, KeyType type) throws MalformedEncoding {
        VerifierKey key = VerifierKey.decode(vkey);
        require(key.type() == type, "a key of another type");
        return key;
    }

    private static void require(boolean holds, String reason) throws MalformedEncoding {
        if (!holds) {
            throw new MalformedEncoding(reason);
        }
    }
}
