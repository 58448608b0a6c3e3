package huisheng.suggestion;

/** How an author's request stands that the union above look at the hiding of their text. */
public enum Appeal {
    ASKED,
    UPHELD,
    LIFTED
}
