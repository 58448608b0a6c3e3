package huisheng.affairs;

import java.io.Serializable;
import java.util.List;

/**
 * A file of a publication.
 *
 * @param type words for its kind, "PDF"
 * @param digest SHA-256 of its bytes in hexadecimal
 * @param membersOnly whether members alone may fetch it
 * @param findings what it was found to carry unseen; for officers
 */
public record PublicationFile(
        long id, String name, String type, long size, String digest, boolean membersOnly, List<FileFinding> findings)
        implements Serializable {
    public long kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }

    /** Names a finding of this file in a form. */
    public String key(String kind) {
        return id + "." + kind;
    }

    public boolean isSettled() {
        return findings.stream().allMatch(finding -> finding.reason() != null);
    }
}
