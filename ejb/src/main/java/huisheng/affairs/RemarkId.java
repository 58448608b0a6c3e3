package huisheng.affairs;

import java.io.Serializable;

public record RemarkId(long value) implements Serializable {}
