package huisheng.ballot.poll;

import java.io.Serializable;
import java.util.List;

/**
 * What is asked, word for word.
 *
 * @param motionDigest SHA-256 of the frozen order in hexadecimal digits, or null while it may still change
 * @param answers in the order in which they stand in the ballot
 */
public record PollText(String title, String motion, String motionDigest, String question, List<String> answers)
        implements Serializable {
    public PollText {
        answers = List.copyOf(answers);
    }
}
