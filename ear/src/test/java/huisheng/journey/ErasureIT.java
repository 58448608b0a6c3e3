package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.affairs.CheckerDesk;
import huisheng.affairs.CountersignDesk;
import huisheng.affairs.DraftText;
import huisheng.affairs.EditorDesk;
import huisheng.affairs.PublicationId;
import huisheng.affairs.QuestionDesk;
import huisheng.affairs.RemarkId;
import huisheng.affairs.RemarkKind;
import huisheng.attachment.PendingFilesDesk;
import huisheng.auditlog.LogAudit;
import huisheng.auditlog.LogDesk;
import huisheng.auditlog.Receipts;
import huisheng.ballots.log.VerifierKey;
import huisheng.deadline.DayUnit;
import huisheng.deadline.RuleDesk;
import huisheng.deadline.RuleKey;
import huisheng.grievance.CaseIntakeDesk;
import huisheng.grievance.CaseWorkDesk;
import huisheng.grievance.Channel;
import huisheng.grievance.GrievanceClass;
import huisheng.grievance.GrievanceDesk;
import huisheng.grievance.GrievanceId;
import huisheng.grievance.NewGrievance;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.receipt.ErasedDesk;
import huisheng.retention.Ground;
import huisheng.retention.RetentionDesk;
import huisheng.retention.RetentionReason;
import huisheng.retention.RetentionRound;
import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.SuggestionDesk;
import huisheng.suggestion.SuggestionId;
import huisheng.suggestion.SuggestionReason;
import huisheng.suggestion.Wording;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is erased is nowhere in the database any more, and the log holds as before; each test has a union of its own. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String QUESTION = "publicationremark";
    private static final String REASON = "本人书面要求。";

    @Inject
    private RetentionDesk desk;

    @Inject
    private RetentionRound round;

    @Inject
    private RuleDesk rules;

    @Inject
    private ErasedDesk erased;

    @Inject
    private SuggestionDesk suggestions;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HandlingDesk handling;

    @Inject
    private GrievanceDesk grievances;

    @Inject
    private CaseIntakeDesk intake;

    @Inject
    private CaseWorkDesk work;

    @Inject
    private EditorDesk editing;

    @Inject
    private CheckerDesk checking;

    @Inject
    private CountersignDesk countersigning;

    @Inject
    private QuestionDesk questions;

    @Inject
    private PendingFilesDesk pending;

    @Inject
    private Receipts receipts;

    @Inject
    private LogDesk log;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Newcomers newcomers;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/UnionDS")
    private DataSource union;

    private OrganisationId here;
    private String member;
    private String chair;
    private String auditor;
    private String officer;
    private String editor;
    private String checker;
    private String stranger;
    private String planted;

    @BeforeEach
    void aUnionOfItsOwn() throws Exception {
        var name = "X-ERASURE-" + LAST.incrementAndGet() + "-";
        planted = "ERASE" + UUID.randomUUID().toString().replace("-", "");
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, name + "ROOF", "清除测试工会", null);
        here = tree.found(roof, Level.BRANCH, name + "HERE", "清除测试分会", null);
        var elsewhere = tree.found(null, Level.COMPANY, name + "ELSE", "别家工会", null);
        member = joins(name + "MEMBER", here);
        chair = joins(name + "CHAIR", here);
        auditor = joins(name + "AUDITOR", here);
        officer = joins(name + "OFFICER", here);
        editor = joins(name + "EDITOR", here);
        checker = joins(name + "CHECKER", here);
        stranger = joins(name + "STRANGER", elsewhere);
        transaction.commit();
        newcomers.takesOffice(id(chair), here, Post.CHAIR);
        newcomers.takesOffice(id(auditor), here, Post.AUDITOR);
        newcomers.takesOffice(id(officer), here, Post.CASE_OFFICER);
        newcomers.takesOffice(id(editor), here, Post.EDITOR);
        newcomers.takesOffice(id(checker), here, Post.COMMITTEE_MEMBER);
        newcomers.takesOffice(id(stranger), elsewhere, Post.CHAIR);
    }

    @Test
    void of_an_erased_suggestion_no_word_is_left_and_every_proof_still_holds() throws Exception {
        var id = closedSuggestion();
        assertThat(places()).as("it was everywhere before").hasSizeGreaterThan(4);
        var entries = entriesOf("suggestion", id.value());
        assertThat(entries).hasSizeGreaterThan(5);
        eraseByOrder("suggestion", id.value(), chair);
        assertThat(places()).isEmpty();
        for (var kind : List.of("suggestion", "suggestion.desk", "suggestion.answer"))
            assertThat(number("select count(*) from search_entry where kind = '" + kind + "' and item_id = "
                            + id.value()))
                    .isZero();
        assertThat(number("select count(*) from notice where matter_kind = 'suggestion' and matter = " + id.value()))
                .isZero();
        everyProofHolds(entries);
        thePageSaysSo("suggestion", id.value());
        refused(SuggestionReason.NO_SUCH_SUGGESTION, () -> As.member(register, member, () -> suggestions.read(id)));
    }

    @Test
    void of_an_erased_case_no_word_is_left_and_every_proof_still_holds() throws Exception {
        var id = closedCase();
        assertThat(places()).as("it was everywhere before").hasSizeGreaterThan(4);
        var entries = entriesOf("grievance", id.value());
        eraseByOrder("grievance", id.value(), officer);
        assertThat(places()).isEmpty();
        everyProofHolds(entries);
        thePageSaysSo("grievance", id.value());
        // In no record of the union, where GrievanceReceived does not stand either.
        assertThat(number(
                        "select count(*) from record_line l, tombstone t where l.number = t.entry and t.kind = 'grievance' and t.matter = "
                                + id.value()))
                .isZero();
    }

    @Test
    void of_an_erased_question_no_word_is_left_and_every_proof_still_holds() throws Exception {
        var id = answeredQuestion();
        assertThat(places()).as("question and answer were there before").hasSizeGreaterThan(1);
        var entries = entriesOf(QUESTION, id.value());
        assertThat(entries).hasSizeGreaterThan(1);
        eraseByOrder(QUESTION, id.value(), chair);
        assertThat(places()).isEmpty();
        everyProofHolds(entries);
        thePageSaysSo(QUESTION, id.value());
    }

    @Test
    void the_clock_passes_over_no_kind_of_matter() throws Exception {
        var matters = Map.of(
                "suggestion",
                closedSuggestion().value(),
                "grievance",
                closedCase().value(),
                QUESTION,
                answeredQuestion().value());
        assertThat(As.officer(register, chair, () -> desk.kinds()))
                .containsExactlyInAnyOrderElementsOf(matters.keySet());
        for (var rule : List.of("suggestion.kept", "grievance.kept", "affairs.kept"))
            As.officer(
                    register, chair, run(() -> rules.set(here, new RuleKey(rule), 7, DayUnit.CALENDAR_DAYS, "章程第九条")));
        MovedClock.standing(31, round::run);
        assertThat(places()).isEmpty();
        for (var matter : matters.entrySet()) {
            everyProofHolds(entriesOf(matter.getKey(), matter.getValue()));
            thePageSaysSo(matter.getKey(), matter.getValue());
        }
    }

    // With a rule of this union alone: at its years' end the round would take the other tests' matters too.
    @Test
    void the_clock_erases_what_was_kept_long_enough_and_a_shorter_time_counts_after_thirty_days() throws Exception {
        var over = closedSuggestion();
        var open = As.member(register, member, () -> suggestions.send(Category.SAFETY, "还没有办", "不能清除。"));
        var held = closedSuggestion();
        As.officer(register, chair, run(() -> desk.hold("suggestion", held.value(), "正在仲裁。")));
        var kept = new RuleKey("suggestion.kept");
        As.officer(register, chair, run(() -> rules.set(here, kept, 7, DayUnit.CALENDAR_DAYS, "章程第九条")));
        MovedClock.standing(29, round::run);
        assertThat(exists(over)).as("not before the shorter time counts").isTrue();
        MovedClock.standing(31, () -> {
            round.run();
            round.run();
        });
        assertThat(exists(over)).isFalse();
        assertThat(exists(held)).isTrue();
        assertThat(exists(open)).isTrue();
        assertThat(number(
                        "select count(*) from tombstone where kind = 'suggestion' and ground = 'TIME_IS_OVER' and amount = 7 and matter = "
                                + over.value()))
                .isOne();
        everyProofHolds(entriesOf("suggestion", over.value()));
    }

    @Test
    void an_open_matter_cannot_be_erased_by_anybody() throws Exception {
        var suggestion = As.member(register, member, () -> suggestions.send(Category.SAFETY, "还没有办", "不能清除。"));
        refused(RetentionReason.STILL_OPEN, () -> ask("suggestion", suggestion.value(), chair));
        var form = new NewGrievance(
                UUID.randomUUID().toString(),
                Channel.PAY,
                "加班费",
                "没有发。",
                Map.of("pay.kind", "overtime"),
                "",
                null,
                false);
        var theCase = As.member(register, member, () -> grievances.send(form));
        refused(RetentionReason.STILL_OPEN, () -> ask("grievance", theCase.value(), officer));
    }

    @Test
    void one_officer_alone_erases_nothing() throws Exception {
        var id = closedSuggestion();
        ask("suggestion", id.value(), chair);
        var order = As.officer(register, chair, () -> desk.orders(here)).get(0).id();
        refused(RetentionReason.SECOND_PERSON_NEEDED, () -> agree(order, chair));
        refused(RetentionReason.ASKED_ALREADY, () -> ask("suggestion", id.value(), chair));
        assertThat(exists(id)).isTrue();
        As.officer(register, auditor, run(() -> desk.decline(order)));
        refused(RetentionReason.DECIDED_ALREADY, () -> agree(order, auditor));
        assertThat(exists(id)).isTrue();
    }

    @Test
    void another_unions_officer_learns_nothing_and_erases_nothing() throws Exception {
        var id = closedSuggestion();
        refused(RetentionReason.NO_SUCH_MATTER, () -> ask("suggestion", id.value(), stranger));
        refused(RetentionReason.NO_SUCH_MATTER, () -> ask("suggestion", Long.MAX_VALUE, stranger));
        ask("suggestion", id.value(), chair);
        var order =
                As.officer(register, auditor, () -> desk.orders(here)).get(0).id();
        refused(RetentionReason.NO_SUCH_ORDER, () -> agree(order, stranger));
        refused(RetentionReason.NO_SUCH_ORDER, () -> agree(Long.MAX_VALUE, stranger));
        var theCase = closedCase();
        refused(RetentionReason.NO_SUCH_MATTER, () -> ask("grievance", theCase.value(), chair));
        agree(order, auditor);
        assertThat(As.member(register, stranger, () -> erased.of("suggestion", id.value())))
                .isEmpty();
    }

    @Test
    void erasing_twice_says_so() throws Exception {
        var id = closedSuggestion();
        eraseByOrder("suggestion", id.value(), chair);
        refused(RetentionReason.ERASED_ALREADY, () -> ask("suggestion", id.value(), chair));
    }

    @Test
    void what_is_held_back_is_not_erased_and_whoever_holds_it_does_not_let_go_alone() throws Exception {
        var id = closedSuggestion();
        As.officer(register, chair, run(() -> desk.hold("suggestion", id.value(), "正在仲裁。")));
        refused(RetentionReason.ON_HOLD, () -> ask("suggestion", id.value(), chair));
        var hold = As.officer(register, chair, () -> desk.holds(here)).get(0).id();
        refused(RetentionReason.SECOND_PERSON_NEEDED, () -> As.officer(register, chair, run(() -> desk.lift(hold))));
        As.officer(register, auditor, run(() -> desk.lift(hold)));
        eraseByOrder("suggestion", id.value(), chair);
        assertThat(exists(id)).isFalse();
    }

    @Test
    void content_that_is_gone_without_a_fact_of_erasure_is_a_finding() throws Exception {
        var id = closedSuggestion();
        long entry = entriesOf("suggestion", id.value()).get(0);
        transaction.begin();
        try {
            execute("update audit_entry set salt = null, facts = null where number = " + entry);
            try (var connection = union.getConnection()) {
                var found = LogAudit.of(connection, Optional.empty()).findings();
                assertThat(found).anyMatch(one -> one.toString().startsWith("ERASED entry " + entry + ":"));
            }
            assertThat(As.member(register, member, () -> erased.underWhich(entry)))
                    .isEmpty();
        } finally {
            transaction.rollback();
        }
    }

    private void everyProofHolds(List<Long> entries) throws Exception {
        var trusted = Optional.of(VerifierKey.decode(log.key()));
        for (long entry : entries) {
            assertThat(receipts.content(entry)).isEmpty();
            assertThat(receipts.receipt(entry)).isPresent();
        }
        transaction.begin();
        try (var connection = union.getConnection()) {
            assertThat(LogAudit.of(connection, trusted).findings()).isEmpty();
        } finally {
            transaction.rollback();
        }
    }

    private void thePageSaysSo(String kind, long matter) throws Exception {
        var left = As.member(register, member, () -> erased.of(kind, matter)).orElseThrow();
        assertThat(left.began()).isBefore(left.erased());
        assertThat(As.member(register, stranger, () -> erased.of(kind, matter))).isEmpty();
        for (long entry : entriesOf(kind, matter)) {
            var under = As.member(register, member, () -> erased.underWhich(entry));
            if (under.isPresent()) assertThat(under.get().entry()).isEqualTo(left.entry());
        }
    }

    private SuggestionId closedSuggestion() throws Exception {
        var form = As.member(register, member, () -> fileFor("附件.txt"));
        var id = As.member(
                register,
                member,
                () -> suggestions.send(
                        UUID.randomUUID().toString(),
                        null,
                        new Wording(Category.SAFETY, "主题" + planted, "正文" + planted, Map.of(), false),
                        form));
        act(chair, () -> handling.note(id, "备注" + planted));
        act(chair, () -> handling.ask(id, seen(id), "追问" + planted));
        As.member(register, member, run(() -> suggestions.reply(id, "回复" + planted, null)));
        act(chair, () -> handling.extend(id, seen(id), "延期" + planted));
        var answers = As.member(register, chair, () -> fileFor("答复.txt"));
        act(chair, () -> handling.answer(id, seen(id), "答复" + planted, answers));
        As.member(register, member, run(() -> suggestions.rate(id, AnswerRating.SATISFIED, "评价" + planted)));
        return id;
    }

    private GrievanceId closedCase() throws Exception {
        var file = As.member(register, member, () -> fileFor("工资条.txt"));
        var form = new NewGrievance(
                UUID.randomUUID().toString(),
                Channel.PAY,
                "主题" + planted,
                "正文" + planted,
                Map.of("pay.kind", "overtime"),
                "",
                file,
                false);
        var id = As.member(register, member, () -> grievances.send(form));
        act(officer, () -> intake.accept(id, acts(id), "受理" + planted));
        act(officer, () -> intake.classify(id, acts(id), GrievanceClass.ORDINARY));
        act(officer, () -> intake.assign(id, acts(id), List.of(id(officer))));
        act(officer, () -> work.take(id, acts(id)));
        act(officer, () -> work.note(id, "备注" + planted));
        act(officer, () -> work.ask(id, acts(id), "追问" + planted));
        As.member(register, member, run(() -> grievances.say(id, "回复" + planted, null)));
        act(
                officer,
                () -> work.sendLetter(
                        id,
                        acts(id),
                        new CaseWorkDesk.NewLetter("单位" + planted, "事实" + planted, "要求" + planted, false)));
        act(officer, () -> work.recordAnswer(id, acts(id), "单位答复" + planted));
        act(officer, () -> work.solve(id, acts(id), "结果" + planted));
        act(officer, () -> work.close(id, acts(id)));
        As.member(register, member, run(() -> grievances.rate(id, huisheng.grievance.Rating.values()[0])));
        return id;
    }

    /** The publication, which stays, says nothing of what was planted. */
    private RemarkId answeredQuestion() throws Exception {
        var text = new DraftText("RULE", "章程修改", "第九条改了一个字。", null, null, false, null);
        var publication = As.officer(
                register,
                editor,
                () -> editing.draft(here, text, UUID.randomUUID().toString()));
        act(editor, () -> editing.handIn(publication, version(publication)));
        act(checker, () -> checking.check(publication, version(publication), Map.of()));
        act(chair, () -> countersigning.countersign(publication, version(publication)));
        var asked = As.member(
                register,
                member,
                () -> questions.send(
                        publication,
                        RemarkKind.QUESTION,
                        "提问" + planted,
                        UUID.randomUUID().toString()));
        act(editor, () -> editing.answer(asked, "答复" + planted, false));
        return asked;
    }

    private int version(PublicationId publication) throws Exception {
        return As.officer(register, editor, () -> editing.read(publication).version());
    }

    private String fileFor(String name) {
        var form = pending.begin();
        pending.bring(form, name, new ByteArrayInputStream(("文件" + planted).getBytes(StandardCharsets.UTF_8)));
        return form;
    }

    private int seen(SuggestionId id) throws Exception {
        return As.officer(register, chair, () -> committee.read(id).version());
    }

    private int acts(GrievanceId id) throws Exception {
        return As.officer(register, officer, () -> intake.read(id).sheet().acts());
    }

    private void eraseByOrder(String kind, long matter, String asker) throws Exception {
        ask(kind, matter, asker);
        agree(As.officer(register, auditor, () -> desk.orders(here)).get(0).id(), auditor);
    }

    private void ask(String kind, long matter, String by) throws Exception {
        As.officer(register, by, run(() -> desk.ask(kind, matter, Ground.PERSON_ASKED, REASON)));
    }

    private void agree(long order, String by) throws Exception {
        As.officer(register, by, run(() -> desk.agree(order)));
    }

    private interface Act {
        void go() throws Exception;
    }

    private void act(String by, Act act) throws Exception {
        As.officer(register, by, run(act));
    }

    private static Callable<Void> run(Act act) {
        return () -> {
            act.go();
            return null;
        };
    }

    private static void refused(Refused.Reason reason, Act act) {
        assertThatThrownBy(act::go)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    /** Every column of every table that holds the planted text, as text or as bytes. */
    private List<String> places() throws Exception {
        var found = new ArrayList<String>();
        try (var connection = union.getConnection();
                var tables = connection.createStatement();
                var names = tables.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type like '%TABLE'")) {
            while (names.next()) {
                var table = names.getString(1);
                try (var asked = connection.createStatement();
                        var rows = asked.executeQuery("select * from \"" + table + "\"")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next())
                        for (int i = 1; i <= columns; i++)
                            if (holds(rows.getObject(i)))
                                found.add(table + "." + rows.getMetaData().getColumnName(i));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private boolean holds(Object value) throws Exception {
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8).contains(planted);
        if (value instanceof java.sql.Clob text)
            return text.getSubString(1, (int) text.length()).contains(planted);
        if (value instanceof java.sql.Blob blob)
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8).contains(planted);
        return value != null && value.toString().contains(planted);
    }

    private List<Long> entriesOf(String kind, long matter) throws Exception {
        var found = new ArrayList<Long>();
        try (var connection = union.getConnection();
                var asked = connection.createStatement();
                var rows = asked.executeQuery("select number from matter_entry where kind = '" + kind
                        + "' and matter = " + matter + " order by number")) {
            while (rows.next()) found.add(rows.getLong(1));
        }
        return found;
    }

    private boolean exists(SuggestionId id) throws Exception {
        return number("select count(*) from suggestion where id = " + id.value()) == 1;
    }

    private long number(String sql) throws Exception {
        try (var connection = union.getConnection();
                var asked = connection.createStatement();
                var row = asked.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = union.getConnection();
                var asked = connection.createStatement()) {
            asked.execute(sql);
        }
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }

    private String joins(String number, OrganisationId where) {
        register.join(number, "某" + number, where, LONG_AGO);
        return number;
    }
}
