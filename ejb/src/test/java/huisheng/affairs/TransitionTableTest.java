package huisheng.affairs;

import static huisheng.affairs.PublicationState.CHECKED;
import static huisheng.affairs.PublicationState.COUNTERSIGNED;
import static huisheng.affairs.PublicationState.DRAFT;
import static huisheng.affairs.PublicationState.DROPPED;
import static huisheng.affairs.PublicationState.FINAL;
import static huisheng.affairs.PublicationState.POSTING;
import static huisheng.affairs.PublicationState.SCHEDULED;
import static huisheng.affairs.PublicationState.SUPERSEDED;
import static huisheng.affairs.PublicationState.TO_CHECK;
import static huisheng.affairs.PublicationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every verb in every state: where it leads, or that it is refused and changes nothing. */
class TransitionTableTest {
    private static final Map<String, Consumer<Publication>> VERBS = new LinkedHashMap<>();
    private static final Map<String, Map<PublicationState, PublicationState>> LEADS_TO = new LinkedHashMap<>();

    private static void verb(String name, Consumer<Publication> act, Map<PublicationState, PublicationState> leads) {
        VERBS.put(name, act);
        LEADS_TO.put(name, leads);
    }

    static {
        verb("edit", one -> one.edit(Drafted.words(false), Drafted.EDITOR), Map.of(DRAFT, DRAFT));
        verb("handIn", Publication::handIn, Map.of(DRAFT, TO_CHECK));
        verb("drop", Publication::drop, Map.of(DRAFT, DROPPED));
        verb("sendBack", Publication::sendBack, Map.of(TO_CHECK, DRAFT, CHECKED, DRAFT));
        verb("check", one -> one.check(Drafted.CHECKER), Map.of(TO_CHECK, CHECKED));
        verb("countersign", one -> one.countersign(Drafted.CHAIR), Map.of(CHECKED, COUNTERSIGNED));
        verb("schedule", Publication::schedule, Map.of(COUNTERSIGNED, SCHEDULED));
        verb("callBack", Publication::callBack, Map.of(SCHEDULED, DRAFT));
        verb("publish", Drafted::publish, Map.of(COUNTERSIGNED, POSTING, SCHEDULED, POSTING));
        verb("question", Publication::question, Map.of(POSTING, POSTING, FINAL, FINAL));
        verb("object", one -> one.object(Drafted.LAST_DAY), Map.of(POSTING, POSTING));
        verb("becomeFinal", one -> one.becomeFinal(Drafted.LAST_DAY.plusDays(1)), Map.of(POSTING, FINAL));
        verb("correct", one -> one.correct(2, Drafted.EDITOR, "u"), Map.of(POSTING, POSTING, FINAL, FINAL));
        verb("supersede", Publication::supersede, Map.of(POSTING, SUPERSEDED, FINAL, SUPERSEDED));
        verb("withdraw", one -> one.withdraw(new PlainText("名单有误。")), Map.of(POSTING, WITHDRAWN, FINAL, WITHDRAWN));
    }

    @Test
    void each_verb_leads_where_the_table_says_and_nowhere_else() {
        for (var verb : VERBS.entrySet()) {
            for (var state : PublicationState.values()) {
                var publication = Drafted.in(state);
                var expected = LEADS_TO.get(verb.getKey()).get(state);
                assertThat(publication.state()).isEqualTo(state);
                assertThat(isDone(verb.getValue(), publication))
                        .as(verb.getKey() + " in " + state)
                        .isEqualTo(expected != null);
                assertThat(publication.state())
                        .as(verb.getKey() + " from " + state)
                        .isEqualTo(expected == null ? state : expected);
            }
        }
    }

    private static boolean isDone(Consumer<Publication> verb, Publication publication) {
        try {
            verb.accept(publication);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isIn(AffairsReason.NOT_NOW, AffairsReason.POSTING_IS_OVER);
            return false;
        }
    }
}
