package huisheng.grievance;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a member answered to the questions of a channel's form, in their order; unanswered ones are left out. */
public record Answers(Map<String, String> byQuestion) implements Serializable {
    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** @throws huisheng.kernel.Refused ANSWER_MISSING, ANSWER_NOT_UNDERSTOOD, TEXT_TOO_LONG */
    static Answers to(Channel channel, Map<String, String> typed) {
        var answered = new LinkedHashMap<String, String>();
        for (var question : Question.of(channel)) {
            var answer = question.answer(typed.get(question.key()));
            if (answer != null) answered.put(question.key(), answer);
        }
        return new Answers(answered);
    }

    /** As it is kept: a line a question, its key, a tab, the answer. */
    static Answers of(String lines) {
        var answers = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.split("\t", 2)).forEach(line -> answers.put(line[0], line[1]));
        return new Answers(answers);
    }

    String lines() {
        return byQuestion.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Those questions that were answered, in the order of the form as it is today. */
    public List<Question> answered(Channel channel) {
        return Question.of(channel).stream()
                .filter(question -> byQuestion.containsKey(question.key()))
                .toList();
    }
}
