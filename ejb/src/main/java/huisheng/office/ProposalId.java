package huisheng.office;

import java.io.Serializable;

public record ProposalId(long value) implements Serializable {}
