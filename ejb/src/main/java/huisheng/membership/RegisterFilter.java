package huisheng.membership;

import huisheng.organisation.OrganisationId;
import java.io.Serializable;

/**
 * Which lines of the register.
 *
 * @param within this organisation and all below it
 * @param standing null for all
 * @param search how a name or a number begins, in any form in which it may be typed; empty for all
 */
public record RegisterFilter(OrganisationId within, Standing standing, String search) implements Serializable {
    public RegisterFilter {
        search = MemberNumber.plainName(search);
        if (search.length() > NewMember.NAME_LIMIT) search = search.substring(0, NewMember.NAME_LIMIT);
    }

    /** Names hold no digits, numbers nearly always do. */
    boolean looksForANumber() {
        return search.codePoints().anyMatch(Character::isDigit);
    }

    boolean looksForAName() {
        return !search.isEmpty() && !looksForANumber();
    }

    /** The first text, in the order of code points, that does not begin with what is looked for. */
    String beyondSearch() {
        return search + Character.toString(Character.MAX_CODE_POINT);
    }
}
