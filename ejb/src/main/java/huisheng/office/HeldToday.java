package huisheng.office;

import huisheng.membership.MemberId;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What members hold, asked once a request: every counter that a page goes to asks the same question. From the first change
 * of an office in the request on, nothing is kept, so that a change that is taken back leaves nothing behind either.
 */
@RequestScoped
class HeldToday {
    private record Question(MemberId member, LocalDate day) {}

    private final Map<Question, List<HeldOffice>> kept = new HashMap<>();
    private boolean changing;

    List<HeldOffice> of(MemberId member, LocalDate day, BiFunction<MemberId, LocalDate, List<HeldOffice>> ask) {
        if (changing) return ask.apply(member, day);
        return kept.computeIfAbsent(new Question(member, day), question -> ask.apply(member, day));
    }

    void changes() {
        changing = true;
        kept.clear();
    }
}
