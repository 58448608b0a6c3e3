package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import huisheng.auditlog.AuditLog;
import huisheng.auditlog.LogKeyChanged;
import huisheng.auditlog.OpenedEntry;
import huisheng.deadline.Deadlines;
import huisheng.deadline.Matter;
import huisheng.deadline.RuleKey;
import huisheng.kernel.Clock;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.receipt.RecordDesk;
import huisheng.receipt.Topic;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in whose record. */
@ExtendWith(ArquillianExtension.class)
class RecordIT {
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    private final List<Matter> promised = new ArrayList<>();

    @Inject
    private Deadlines deadlines;

    @Inject
    private AuditLog audit;

    @Inject
    private RecordDesk record;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

    @Test
    void promised_days_stand_in_the_record_for_members_and_those_of_cases_and_of_authors_do_not() throws Exception {
        var reply = promised("suggestion", "suggestion.reply");
        var rating = promised("suggestion", "suggestion.rating");
        var ofACase = promised("grievance", "grievance.ordinary");
        var seen = As.member(register, "10001", () -> lines(branch(), Topic.DEADLINES));
        assertThat(matters(seen)).contains(reply).doesNotContain(rating, ofACase);
        assertThat(seen.get(0).facts())
                .containsEntry("turn", "PROMISED")
                .containsEntry("rule", "suggestion.reply")
                .containsKey("dueOn");
        assertThat(lines(branch(), Topic.DEADLINES)).isEmpty();
    }

    @Test
    void a_new_key_of_the_log_stands_in_the_record_of_the_union_at_the_top() throws Exception {
        var id = Long.toHexString(LAST.incrementAndGet()).substring(0, 8);
        AtOnce.done(() -> {
            audit.append(new LogKeyChanged("00000000", id));
            return null;
        });
        assertThat(lines(tree.root().orElseThrow(), Topic.LOG))
                .first()
                .satisfies(line -> assertThat(line.facts()).containsEntry("after", id));
    }

    // There are no such matters: the clock would ask for them in every later round.
    @AfterEach
    void nothing_is_owed() throws Exception {
        for (var matter : promised)
            AtOnce.done(() -> {
                deadlines.withdrawAll(matter);
                return null;
            });
    }

    private String promised(String kind, String rule) throws Exception {
        var matter = new Matter(kind, LAST.incrementAndGet());
        AtOnce.done(() -> deadlines.promise(matter, new RuleKey(rule), branch(), clock.now()));
        promised.add(matter);
        return Long.toString(matter.id());
    }

    private List<OpenedEntry> lines(OrganisationId organisation, Topic topic) {
        return record.record(organisation, topic, null).items();
    }

    private static List<String> matters(List<OpenedEntry> lines) {
        return lines.stream().map(one -> one.facts().get("matter")).toList();
    }

    private OrganisationId branch() {
        return tree.withCode("HD-1-1").orElseThrow().id();
    }
}
