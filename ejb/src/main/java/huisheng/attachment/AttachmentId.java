package huisheng.attachment;

import java.io.Serializable;

public record AttachmentId(long value) implements Serializable {}
