package huisheng.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** That an entry of the log speaks of a matter. */
@Entity
@Immutable
@IdClass(MatterEntry.Key.class)
@Table(name = "matter_entry")
class MatterEntry {
    @Id
    private String kind;

    @Id
    private long matter;

    @Id
    private long number;

    /** All of it. */
    record Key(String kind, long matter, long number) implements Serializable {}

    protected MatterEntry() {}

    MatterEntry(String kind, long matter, long number) {
        this.kind = kind;
        this.matter = matter;
        this.number = number;
    }
}
