package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import huisheng.ballots.wire.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What voters are asked, and how the answer is sealed and counted (PROTOCOL 8.1). */
public sealed interface Question {
    /** The words of the question. */
    String question();

    /** Free JSON beside the question: counting method and the like; nothing in it is proved. */
    Optional<Json> extra();

    /** Ciphertexts of an answer, row by row. */
    List<Integer> shape();

    Json encode();

    Answer decodeAnswer(Json value, Reading reading) throws MalformedEncoding;

    /** Why these values are no answer to this question; empty if they are. */
    Optional<String> refusal(List<List<Integer>> values);

    /** Between min and max of the answers are chosen, or a blank vote where that is allowed; counted sealed. */
    record Homomorphic(
            List<String> answers,
            Optional<Boolean> blankMember,
            int min,
            int max,
            String question,
            Optional<Json> extra)
            implements Question {
        public Homomorphic {
            answers = List.copyOf(answers);
            if (min < 0 || max < min) throw new IllegalArgumentException("min and max");
        }

        public Homomorphic(List<String> answers, boolean blank, int min, int max, String question) {
            this(answers, blank ? Optional.of(true) : Optional.empty(), min, max, question, Optional.empty());
        }

        public boolean blank() {
            return blankMember.orElse(false);
        }

        /** A blank vote is one more leading ciphertext. */
        @Override
        public List<Integer> shape() {
            return List.of(answers.size() + (blank() ? 1 : 0));
        }

        @Override
        public Json encode() {
            Json bare = Json.object()
                    .put("answers", texts(answers))
                    .putIf("blank", blankMember.map(Json::of))
                    .put("min", min)
                    .put("max", max)
                    .put("question", question)
                    .build();
            return extra.isEmpty() ? bare : typed("Homomorphic", bare, extra);
        }

        @Override
        public Answer decodeAnswer(Json value, Reading reading) throws MalformedEncoding {
            return HomomorphicAnswer.decode(value, reading);
        }

        @Override
        public Optional<String> refusal(List<List<Integer>> values) {
            if (values.size() != 1 || values.get(0).size() != shape().get(0)) {
                return Optional.of(shape().get(0) + " values are needed");
            }
            List<Integer> row = values.get(0);
            if (row.stream().anyMatch(v -> v < 0 || v > 1)) return Optional.of("each value is 0 or 1");
            int sum = row.stream().mapToInt(v -> v).sum();
            boolean blankVote = blank() && row.get(0) == 1;
            if (blankVote) return sum == 1 ? Optional.empty() : Optional.of("a blank vote chooses nothing else");
            return sum < min || sum > max
                    ? Optional.of("between " + min + " and " + max + " are to be chosen")
                    : Optional.empty();
        }
    }

    /** Each answer gets a small number (a rank, a grade); ballots are mixed and opened one by one. */
    record NonHomomorphic(List<String> answers, String question, Optional<Json> extra) implements Question {
        public NonHomomorphic {
            answers = List.copyOf(answers);
        }

        @Override
        public List<Integer> shape() {
            return List.of(1);
        }

        @Override
        public Json encode() {
            Json value = Json.object()
                    .put("answers", texts(answers))
                    .put("question", question)
                    .build();
            return typed("NonHomomorphic", value, extra);
        }

        @Override
        public Answer decodeAnswer(Json value, Reading reading) throws MalformedEncoding {
            return NonHomomorphicAnswer.decode(value, reading);
        }

        @Override
        public Optional<String> refusal(List<List<Integer>> values) {
            boolean fits = values.size() == 1
                    && values.get(0).size() == answers.size()
                    && values.get(0).stream().allMatch(v -> v >= 0 && v <= 255);
            return fits ? Optional.empty() : Optional.of(answers.size() + " values from 0 to 255 are needed");
        }
    }

    /** One list is chosen, and one or more of its candidates. Column 0 of each row is the list itself. */
    record Lists(List<List<String>> answers, String question, Optional<Json> extra) implements Question {
        public Lists {
            answers = answers.stream().map(List::copyOf).toList();
            if (answers.stream().anyMatch(List::isEmpty)) throw new IllegalArgumentException("a list without a name");
        }

        @Override
        public List<Integer> shape() {
            return answers.stream().map(List::size).toList();
        }

        @Override
        public Json encode() {
            Json value = Json.object()
                    .put(
                            "answers",
                            Json.array(answers.stream().map(Question::texts).toList()))
                    .put("question", question)
                    .build();
            return typed("Lists", value, extra);
        }

        @Override
        public Answer decodeAnswer(Json value, Reading reading) throws MalformedEncoding {
            return ListsAnswer.decode(value, reading);
        }

        @Override
        public Optional<String> refusal(List<List<Integer>> values) {
            if (!values.stream().map(List::size).toList().equals(shape())) {
                return Optional.of("one row a list, one value for the list and each candidate");
            }
            int lists = 0;
            int candidates = 0;
            for (List<Integer> row : values) {
                if (row.stream().anyMatch(v -> v < 0 || v > 1)) return Optional.of("each value is 0 or 1");
                int inRow = row.stream().skip(1).mapToInt(v -> v).sum();
                if (row.get(0) == 0 && inRow > 0) return Optional.of("candidates of a list that is not chosen");
                lists += row.get(0);
                candidates += inRow;
            }
            if (lists != 1) return Optional.of("exactly one list is to be chosen");
            return candidates == 0 ? Optional.of("at least one candidate is to be chosen") : Optional.empty();
        }
    }

    static Question decode(Json value) throws MalformedEncoding {
        Members outer = Members.of(value);
        Optional<Json> type = outer.takeIf("type");
        if (type.isEmpty()) return homomorphic(value, Optional.empty());
        Json inner = outer.take("value");
        Optional<Json> extra = outer.takeIf("extra");
        switch (type.get().asText()) {
            case "Homomorphic":
                return homomorphic(inner, extra);
            case "NonHomomorphic":
                Members raw = Members.of(inner);
                return new NonHomomorphic(
                        strings(raw.take("answers")), raw.take("question").asText(), extra);
            case "Lists":
                return lists(inner, extra);
            default:
                throw new MalformedEncoding("unknown type of question");
        }
    }

    private static Question homomorphic(Json value, Optional<Json> extra) throws MalformedEncoding {
        Members members = Members.of(value);
        List<String> answers = strings(members.take("answers"));
        Optional<Json> blank = members.takeIf("blank");
        Optional<Boolean> blankMember =
                blank.isPresent() ? Optional.of(blank.get().asBoolean()) : Optional.empty();
        int min = members.take("min").asInt();
        int max = members.take("max").asInt();
        if (max < min) throw new MalformedEncoding("max is below min");
        if (max - min > 10_000) throw new MalformedEncoding("the range from min to max is too wide");
        return new Homomorphic(
                answers, blankMember, min, max, members.take("question").asText(), extra);
    }

    private static Question lists(Json value, Optional<Json> extra) throws MalformedEncoding {
        Members members = Members.of(value);
        List<List<String>> answers = new ArrayList<>();
        for (Json row : members.take("answers").asArray()) {
            List<String> list = strings(row);
            if (list.isEmpty()) throw new MalformedEncoding("a list without a name");
            answers.add(list);
        }
        return new Lists(answers, members.take("question").asText(), extra);
    }

    private static List<String> strings(Json value) throws MalformedEncoding {
        List<String> texts = new ArrayList<>();
        for (Json one : value.asArray()) texts.add(one.asText());
        return texts;
    }

    private static Json texts(List<String> texts) {
        return Json.array(texts.stream().map(Json::of).toList());
    }

    private static Json typed(String type, Json value, Optional<Json> extra) {
        ObjectBuilder typed = Json.object().put("type", type).put("value", value);
        return typed.putIf("extra", extra).build();
    }
}
