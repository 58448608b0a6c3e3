package huisheng.ballots.counting;

import java.util.List;

/** One step of a count by single transferable vote. */
public sealed interface StvEvent {
    /** The step as the format writes it: a two-element array of its name and its argument. */
    String json();

    /** These take a seat: one who reached the quota, or all who are left when no more are left than seats. */
    record Win(List<Integer> candidates) implements StvEvent {
        public Win {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String json() {
            return "[\"Win\"," + Text.of(candidates) + "]";
        }
    }

    /** This one goes out; the votes pass on at full weight. */
    record Lose(int candidate) implements StvEvent {
        @Override
        public String json() {
            return "[\"Lose\"," + candidate + "]";
        }
    }

    /** The seat that follows was decided by the tie rule; the one it favours stands first. */
    record TieWin(List<Integer> tied) implements StvEvent {
        public TieWin {
            tied = List.copyOf(tied);
        }

        @Override
        public String json() {
            return "[\"TieWin\"," + Text.of(tied) + "]";
        }
    }

    /** The exclusion that follows was decided by the tie rule; the one it hits stands first. */
    record TieLose(List<Integer> tied) implements StvEvent {
        public TieLose {
            tied = List.copyOf(tied);
        }

        @Override
        public String json() {
            return "[\"TieLose\"," + Text.of(tied) + "]";
        }
    }
}
