package huisheng.roll;

import huisheng.membership.MemberCard;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** One line of a frozen roll, under the number that the member had then. */
@Entity
@Immutable
@IdClass(RollEntry.Key.class)
class RollEntry {
    @Id
    private long rollId;

    @Id
    private int position;

    private long memberId;
    private String memberNumber;

    /** Roll and position. */
    record Key(long rollId, int position) implements Serializable {}

    protected RollEntry() {}

    RollEntry(RollId roll, int position, MemberCard member) {
        this.rollId = roll.value();
        this.position = position;
        this.memberId = member.id().value();
        this.memberNumber = member.number();
    }

    int position() {
        return position;
    }

    String number() {
        return memberNumber;
    }
}
