package huisheng.grievance;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.Map;

/**
 * What a member typed into the form of a channel.
 *
 * @param key of the form, at most 60 letters; a form that is sent twice is one case
 * @param answers by the keys of the channel's questions
 * @param about numbers of members whom it is about, parted by blanks or commas; may be empty
 * @param files token of files chosen before sending, or null
 * @param mayBeNamed whether the union's letter to the employer may name the member
 */
public record NewGrievance(
        String key,
        @NotNull Channel channel,
        @NotNull String subject,
        @NotNull String text,
        Map<String, String> answers,
        String about,
        String files,
        boolean mayBeNamed)
        implements Serializable {
    public NewGrievance {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }
}
