package huisheng.ballots.log;

/** What a witness says to a log, with the words of C2SP tlog-witness over HTTP. */
public sealed interface WitnessAnswer {
    /** The checkpoint continues what was seen; here is the line to add to it. */
    record Cosigned(NoteSignature signature) implements WitnessAnswer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return signature.line() + "\n";
        }
    }

    /**
     * It does not, or is not a known log's.
     *
     * @param size of what was cosigned last for this log
     */
    record Declined(Reason reason, long size) implements WitnessAnswer {
        @Override
        public int status() {
            return reason.status;
        }

        @Override
        public String body() {
            return reason == Reason.STALE ? size + "\n" : reason.words + "\n";
        }

        @Override
        public String contentType() {
            return reason == Reason.STALE ? SIZE : TEXT;
        }
    }

    /** Why nothing was cosigned. */
    enum Reason {
        MALFORMED(400, "no such request"),
        NOT_SIGNED(403, "not signed by this log"),
        UNKNOWN_LOG(404, "this log is not witnessed here"),
        /** The request begins at another size than that of the state cosigned last. */
        STALE(409, "begins at another size"),
        OTHER_ROOT(409, "another root was cosigned for this size"),
        NO_CONTINUATION(422, "does not continue what was cosigned");

        private final int status;
        private final String words;

        Reason(int status, String words) {
            this.status = status;
            this.words = words;
        }
    }

    /** Of an answer that tells a size. */
    String SIZE = "text/x.tlog.size";

    String TEXT = "text/plain;charset=utf-8";

    int status();

    String body();

    default String contentType() {
        return TEXT;
    }
}
