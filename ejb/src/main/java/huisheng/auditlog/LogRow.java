package huisheng.auditlog;

import huisheng.ballots.log.Leaf;
import huisheng.ballots.log.LeafOpening;
import huisheng.ballots.log.Octets;
import huisheng.ballots.log.TreeHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A row of {@code audit_entry} as it lies in the table, true or not. */
final class LogRow {
    private final long number;
    private final Instant at;
    private final String kind;
    private final byte[] commitment;
    private final String code;
    private final byte[] salt;
    private final String facts;

    LogRow(long number, Instant at, String kind, byte[] commitment, String code, byte[] salt, String facts) {
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.commitment = commitment;
        this.code = code;
        this.salt = salt;
        this.facts = facts;
    }

    long number() {
        return number;
    }

    Instant at() {
        return at;
    }

    String kind() {
        return kind;
    }

    /** Null if erased. */
    String facts() {
        return facts;
    }

    /** From 0, as the tree counts. */
    long index() {
        return number - 1;
    }

    /** @throws IllegalArgumentException if the row was changed to something that is no leaf */
    Leaf leaf() {
        return new Leaf(kind, at, Octets.of(commitment));
    }

    /** Empty if the row was changed to something that is no leaf. */
    Optional<TreeHash> leafHash() {
        try {
            return Optional.of(leaf().hash());
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    EntryCode code() {
        return EntryCode.of(leaf().hash());
    }

    /** The code as it stands in the table; null if that is none. */
    EntryCode written() {
        return EntryCode.typed(code).orElse(null);
    }

    boolean hasItsCode() {
        return code().value().equals(code);
    }

    boolean isErased() {
        return salt == null && facts == null;
    }

    Optional<String> content() {
        return Optional.ofNullable(facts);
    }

    /** Empty if content and salt were erased. */
    Optional<LeafOpening> opening() {
        if (salt == null || facts == null || salt.length != LeafOpening.SALT_LENGTH) return Optional.empty();
        var content = facts.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new LeafOpening(kind, at, Octets.of(salt), Octets.of(content)));
    }

    boolean opens() {
        if (salt == null || facts == null || commitment == null) return false;
        var said = LeafOpening.commitment(salt, facts.getBytes(StandardCharsets.UTF_8));
        return salt.length == LeafOpening.SALT_LENGTH && Arrays.equals(commitment, said.bytes());
    }
}
