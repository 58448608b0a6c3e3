package huisheng.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import huisheng.attachment.AttachmentId;
import huisheng.attachment.AttachmentReason;
import huisheng.attachment.PendingFilesDesk;
import huisheng.kernel.Refused;
import huisheng.membership.MemberRegister;
import huisheng.office.Offices;
import huisheng.office.Post;
import huisheng.organisation.Level;
import huisheng.organisation.OrganisationId;
import huisheng.organisation.OrganisationTree;
import huisheng.suggestion.AnswerRating;
import huisheng.suggestion.BranchDesk;
import huisheng.suggestion.Category;
import huisheng.suggestion.CommitteeDesk;
import huisheng.suggestion.HandlingDesk;
import huisheng.suggestion.HidingReason;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two branches under one roof: what one has written or answered is unknown in the other. */
@ExtendWith(ArquillianExtension.class)
class SightOfSuggestionsIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final List<String> STRANGERS = List.of("S-THERE", "S-THERE-CHAIR", "S-ROOF-CHAIR");

    @Inject
    private SuggestionDesk desk;

    @Inject
    private CommitteeDesk committee;

    @Inject
    private HandlingDesk handling;

    @Inject
    private BranchDesk branch;

    @Inject
    private PendingFilesDesk pending;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Offices offices;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void twoBranchesStand() throws Exception {
        if (register.withNumber("S-HERE").isPresent()) return;
        transaction.begin();
        var roof = tree.found(null, Level.COMPANY, "S-ROOF", "视线测试公司工会", null);
        var here = tree.found(roof, Level.BRANCH, "S-HERE", "甲分会", null);
        var there = tree.found(roof, Level.BRANCH, "S-THERE", "乙分会", null);
        var team = tree.found(here, Level.TEAM, "S-TEAM", "甲分会一组", null);
        register.join("S-HERE", "甲一", team, LONG_AGO);
        register.join("S-HERE-OTHER", "甲二", here, LONG_AGO);
        register.join("S-THERE", "乙一", there, LONG_AGO);
        chair("S-HERE-CHAIR", here);
        chair("S-THERE-CHAIR", there);
        chair("S-ROOF-CHAIR", roof);
        transaction.commit();
    }

    @Test
    void a_suggestion_from_a_group_of_members_reaches_the_committee_of_its_branch() throws Exception {
        var id = sent("班组的工具柜");
        assertEquals(
                "甲一", asChair("S-HERE-CHAIR", () -> committee.read(id)).author().name());
    }

    @Test
    void a_suggestion_that_waits_is_unknown_to_everybody_but_its_author_and_committee() throws Exception {
        var id = sent("未答复的建议");
        unknownTo("S-HERE-OTHER", id);
        for (var stranger : STRANGERS) unknownTo(stranger, id);
    }

    @Test
    void an_answered_suggestion_is_read_in_its_branch_and_unknown_elsewhere() throws Exception {
        var id = sent("已答复的建议");
        asChair("S-HERE-CHAIR", () -> {
            handling.answer(id, committee.read(id).version(), "照办。");
            return null;
        });
        assertEquals(
                "照办。", As.member(register, "S-HERE-OTHER", () -> desk.read(id)).answer());
        for (var stranger : STRANGERS) unknownTo(stranger, id);
    }

    @Test
    void another_committee_can_neither_read_nor_answer() throws Exception {
        var id = sent("别人的建议");
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> committee.read(id)));
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> {
            handling.answer(id, 0, "不该发出的答复");
            return null;
        }));
        refusedAsUnknown(() -> asChair("S-THERE-CHAIR", () -> committee.read(new SuggestionId(Long.MAX_VALUE))));
    }

    /** Who reads what: R reads it, A reads it at the committee's counter too, - is told that there is no such thing. */
    @Test
    void every_suggestion_in_every_state_is_read_by_those_of_the_table_and_unknown_to_all_others() throws Exception {
        // ............................. author, neighbour, own chair, stranger, chair there, chair above
        var table = new LinkedHashMap<SuggestionId, String>();
        table.put(draft(), "R - - - - -");
        table.put(sent("走查：已提交"), "R - A - - -");
        table.put(withdrawn(), "R - - - - -");
        table.put(listed("走查：办理中", false), "R R A - - -");
        table.put(listed("走查：不公开", true), "R - A - - -");
        table.put(hidden(), "R - A - - -");
        table.put(answered("走查：已答复", false), "R R A - - -");
        table.put(answered("走查：不公开的答复", true), "R - A - - -");
        table.put(raised(), "R R A - - A");
        var people = List.of("S-HERE", "S-HERE-OTHER", "S-HERE-CHAIR", "S-THERE", "S-THERE-CHAIR", "S-ROOF-CHAIR");
        for (var row : table.entrySet()) {
            var expected = row.getValue().split(" ");
            for (int i = 0; i < people.size(); i++) {
                var who = people.get(i);
                boolean own = who.equals("S-HERE") || who.equals("S-HERE-OTHER") || who.equals("S-HERE-CHAIR");
                boolean asMember =
                        expected[i].equals("R") || own && row.getValue().charAt(2) == 'R';
                assertEquals(asMember, seesAsMember(who, row.getKey()), who + " as a member: " + row);
                if (who.endsWith("CHAIR"))
                    assertEquals(
                            expected[i].equals("A"), seesAsOfficer(who, row.getKey()), who + " at the desk: " + row);
            }
        }
    }

    /** Every number of a file under every number of a suggestion, by everybody, at both counters. */
    @Test
    void a_file_is_given_to_whoever_sees_its_suggestion_and_to_nobody_else_whatever_numbers_they_try()
            throws Exception {
        var files = new LinkedHashMap<SuggestionId, AttachmentId>();
        withFile(
                files,
                form -> As.member(
                        register, "S-HERE", () -> desk.keep(null, new Wording(Category.OTHER, "附件：草稿", ""), form)));
        var sent = withFile(files, form -> As.member(register, "S-HERE", () -> desk.send(null, null, open(), form)));
        var listed = withFile(files, form -> As.member(register, "S-HERE", () -> desk.send(null, null, open(), form)));
        var hidden = withFile(files, form -> As.member(register, "S-HERE", () -> desk.send(null, null, open(), form)));
        var answered = answered("附件：答复", false);
        asChair("S-HERE-CHAIR", () -> {
            handling.list(listed, committee.read(listed).version());
            handling.list(hidden, committee.read(hidden).version());
            return null;
        });
        assertEquals(true, opens("S-HERE-OTHER", hidden, files.get(hidden)));
        asChair("S-HERE-CHAIR", () -> {
            handling.hide(hidden, committee.read(hidden).version(), HidingReason.PERSONAL_DATA, "");
            return null;
        });
        files.put(answered, answerFile(answered));
        var people = List.of("S-HERE", "S-HERE-OTHER", "S-HERE-CHAIR", "S-THERE", "S-THERE-CHAIR", "S-ROOF-CHAIR");
        for (var who : people) {
            for (var under : files.keySet()) {
                for (var file : files.entrySet()) {
                    boolean its = file.getKey().equals(under);
                    var what = who + " " + file + " under " + under;
                    assertEquals(its && seesAsMember(who, under), opens(who, under, file.getValue()), what);
                    if (who.endsWith("CHAIR"))
                        assertEquals(its && seesAsOfficer(who, under), opensAtDesk(who, under, file.getValue()), what);
                }
            }
        }
        assertEquals(false, opens("S-HERE-OTHER", sent, files.get(sent)));
        assertEquals(false, opens("S-HERE-OTHER", hidden, files.get(hidden)));
        assertEquals(true, opens("S-HERE-OTHER", listed, files.get(listed)));
        assertEquals(true, opens("S-HERE-OTHER", answered, files.get(answered)));
    }

    private interface Sending {
        SuggestionId with(String form) throws Exception;
    }

    private SuggestionId withFile(Map<SuggestionId, AttachmentId> files, Sending sending) throws Exception {
        var form = As.member(register, "S-HERE", () -> pending.begin());
        var file = As.member(register, "S-HERE", () -> pending.bring(form, "照片.txt", bytes()));
        var id = sending.with(form);
        files.put(id, file.id());
        return id;
    }

    // To an answer of its own: it is not satisfied with the first one.
    private AttachmentId answerFile(SuggestionId id) throws Exception {
        dissatisfied(id);
        return asChair("S-HERE-CHAIR", () -> {
            var form = pending.begin();
            var file = pending.bring(form, "通知.txt", bytes());
            handling.answer(id, committee.read(id).version(), "见附件。", form);
            return file.id();
        });
    }

    private static ByteArrayInputStream bytes() {
        return new ByteArrayInputStream("一行".getBytes(StandardCharsets.UTF_8));
    }

    private static Wording open() {
        return new Wording(Category.OTHER, "附件", "内容。");
    }

    private boolean opens(String number, SuggestionId under, AttachmentId file) throws Exception {
        return given(() -> As.member(register, number, () -> desk.file(under, file)));
    }

    private boolean opensAtDesk(String number, SuggestionId under, AttachmentId file) throws Exception {
        return given(() -> asChair(number, () -> committee.file(under, file)));
    }

    private static boolean given(Callable<?> file) throws Exception {
        try {
            return file.call() != null;
        } catch (Refused refused) {
            boolean unknown = refused.reason() == SuggestionReason.NO_SUCH_SUGGESTION
                    || refused.reason() == AttachmentReason.NO_SUCH_ATTACHMENT;
            assertEquals(true, unknown, refused.reason().toString());
            return false;
        }
    }

    @Test
    void what_one_does_not_see_one_neither_finds_nor_supports_nor_rates_nor_changes() throws Exception {
        var id = listed("红外测温仪校准", true);
        assertEquals(
                List.of(),
                As.member(
                        register,
                        "S-HERE-OTHER",
                        () -> branch.find("红外测温仪", null).items()));
        assertEquals(List.of(), As.member(register, "S-HERE-OTHER", () -> branch.similar("红外测温仪校准")));
        refusedAsUnknown(() -> As.member(register, "S-HERE-OTHER", () -> {
            branch.support(id);
            return null;
        }));
        var open = answered("压力表校准", false);
        assertEquals(
                1,
                As.member(
                                register,
                                "S-HERE-OTHER",
                                () -> branch.find("压力表", null).items())
                        .size());
        assertEquals(
                List.of(),
                As.member(register, "S-THERE", () -> branch.find("压力表", null).items()));
        for (var who : List.of("S-HERE-OTHER", "S-THERE"))
            refusedAsUnknown(() -> As.member(register, who, () -> {
                desk.rate(open, AnswerRating.SATISFIED, null);
                return null;
            }));
        refusedAsUnknown(() -> As.member(register, "S-HERE-OTHER", () -> {
            desk.rewrite(open, new Wording(Category.OTHER, "换掉", "换掉"));
            return null;
        }));
        refusedAsUnknown(() -> asChair("S-ROOF-CHAIR", () -> {
            handling.note(open, "越级");
            return null;
        }));
    }

    private SuggestionId draft() throws Exception {
        return As.member(register, "S-HERE", () -> desk.keep(null, new Wording(Category.OTHER, "走查：草稿", "")));
    }

    private SuggestionId withdrawn() throws Exception {
        var id = sent("走查：撤回");
        return As.member(register, "S-HERE", () -> {
            desk.withdraw(id);
            return id;
        });
    }

    private SuggestionId listed(String subject, boolean privately) throws Exception {
        var wording = new Wording(Category.OTHER, subject, "内容。", Map.of(), privately);
        var id = As.member(register, "S-HERE", () -> desk.send(null, null, wording));
        return asChair("S-HERE-CHAIR", () -> {
            handling.list(id, committee.read(id).version());
            return id;
        });
    }

    private SuggestionId hidden() throws Exception {
        var id = listed("走查：隐去", false);
        return asChair("S-HERE-CHAIR", () -> {
            handling.hide(id, committee.read(id).version(), HidingReason.INSULT, "换个说法就好");
            return id;
        });
    }

    private SuggestionId answered(String subject, boolean privately) throws Exception {
        var id = listed(subject, privately);
        return asChair("S-HERE-CHAIR", () -> {
            handling.answer(id, committee.read(id).version(), "照办。");
            return id;
        });
    }

    private SuggestionId raised() throws Exception {
        var id = answered("走查：上一级", false);
        dissatisfied(id);
        asChair("S-HERE-CHAIR", () -> {
            handling.answer(id, committee.read(id).version(), "再办。");
            return null;
        });
        dissatisfied(id);
        return id;
    }

    private void dissatisfied(SuggestionId id) throws Exception {
        As.member(register, "S-HERE", () -> {
            desk.rate(id, AnswerRating.UNSATISFIED, "没有办好");
            return null;
        });
    }

    private boolean seesAsMember(String number, SuggestionId id) throws Exception {
        try {
            return As.member(register, number, () -> desk.read(id)) != null;
        } catch (Refused refused) {
            assertEquals(SuggestionReason.NO_SUCH_SUGGESTION, refused.reason());
            return false;
        }
    }

    private boolean seesAsOfficer(String number, SuggestionId id) throws Exception {
        try {
            return asChair(number, () -> committee.open(id)) != null;
        } catch (Refused refused) {
            assertEquals(SuggestionReason.NO_SUCH_SUGGESTION, refused.reason());
            return false;
        }
    }

    private SuggestionId sent(String subject) throws Exception {
        return As.member(register, "S-HERE", () -> desk.send(Category.OTHER, subject, "内容。"));
    }

    private void unknownTo(String number, SuggestionId id) {
        refusedAsUnknown(() -> As.member(register, number, () -> desk.read(id)));
    }

    private static void refusedAsUnknown(Callable<?> act) {
        var refused = assertThrows(Refused.class, act::call);
        assertEquals(SuggestionReason.NO_SUCH_SUGGESTION, refused.reason());
    }

    private <T> T asChair(String number, Callable<T> act) throws Exception {
        return As.officer(register, number, act);
    }

    private void chair(String number, OrganisationId organisation) {
        offices.appoint(
                register.join(number, number + "主席", organisation, LONG_AGO), organisation, Post.CHAIR, LONG_AGO);
    }
}
