package huisheng.ballot.trustee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a trustee says, in this order. A step begins when all have said the one before, so nobody can wait and choose. */
public enum CeremonyStep {
    /** The keys with which this trustee signs and receives letters. */
    CERTIFICATE,
    /** The hash of this trustee's polynomial, before anybody shows theirs. */
    FINGERPRINT,
    /** The public half of the polynomial, and a sealed letter to each trustee. */
    POLYNOMIAL,
    /** The letters of all were right; this trustee's share of the key, sealed for itself, and its public half. */
    ACCEPTED,
    /** The key file was opened once more, and the share signs. */
    REHEARSED,
    /** After the close, where ballots are opened one by one: this trustee put them in another order that nobody else knows. */
    SHUFFLE,
    /** This trustee's part in the opening, after the close. */
    SHARE;

    /** The steps by which the key is made and tried, without what comes after the close. */
    public static List<CeremonyStep> ofTheCeremony() {
        return Arrays.stream(values()).filter(CeremonyStep::isOfTheCeremony).toList();
    }

    boolean isOfTheCeremony() {
        return this != SHUFFLE && this != SHARE;
    }

    Optional<CeremonyStep> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
