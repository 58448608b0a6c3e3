package huisheng.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That an entry of the log is about a matter; only of kinds whose matters are no secret. */
@Entity
@IdClass(RecordMatter.class)
@Table(name = "record_matter")
class RecordMatter implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private String kind;

    @Id
    private long matter;

    @Id
    private long number;

    protected RecordMatter() {}

    RecordMatter(String kind, long matter, long number) {
        this.kind = kind;
        this.matter = matter;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordMatter one
                && one.kind.equals(kind)
                && one.matter == matter
                && one.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, matter, number);
    }
}
