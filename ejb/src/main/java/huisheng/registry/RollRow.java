package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.membership.Contact;
import huisheng.membership.Gender;
import huisheng.membership.MemberNumber;
import huisheng.membership.MembershipReason;
import huisheng.membership.NewMember;
import huisheng.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One row of a list, made into a new member; everything that is wrong with it is found at once, cell by cell. */
final class RollRow {
    private static final Set<String> WOMAN = Set.of("女", "f", "female", "w", "woman");
    private static final Set<String> MAN = Set.of("男", "m", "male", "man");

    private final ColumnChoice choice;
    private final List<String> cells;
    private final Map<RollField, Refused> faults = new EnumMap<>(RollField.class);

    RollRow(ColumnChoice choice, List<String> cells) {
        this.choice = choice;
        this.cells = cells;
    }

    Map<RollField, Refused> faults() {
        return faults;
    }

    /** As the register writes it, so that two forms of one number are one. */
    String number() {
        return MemberNumber.plain(text(RollField.NUMBER));
    }

    /** @return null if there are faults */
    NewMember member(Branches branches, LocalDate today) {
        required();
        var organisation = given(RollField.ORGANISATION, () -> branches.named(text(RollField.ORGANISATION)));
        var since = given(RollField.JOINED_ON, () -> day(today));
        var gender = given(RollField.GENDER, this::gender);
        given(RollField.PHONE, () -> new Contact(text(RollField.PHONE), null));
        given(RollField.EMAIL, () -> new Contact(null, text(RollField.EMAIL)));
        given(RollField.NUMBER, () -> person(number(), "x"));
        given(RollField.NAME, () -> person("1", text(RollField.NAME)));
        if (!faults.isEmpty()) return null;
        var contact = new Contact(text(RollField.PHONE), text(RollField.EMAIL));
        return new NewMember(number(), text(RollField.NAME), organisation, since, gender, contact);
    }

    private static NewMember person(String number, String name) {
        return new NewMember(number, name, new OrganisationId(0), LocalDate.EPOCH, null, null);
    }

    private LocalDate day(LocalDate today) {
        var day = WrittenDay.of(text(RollField.JOINED_ON)).orElseThrow(() -> new Refused(RegistryReason.NOT_A_DAY));
        if (day.isAfter(today)) throw new Refused(MembershipReason.DAY_TO_COME);
        return day;
    }

    private Gender gender() {
        var word = text(RollField.GENDER).toLowerCase(Locale.ROOT);
        if (WOMAN.contains(word)) return Gender.FEMALE;
        if (MAN.contains(word)) return Gender.MALE;
        throw new Refused(RegistryReason.NOT_A_GENDER);
    }

    private void required() {
        for (var field : RollField.values())
            if (field.isRequired() && text(field).isEmpty()) faults.put(field, new Refused(RegistryReason.CELL_EMPTY));
    }

    private <T> T given(RollField field, Supplier<T> made) {
        if (text(field).isEmpty()) return null;
        try {
            return made.get();
        } catch (Refused refused) {
            faults.put(field, refused);
            return null;
        }
    }

    /** An apostrophe in front only kept another program from running the cell as a formula. */
    private String text(RollField field) {
        var cell = choice.cell(field, cells).strip();
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
