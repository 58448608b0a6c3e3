package huisheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huisheng.attachment.AttachedTo;
import huisheng.attachment.AttachmentLine;
import huisheng.attachment.AttachmentReason;
import huisheng.attachment.Attachments;
import huisheng.attachment.FileType;
import huisheng.attachment.ForgettingUnsentFiles;
import huisheng.attachment.PendingFilesDesk;
import huisheng.kernel.Refused;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files in the database of the server, on H2 and on PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class AttachmentsIT {
    private static final AtomicLong MATTER = new AtomicLong(System.nanoTime());

    @Inject
    private Attachments attachments;

    @Inject
    private PendingFilesDesk pending;

    @Inject
    private ForgettingUnsentFiles forgetting;

    @Inject
    private MemberRegister register;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_file_of_several_pieces_comes_back_byte_by_byte() throws Exception {
        var matter = matter();
        var text = "工资表，第一行。\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        var line = within(
                () -> attachments.take(matter, "工资\u202E表.txt", new ByteArrayInputStream(text), member("10001")));
        assertThat(line.name()).isEqualTo("工资表.txt");
        assertThat(line.size()).isEqualTo(text.length).isGreaterThan(1 << 20);
        var out = new ByteArrayOutputStream();
        within(() -> attachments.open(matter, line.id())).writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(text);
        assertThat(line.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    }

    @Test
    void a_file_of_another_matter_is_not_given() throws Exception {
        var matter = matter();
        var line = within(() -> attachments.take(matter, "a.txt", bytes("x"), member("10001")));
        for (var other : List.of(matter(), new AttachedTo("other", matter.id())))
            assertThatThrownBy(() -> within(() -> attachments.open(other, line.id())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(AttachmentReason.NO_SUCH_ATTACHMENT));
    }

    @Test
    void what_was_brought_to_a_form_is_its_bringers_alone_until_it_is_sent() throws Exception {
        var form = As.member(register, "10001", () -> pending.begin());
        var line = As.member(register, "10001", () -> pending.bring(form, "a.txt", bytes("x")));
        As.member(register, "10001", () -> pending.bring(form, "b.txt", bytes("y")));
        assertThat(As.member(register, "10002", () -> pending.list(form))).isEmpty();
        As.member(register, "10002", () -> {
            pending.drop(form, line.id());
            return null;
        });
        var matter = matter();
        assertThat(within(() -> attachments.settle(form, member("10002"), matter)))
                .isEmpty();
        As.member(register, "10001", () -> {
            pending.drop(form, line.id());
            return null;
        });
        var settled = within(() -> attachments.settle(form, member("10001"), matter));
        assertThat(settled).extracting(AttachmentLine::name).containsExactly("b.txt");
        assertThat(As.member(register, "10001", () -> pending.list(form))).isEmpty();
        assertThat(within(() -> attachments.list(matter))).isEqualTo(settled);
        assertThat(within(() -> attachments.counts("trial", List.of(matter.id(), -1L))))
                .isEqualTo(Map.of(matter.id(), 1L));
    }

    @Test
    void files_of_a_form_that_was_never_sent_go_after_two_days_and_sent_ones_stay() throws Exception {
        var matter = matter();
        var sent = within(() -> attachments.take(matter, "a.txt", bytes("x"), member("10001")));
        var form = As.member(register, "10001", () -> pending.begin());
        As.member(register, "10001", () -> pending.bring(form, "b.txt", bytes("y")));
        MovedClock.standing(1, forgetting::sweep);
        assertThat(As.member(register, "10001", () -> pending.list(form))).hasSize(1);
        MovedClock.standing(3, forgetting::sweep);
        assertThat(As.member(register, "10001", () -> pending.list(form))).isEmpty();
        assertThat(within(() -> attachments.list(matter))).containsExactly(sent);
    }

    @Test
    void what_is_removed_is_gone() throws Exception {
        var matter = matter();
        var line = within(() -> attachments.take(matter, "a.csv", bytes("a,b\n1,2\n"), member("10001")));
        assertThat(line.type()).isEqualTo(FileType.CSV);
        within(() -> {
            attachments.remove(matter, line.id());
            return null;
        });
        assertThat(within(() -> attachments.list(matter))).isEmpty();
    }

    @Test
    void one_file_too_many_is_refused_and_the_others_stay() throws Exception {
        var matter = matter();
        for (int i = 0; i < 20; i++) within(() -> attachments.take(matter, "a.txt", bytes("x"), member("10001")));
        assertThatThrownBy(() -> within(() -> attachments.take(matter, "a.txt", bytes("x"), member("10001"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AttachmentReason.TOO_MANY_FILES));
        assertThat(within(() -> attachments.list(matter))).hasSize(20);
    }

    private static AttachedTo matter() {
        return new AttachedTo("trial", MATTER.incrementAndGet());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private MemberId member(String number) {
        return register.withNumber(number).orElseThrow();
    }

    private <T> T within(Callable<T> act) throws Exception {
        transaction.begin();
        try {
            var result = act.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }
}
