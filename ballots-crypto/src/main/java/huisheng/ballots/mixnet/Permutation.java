package huisheng.ballots.mixnet;

import huisheng.ballots.group.Randomness;

/** A secret order of n things. It prints nothing. */
final class Permutation {
    private final int[] source;

    private Permutation(int[] source) {
        this.source = source;
    }

    /** Every order is equally likely. */
    static Permutation random(int n, Randomness randomness) {
        int[] source = new int[n];
        for (int i = 0; i < n; i++) {
            int other = randomness.below(i + 1);
            source[i] = source[other];
            source[other] = i;
        }
        return new Permutation(source);
    }

    int size() {
        return source.length;
    }

    /** j_i: where the thing at place i of the result stood before; both count from 0. */
    int source(int i) {
        return source[i];
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
