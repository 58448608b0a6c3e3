package huisheng.ballot.poll;

import java.io.Serializable;

/** The texts with which the record begins, byte for byte. @param certificate of the credentials, or null */
public record PollSetup(String election, String trustees, String credentials, String certificate)
        implements Serializable {}
