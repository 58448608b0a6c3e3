package huisheng.membership;

/** Kept because rules ask that women be represented among delegates in proportion to the members. */
public enum Gender {
    FEMALE,
    MALE
}
