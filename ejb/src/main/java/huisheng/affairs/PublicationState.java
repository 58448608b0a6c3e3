package huisheng.affairs;

import static huisheng.affairs.PublicationTurn.BECAME_FINAL;
import static huisheng.affairs.PublicationTurn.CALLED_BACK;
import static huisheng.affairs.PublicationTurn.CHECKED_WELL;
import static huisheng.affairs.PublicationTurn.CORRECTION_BEGUN;
import static huisheng.affairs.PublicationTurn.COUNTERSIGNED_BY_CHAIR;
import static huisheng.affairs.PublicationTurn.DROPPED_AS_DRAFT;
import static huisheng.affairs.PublicationTurn.EDITED;
import static huisheng.affairs.PublicationTurn.HANDED_IN;
import static huisheng.affairs.PublicationTurn.OBJECTED;
import static huisheng.affairs.PublicationTurn.PUBLISHED;
import static huisheng.affairs.PublicationTurn.QUESTIONED;
import static huisheng.affairs.PublicationTurn.SENT_BACK;
import static huisheng.affairs.PublicationTurn.SET_FOR_LATER;
import static huisheng.affairs.PublicationTurn.SUPERSEDED_BY_CORRECTION;
import static huisheng.affairs.PublicationTurn.WITHDRAWN_IN_PUBLIC;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far an edition of a publication has come, and what can happen to it from there. */
public enum PublicationState {
    DRAFT(EDITED, HANDED_IN, DROPPED_AS_DRAFT),
    /** Handed in; waits for somebody who did not write it. */
    TO_CHECK(SENT_BACK, CHECKED_WELL),
    /** Waits for the chair or vice-chair to countersign. */
    CHECKED(SENT_BACK, COUNTERSIGNED_BY_CHAIR),
    /** Never rests here: it is published at once or set for later in the same act. */
    COUNTERSIGNED(SET_FOR_LATER, PUBLISHED),
    SCHEDULED(CALLED_BACK, PUBLISHED),
    POSTING(BECAME_FINAL, QUESTIONED, OBJECTED, CORRECTION_BEGUN, SUPERSEDED_BY_CORRECTION, WITHDRAWN_IN_PUBLIC),
    FINAL(QUESTIONED, CORRECTION_BEGUN, SUPERSEDED_BY_CORRECTION, WITHDRAWN_IN_PUBLIC),
    SUPERSEDED(),
    /** The title and the reason stay in public, the text does not. */
    WITHDRAWN(),
    /** A draft that was given up. */
    DROPPED();

    private final Set<PublicationTurn> turns;

    PublicationState(PublicationTurn... turns) {
        this.turns = turns.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(turns));
    }

    public boolean takes(PublicationTurn turn) {
        return turns.contains(turn);
    }

    /** Whether everybody may know of it. */
    public boolean isPublic() {
        return published().contains(this);
    }

    static List<PublicationState> published() {
        return List.of(POSTING, FINAL, SUPERSEDED, WITHDRAWN);
    }

    /** Shown in the list of a union's affairs; a superseded edition is found behind the one that followed it. */
    boolean isListed() {
        return this == POSTING || this == FINAL || this == WITHDRAWN;
    }
}
