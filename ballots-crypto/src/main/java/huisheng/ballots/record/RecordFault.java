package huisheng.ballots.record;

/** In which way the outer form of an archive is wrong. */
public enum RecordFault {
    /** Tar header, archive header, padding, names, length. */
    CONTAINER,
    /** An object's or event's content does not have the hash in its name. */
    CONTENT,
    /** An event's text, parent or height. */
    CHAIN,
    /** An object that no event calls for, or one that is called for and is not there, or stands twice. */
    PLACEMENT;

    /** Takes faults as they are found. */
    public interface Sink {
        void found(RecordFault fault, String place, String reason);
    }
}
