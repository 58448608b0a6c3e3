package huisheng.ballots.group;

/** Bytes or text that are not what they claim to be. Thrown only by decoders; the message carries no secret. */
public final class MalformedEncoding extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedEncoding(String reason) {
        super(reason);
    }
}
