package huisheng.attachment;

import java.io.Serializable;
import java.time.Instant;

/**
 * One file as a page shows it.
 *
 * @param name without anything that could deceive or escape; its ending agrees with the content
 * @param size bytes as kept
 * @param digest SHA-256 of the bytes as kept, 64 small hexadecimal digits
 * @param inspection what it carries unseen
 */
public record AttachmentLine(
        AttachmentId id, String name, FileType type, long size, String digest, Instant takenAt, Inspection inspection)
        implements Serializable {
    /** The size for a reader: whole kilobytes, at least one. */
    public long kilobytes() {
        return Math.max(1, (size + 1023) / 1024);
    }
}
