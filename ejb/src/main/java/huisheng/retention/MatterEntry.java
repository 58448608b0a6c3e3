package huisheng.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an entry of the log speaks of a matter. */
@Entity
@Table(name = "matter_entry")
class MatterEntry {
    @Id
    private long number;

    private String kind;
    private long matter;

    protected MatterEntry() {}

    MatterEntry(long number, String kind, long matter) {
        this.number = number;
        this.kind = kind;
        this.matter = matter;
    }
}
