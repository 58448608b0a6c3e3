package huisheng.notification;

import huisheng.membership.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How one member wants to hear of one kind of thing. */
@Entity
@Table(name = "notice_choice")
class ChosenWay {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_choice_seq")
    @SequenceGenerator(name = "notice_choice_seq", sequenceName = "notice_choice_seq", allocationSize = 50)
    private Long id;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private Way way;

    protected ChosenWay() {}

    ChosenWay(MemberId member, NoticeKind kind, Way way) {
        memberId = member.value();
        this.kind = kind;
        this.way = way;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    NoticeKind kind() {
        return kind;
    }

    Way way() {
        return way;
    }

    void change(Way to) {
        way = to;
    }
}
