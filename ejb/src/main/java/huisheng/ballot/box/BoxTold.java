package huisheng.ballot.box;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to which height the audit log tells of the ballots of a box. */
@Entity
@Table(name = "box_told")
class BoxTold {
    @Id
    private String poll;

    private int height;

    protected BoxTold() {}

    BoxTold(String poll) {
        this.poll = poll;
    }

    int height() {
        return height;
    }

    void upTo(int told) {
        height = told;
    }
}
