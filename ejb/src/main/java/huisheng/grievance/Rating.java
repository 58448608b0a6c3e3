package huisheng.grievance;

public enum Rating {
    SATISFIED,
    PARTLY,
    NOT_SATISFIED
}
