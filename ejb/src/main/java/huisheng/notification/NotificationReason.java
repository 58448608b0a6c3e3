package huisheng.notification;

import huisheng.kernel.Refused;

public enum NotificationReason implements Refused.Reason {
    NO_SUCH_NOTICE(Refused.Kind.NOT_FOUND);

    private final Refused.Kind kind;

    NotificationReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
