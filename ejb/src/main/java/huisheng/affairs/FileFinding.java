package huisheng.affairs;

import java.io.Serializable;

/** Something that a file carries unseen. @param reason why it may stay, or null as long as nobody has said so */
public record FileFinding(String kind, int count, String reason) implements Serializable {}
