package huisheng.membership;

/** Why a spell ended. */
public enum SpellEnd {
    TRANSFERRED,
    RETIRED,
    LEFT,
    DECEASED
}
