package huisheng.grievance;

import java.io.Serializable;

public record GrievanceId(long value) implements Serializable {}
