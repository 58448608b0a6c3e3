package huisheng.template;

import huisheng.kernel.Refused;

public enum TemplateReason implements Refused.Reason {
    /** Also said of that of another union or counter. */
    NO_SUCH_TEMPLATE(Refused.Kind.NOT_FOUND),
    TOO_MANY_TEMPLATES(Refused.Kind.CONFLICT);

    private final Refused.Kind kind;

    TemplateReason(Refused.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refused.Kind kind() {
        return kind;
    }
}
