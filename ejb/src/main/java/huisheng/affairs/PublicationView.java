package huisheng.affairs;

import java.io.Serializable;

/**
 * An edition of a publication as one reader sees it.
 *
 * @param text the public part; null where it was withdrawn
 * @param membersText null where there is none or the reader may not see it
 * @param changeReason what a correction puts right; null for a first edition
 * @param withdrawnReason null unless withdrawn
 * @param postingConfirmed whether law or by-laws set the length of the posting period
 * @param digest SHA-256 of the public part in hexadecimal; null before publication
 * @param membersDigest the same of the members' part, for those who may see it
 * @param follows the edition that this one corrects, or null
 * @param audience as whom the reader sees it
 */
public record PublicationView(
        PublicationLine line,
        String text,
        String membersText,
        String changeReason,
        String withdrawnReason,
        String postingCiteZh,
        String postingCiteEn,
        boolean postingConfirmed,
        String digest,
        String membersDigest,
        Long follows,
        Audience audience)
        implements Serializable {
    public String postingCiteIn(String language) {
        return "en".equals(language) ? postingCiteEn : postingCiteZh;
    }

    public boolean isIn(String state) {
        return line.state().name().equals(state);
    }

    /** Whether there is something for members that this reader does not see. */
    public boolean isPartHidden() {
        return line.membersPart() && membersText == null && withdrawnReason == null;
    }
}
