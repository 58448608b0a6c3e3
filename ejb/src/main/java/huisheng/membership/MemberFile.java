package huisheng.membership;

import java.io.Serializable;
import java.util.List;

/** Everything the register keeps of one member, for the registrar and the member; the latest spell first. */
public record MemberFile(MemberLine line, Gender gender, Contact contact, List<SpellView> spells)
        implements Serializable {
    public MemberFile {
        spells = List.copyOf(spells);
    }
}
