package huisheng.ballots.record;

import java.util.Optional;

/** The only order in which things may happen (PROTOCOL 13.3). */
public final class EventOrder {
    private final boolean mixing;
    private EventType last;

    /** For an election whose ballots are mixed, or not. */
    public EventOrder(boolean mixing) {
        this.mixing = mixing;
    }

    /** Why this may not happen now; empty if it may. Either way it counts as having happened. */
    public Optional<String> happen(EventType next) {
        EventType before = last;
        last = next;
        if (allowed(before, next)) return Optional.empty();
        return Optional.of(next.spelling()
                + (before == null ? " cannot come first" : " cannot follow " + before.spelling())
                + (next == EventType.SHUFFLE && !mixing ? " in an election that is not mixed" : ""));
    }

    private boolean allowed(EventType before, EventType next) {
        return switch (next) {
            case SETUP -> before == null;
            case BALLOT, END_BALLOTS -> before == EventType.SETUP || before == EventType.BALLOT;
            case ENCRYPTED_TALLY -> before == EventType.END_BALLOTS;
            case SHUFFLE -> mixing && (before == EventType.ENCRYPTED_TALLY || before == EventType.SHUFFLE);
            case END_SHUFFLES -> mixing && before == EventType.SHUFFLE;
            case PARTIAL_DECRYPTION ->
                before == EventType.PARTIAL_DECRYPTION
                        || before == (mixing ? EventType.END_SHUFFLES : EventType.ENCRYPTED_TALLY);
            case RESULT -> before == EventType.PARTIAL_DECRYPTION;
        };
    }
}
