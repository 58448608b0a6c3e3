package huisheng.office;

import java.io.Serializable;

public record OfficeId(long value) implements Serializable {}
