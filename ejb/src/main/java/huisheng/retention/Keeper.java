package huisheng.retention;

import huisheng.deadline.RuleKey;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a counter brings so that its matters can be erased; a CDI bean. It does not ask who calls. */
public interface Keeper {
    /** Kind of matter, as deadlines and facts name it: "suggestion". */
    String kind();

    /** The rule that says how long a matter is kept after the last thing that happened to it. */
    default RuleKey rule() {
        return new RuleKey(kind() + ".kept");
    }

    /** Locked until the transaction ends; empty if there is none with that number. */
    Optional<KeptMatter> hold(long matter);

    /** The unions with matters that are over. */
    List<OrganisationId> unions();

    /** Over, and nothing has happened to them since that moment; by number. @param after only greater numbers */
    List<Long> over(OrganisationId union, Instant before, long after, int limit);

    /** How many {@link #over} there are, and of how many persons. */
    Fallen countOver(OrganisationId union, Instant before);

    /** Whether the officer may see the matter today and has no part in it. */
    boolean isBefore(MemberId officer, long matter);

    /** Matters that went into this one and cannot stay without it. */
    default List<Long> goingWith(long matter) {
        return List.of();
    }

    /** All its words go, and with them who wrote them: rows, files, index of words. */
    void erase(long matter);

    /** @param matters that fall due; @param persons who brought them */
    record Fallen(long matters, long persons) {}
}
