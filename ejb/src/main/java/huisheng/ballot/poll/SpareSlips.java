package huisheng.ballot.poll;

/**
 * Slips beyond one a member, made with the others and told from them by nobody but the registrar, for who loses theirs. They
 * let nobody vote twice: a ballot also needs a voting paper, and there is one of these for each on the roll.
 */
public final class SpareSlips {
    private static final int ALWAYS = 2;
    private static final int A_SPARE_FOR = 50;

    private SpareSlips() {}

    /** How many there may be: two, and one more for each fifty. @param entitled members on the roll */
    public static int most(int entitled) {
        return ALWAYS + entitled / A_SPARE_FOR;
    }
}
