package huisheng.affairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.kernel.Clock;
import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PublishingTest {
    @Test
    void who_wrote_it_neither_checks_nor_countersigns_it() {
        refused(
                AffairsReason.OWN_WORDS_CHECKED,
                () -> Drafted.in(PublicationState.TO_CHECK).check(Drafted.EDITOR));
        refused(
                AffairsReason.OWN_WORDS_COUNTERSIGNED,
                () -> Drafted.in(PublicationState.CHECKED).countersign(Drafted.EDITOR));
    }

    @Test
    void a_chair_who_changed_a_word_has_written_it_too() {
        var publication = Drafted.in(PublicationState.DRAFT);
        publication.edit(Drafted.words(false), Drafted.CHAIR);
        publication.handIn();
        publication.check(Drafted.CHECKER);
        refused(AffairsReason.OWN_WORDS_COUNTERSIGNED, () -> publication.countersign(Drafted.CHAIR));
    }

    @Test
    void one_person_may_check_and_countersign_where_there_are_only_two() {
        var publication = Drafted.in(PublicationState.TO_CHECK);
        publication.check(Drafted.CHAIR);
        publication.countersign(Drafted.CHAIR);
        assertThat(publication.state()).isEqualTo(PublicationState.COUNTERSIGNED);
    }

    @Test
    void what_is_not_posted_is_final_at_once() {
        var publication = Drafted.in(PublicationState.COUNTERSIGNED);
        publication.publish(Drafted.NOW, null, Drafted.FINGERPRINT);
        assertThat(publication.state()).isEqualTo(PublicationState.FINAL);
        assertThat(publication.wakeAt()).isNull();
    }

    @Test
    void the_posting_period_runs_through_its_last_day() {
        var publication = Drafted.in(PublicationState.POSTING);
        assertThat(publication.isReadyToBeFinal(Drafted.LAST_DAY)).isFalse();
        refused(AffairsReason.NOT_NOW, () -> publication.becomeFinal(Drafted.LAST_DAY));
        assertThat(publication.wakeAt())
                .isEqualTo(Drafted.LAST_DAY.plusDays(1).atStartOfDay(Clock.ZONE).toInstant());
        assertThat(publication.isReadyToBeFinal(Drafted.LAST_DAY.plusDays(1))).isTrue();
    }

    @Test
    void an_open_objection_keeps_it_from_becoming_final() {
        var publication = Drafted.in(PublicationState.POSTING);
        var after = Drafted.LAST_DAY.plusDays(1);
        publication.object(Drafted.LAST_DAY);
        publication.object(Drafted.LAST_DAY);
        refused(AffairsReason.NOT_NOW, () -> publication.becomeFinal(after));
        assertThat(publication.wakeAt()).isNull();
        publication.objectionAnswered();
        refused(AffairsReason.NOT_NOW, () -> publication.becomeFinal(after));
        publication.objectionAnswered();
        publication.becomeFinal(after);
        assertThat(publication.state()).isEqualTo(PublicationState.FINAL);
    }

    @Test
    void after_the_last_day_nobody_objects_any_more() {
        refused(
                AffairsReason.POSTING_IS_OVER,
                () -> Drafted.in(PublicationState.POSTING).object(Drafted.LAST_DAY.plusDays(1)));
    }

    @Test
    void a_correction_begins_with_the_words_of_the_old_and_leaves_the_old_as_it_is() {
        var old = Drafted.in(PublicationState.FINAL);
        var correction = old.correct(2, Drafted.CHAIR, "u");
        assertThat(correction.text()).isEqualTo(old.text());
        assertThat(correction.edition()).isEqualTo(2);
        assertThat(correction.state()).isEqualTo(PublicationState.DRAFT);
        assertThat(old.state()).isEqualTo(PublicationState.FINAL);
    }

    @Test
    void strangers_see_no_members_part_and_nobody_but_officers_a_withdrawn_text() {
        var posted = Drafted.in(PublicationState.POSTING);
        assertThat(posted.seenBy(Audience.EVERYBODY).membersText()).isNull();
        assertThat(posted.seenBy(Audience.EVERYBODY).membersDigest()).isNull();
        assertThat(posted.seenBy(Audience.EVERYBODY).isPartHidden()).isTrue();
        assertThat(posted.seenBy(Audience.MEMBERS).membersText()).isEqualTo("评分明细见附件。");
        var gone = Drafted.in(PublicationState.WITHDRAWN);
        assertThat(gone.seenBy(Audience.MEMBERS).text()).isNull();
        assertThat(gone.seenBy(Audience.MEMBERS).membersText()).isNull();
        assertThat(gone.seenBy(Audience.MEMBERS).withdrawnReason()).isEqualTo("名单有误。");
        assertThat(gone.seenBy(Audience.OFFICERS).text()).isNotNull();
    }

    @Test
    void a_remark_is_answered_once_and_keeps_the_first_answer() {
        var remark = new Remark(
                Drafted.in(PublicationState.POSTING),
                Drafted.EDITOR,
                RemarkKind.QUESTION,
                new PlainText("评分标准是什么？"),
                Drafted.NOW,
                Drafted.LAST_DAY,
                "q");
        remark.answer(Drafted.CHAIR, new PlainText("见附件。"), false, Drafted.NOW);
        refused(
                AffairsReason.ANSWERED_ALREADY,
                () -> remark.answer(Drafted.CHAIR, new PlainText("再答。"), false, Drafted.NOW));
        assertThat(remark.answeredWith()).isEqualTo("见附件。");
    }

    @Test
    void the_fingerprint_is_that_of_the_file_that_everybody_can_fetch() {
        // printf '题目\n\n正文\n\nab\n' | sha256sum
        assertThat(Fingerprint.of("题目", "正文", List.of("ab"), null, List.of()).open())
                .isEqualTo("592c2f8eb4448c5f9ce6e166a469871f8b786df1214fbdeca4157609f715eda2");
        assertThat(Fingerprint.of("题目", "正文", List.of(), null, List.of()).members())
                .isNull();
        assertThat(Fingerprint.of("题目", "正文", List.of(), "内部", List.of()).members())
                .isNotNull();
    }

    private static void refused(AffairsReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
