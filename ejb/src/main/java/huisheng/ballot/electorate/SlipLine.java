package huisheng.ballot.electorate;

import java.io.Serializable;

/** Whose slip is printed; the code on it never leaves the registrar's browser. */
public record SlipLine(String number, String name) implements Serializable {}
