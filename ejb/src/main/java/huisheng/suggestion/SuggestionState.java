package huisheng.suggestion;

public enum SuggestionState {
    SENT,
    ANSWERED
}
