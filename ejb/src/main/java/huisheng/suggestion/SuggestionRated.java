package huisheng.suggestion;

import huisheng.auditlog.Happening;

public record SuggestionRated(long suggestion, long organisation, AnswerRating rating) implements Happening {}
