package huisheng.suggestion;

import huisheng.auditlog.Happening;

/** @param organisation whose committee decided @param lifted the branch may read the text again */
public record AppealDecided(long suggestion, long organisation, boolean lifted) implements Happening {}
