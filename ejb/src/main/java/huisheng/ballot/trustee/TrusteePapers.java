package huisheng.ballot.trustee;

import java.util.List;

/**
 * What a trustee's browser needs for the step that is due. Others' papers are among them only when everybody may have them.
 *
 * @param step the step that is due, or null
 * @param mine whether it is due from this trustee
 * @param kept what this trustee sealed for itself with its fingerprint, or null
 * @param letter this trustee's own sealed share, or null
 * @param trustees the list as it goes into the record, or null
 * @param challenge what the share signs at the rehearsal, or null
 */
public record TrusteePapers(
        String uuid,
        String group,
        int size,
        int threshold,
        int minimum,
        int place,
        int round,
        CeremonyStep step,
        boolean mine,
        List<String> certificates,
        List<String> fingerprints,
        String kept,
        List<String> polynomials,
        String letter,
        String trustees,
        String challenge) {
    public TrusteePapers {
        certificates = List.copyOf(certificates);
        fingerprints = List.copyOf(fingerprints);
        polynomials = List.copyOf(polynomials);
    }
}
