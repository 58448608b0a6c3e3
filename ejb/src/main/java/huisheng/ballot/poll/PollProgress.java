package huisheng.ballot.poll;

import java.io.Serializable;

/** Which of the three parts of the set-up are done. */
public record PollProgress(boolean trusteesAgreed, boolean credentialsMade, boolean rehearsed) implements Serializable {
    public boolean isComplete() {
        return trusteesAgreed && credentialsMade && rehearsed;
    }
}
