package huisheng.ballot.record;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** The files of the booth as they were from one start on, until others came: a line a file, its SHA-256 and its place. */
@Entity
class BoothEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "booth_edition_seq")
    @SequenceGenerator(name = "booth_edition_seq", sequenceName = "booth_edition_seq", allocationSize = 1)
    private Long id;

    private String digest;
    private String files;
    private Instant notedAt;

    protected BoothEdition() {}

    BoothEdition(String digest, String files, Instant notedAt) {
        this.digest = digest;
        this.files = files;
        this.notedAt = notedAt;
    }

    String digest() {
        return digest;
    }

    BoothSeal seal() {
        return new BoothSeal(digest, notedAt);
    }
}
