package huisheng.witness;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.log.KeyType;
import huisheng.ballots.log.VerifierKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A witness of this log.
 *
 * @param key it signs with
 * @param address under which {@code /add-checkpoint} lies, without a slash at its end
 */
record Peer(VerifierKey key, URI address) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Reads {@code KEY ADDRESS}, again and again; lines and commas part as blanks do. @throws IllegalStateException with what is wrong */
    static List<Peer> all(String text) {
        var words = words(text);
        if (words.size() % 2 != 0)
            throw new IllegalStateException("HUISHENG_WITNESSES is KEY ADDRESS for each witness, in pairs");
        var peers = new ArrayList<Peer>();
        for (int i = 0; i < words.size(); i += 2)
            peers.add(
                    new Peer(key(words.get(i), KeyType.COSIGNATURE, "HUISHENG_WITNESSES"), address(words.get(i + 1))));
        if (peers.stream().map(peer -> peer.key().key()).distinct().count() < peers.size())
            throw new IllegalStateException("HUISHENG_WITNESSES names a witness twice");
        return List.copyOf(peers);
    }

    /** Reads the keys of logs to watch. @throws IllegalStateException with what is wrong */
    static List<VerifierKey> logs(String text) {
        return words(text).stream()
                .map(word -> key(word, KeyType.NOTE, "HUISHENG_WITNESS_FOR"))
                .toList();
    }

    /** Eight hexadecimal digits. */
    static String id(VerifierKey key) {
        return HexFormat.of().toHexDigits(key.id());
    }

    private static List<String> words(String text) {
        if (text == null) return List.of();
        return List.of(text.replace(',', ' ').strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static VerifierKey key(String text, KeyType type, String variable) {
        try {
            var key = VerifierKey.decode(text);
            if (key.type() == type) return key;
            throw new IllegalStateException(variable + ": " + text + " is a key of the other kind");
        } catch (MalformedEncoding e) {
            throw new IllegalStateException(variable + ": " + text + " is no public key (" + e.getMessage() + ")");
        }
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.replaceAll("/+$", ""));
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme) && address.getHost() != null && address.getQuery() == null) return address;
        } catch (IllegalArgumentException e) {
            // falls through to the one refusal
        }
        throw new IllegalStateException("HUISHENG_WITNESSES: " + text + " is no address of a witness");
    }
}
