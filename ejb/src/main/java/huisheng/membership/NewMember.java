package huisheng.membership;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import huisheng.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * A person who joins: number and name to know them by, an organisation to belong to, the day it began; gender and
 * contact may be absent. Nothing else is asked, because nothing else is needed. Number and name are kept as
 * {@link MemberNumber} writes them.
 *
 * @param since the first day of the membership
 */
public record NewMember(
        String number, String name, OrganisationId organisation, LocalDate since, Gender gender, Contact contact) {
    public static final int NAME_LIMIT = 120;
    public static final int NUMBER_LIMIT = 40;
    private static final String NUMBER = "[\\p{IsAlphabetic}\\p{IsDigit}._/-]{1,40}";

    /** @throws Refused TEXT_MISSING, TEXT_TOO_LONG, NOT_A_NUMBER */
    public NewMember {
        number = PlainText.of(MemberNumber.plain(number), NUMBER_LIMIT).value();
        if (!number.matches(NUMBER)) throw new Refused(MembershipReason.NOT_A_NUMBER);
        var written = PlainText.of(MemberNumber.plainName(name), NAME_LIMIT);
        if (!written.isName()) throw new Refused(MembershipReason.NOT_A_NAME);
        name = written.value();
        if (since == null) throw new Refused(MembershipReason.DAY_MISSING);
        contact = contact == null ? Contact.NONE : contact;
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
