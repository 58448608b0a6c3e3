package huisheng.attachment;

import huisheng.kernel.Refused;

/** Why a file is not taken or not given. */
public enum AttachmentReason implements Refused.Reason {
    /** Also said of a file of a matter that one does not see. */
    NO_SUCH_ATTACHMENT(Refused.Kind.NOT_FOUND),
    EMPTY_FILE,
    /** Detail: the limit in megabytes. */
    FILE_TOO_LARGE,
    /** Detail: the limit in megabytes. */
    MATTER_TOO_LARGE,
    /** Detail: how many. */
    TOO_MANY_FILES,
    KIND_NOT_TAKEN,
    OTHER_PICTURE,
    OLD_OFFICE,
    /** Detail: the ending that the content has. */
    NAME_LIES,
    WITH_MACROS,
    WITH_PASSWORD,
    BROKEN_FILE,
    /** Detail: millions of dots at most. */
    PICTURE_TOO_LARGE,
    TOO_MUCH_INSIDE,
    /** Detail: pages at most. */
    TOO_MANY_PAGES,
    INFECTED,
    /** The scanner that the operator wants asked does not answer. */
    NOT_SCANNED(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    AttachmentReason() {
        this(Refused.Kind.INVALID);
    }

    AttachmentReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
