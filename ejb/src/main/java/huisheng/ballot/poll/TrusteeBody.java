package huisheng.ballot.poll;

/** For which body a trustee keeps a share. Bodies that distrust each other are what the secret rests on. */
public enum TrusteeBody {
    COMMITTEE,
    AUDIT,
    UPPER,
    /** Chosen among those who vote, to watch. */
    TELLER
}
