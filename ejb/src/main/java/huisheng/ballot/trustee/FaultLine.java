package huisheng.ballot.trustee;

import java.io.Serializable;
import java.time.Instant;

/** Whose part was wrong at which step. @param toldBy the place of who found it; null: the server did */
public record FaultLine(CeremonyStep step, int place, Integer toldBy, String reason, Instant foundAt)
        implements Serializable {}
