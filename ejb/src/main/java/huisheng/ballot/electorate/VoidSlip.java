package huisheng.ballot.electorate;

import huisheng.ballot.poll.PollId;
import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A lost slip: its credential is void, and the member has got a spare slip instead. Which one is not written down: a void
 * credential has no ballot, so this ties nobody to one.
 */
@Entity
@Table(name = "poll_void_slip")
@IdClass(VoidSlip.Key.class)
class VoidSlip {
    @Id
    private long pollId;

    @Id
    private int place;

    private String credential;
    private long memberId;
    private LocalDate voidedOn;

    /** Vote and running number. */
    record Key(long pollId, int place) implements Serializable {}

    protected VoidSlip() {}

    VoidSlip(PollId poll, int place, String credential, MemberId member, LocalDate voidedOn) {
        this.pollId = poll.value();
        this.place = place;
        this.credential = credential;
        this.memberId = member.value();
        this.voidedOn = voidedOn;
    }

    String credential() {
        return credential;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    LocalDate voidedOn() {
        return voidedOn;
    }
}
