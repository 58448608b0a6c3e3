package huisheng.affairs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256, in hexadecimal, of the plain text file that everybody can fetch and check themselves ({@link #file}).
 *
 * @param open of the public part
 * @param members of the members' part, shown to members alone; null if there is none
 */
record Fingerprint(String open, String members) {
    /** @param openFiles digests of the files that go with the public part, in their order */
    static Fingerprint of(
            String subject, String text, List<String> openFiles, String membersText, List<String> membersFiles) {
        boolean members = membersText != null || !membersFiles.isEmpty();
        return new Fingerprint(
                sha256(file(subject, text, openFiles)),
                members ? sha256(file(subject, membersText == null ? "" : membersText, membersFiles)) : null);
    }

    /** Title, an empty line, the text, and, if there are files, an empty line and a digest a line; in UTF-8, LF at each end. */
    static String file(String subject, String text, List<String> files) {
        var file = new StringBuilder(subject).append("\n\n").append(text).append('\n');
        if (!files.isEmpty()) file.append('\n');
        for (var digest : files) file.append(digest).append('\n');
        return file.toString();
    }

    private static String sha256(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
