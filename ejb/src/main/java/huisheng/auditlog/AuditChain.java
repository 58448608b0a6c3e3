package huisheng.auditlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** How an entry is bound to all before it: SHA-256 over length-prefixed fields, so that no two lists of fields collide. */
final class AuditChain {
    static final String START = "0".repeat(64);

    private AuditChain() {}

    static String hash(String before, long number, Instant at, String kind, String facts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var field : new String[] {before, Long.toString(number), at.toString(), kind, facts}) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
