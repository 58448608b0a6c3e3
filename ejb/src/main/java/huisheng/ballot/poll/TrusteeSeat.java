package huisheng.ballot.poll;

import huisheng.membership.MemberId;
import java.io.Serializable;

/** One of those who keep a share of the key. @param place from 1, as in the record */
public record TrusteeSeat(int place, MemberId member, TrusteeBody body, String name) implements Serializable {}
