package huisheng.affairs;

import huisheng.auditlog.Happening;

/** Something happened to an edition of a publication. @param state the state afterwards */
public record PublicationTurned(long publication, long organisation, PublicationTurn turn, PublicationState state)
        implements Happening {}
