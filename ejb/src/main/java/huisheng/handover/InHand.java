package huisheng.handover;

import huisheng.membership.MemberCard;
import java.io.Serializable;

/**
 * What lies with a person at one union, over all counters.
 *
 * @param suggestions that wait for an answer
 * @param cases that are open and that may exist for the reader
 * @param drafts of publications that the person began; every editor of the union may go on with them
 * @param nobodys of the suggestions and cases, how many the person has no office for any more
 */
public record InHand(MemberCard person, long suggestions, long cases, long drafts, long nobodys)
        implements Serializable {
    public boolean isAnythingToHandOver() {
        return suggestions + cases > 0;
    }
}
