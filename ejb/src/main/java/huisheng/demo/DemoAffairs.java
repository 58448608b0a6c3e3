package huisheng.demo;

import huisheng.affairs.AffairsHistory;
import huisheng.affairs.AffairsHistory.Hands;
import huisheng.affairs.AffairsHistory.Past;
import huisheng.affairs.DraftText;
import huisheng.affairs.PublicationId;
import huisheng.affairs.PublicationState;
import huisheng.affairs.RemarkKind;
import huisheng.kernel.Clock;
import huisheng.membership.MemberId;
import huisheng.membership.MemberRegister;
import huisheng.organisation.OrganisationTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Union affairs in every state: {@code affairs.tsv}, with questions, objections and answers of {@code affairs-remarks.tsv}. */
@ApplicationScoped
class DemoAffairs {
    private static final Duration AHEAD = Duration.ofDays(20);
    private static final String NONE = "-";

    @Inject
    private AffairsHistory history;

    @Inject
    private OrganisationTree tree;

    @Inject
    private MemberRegister register;

    @Inject
    private Clock clock;

    private final Map<String, PublicationId> taken = new HashMap<>();
    private final Map<String, Instant> publishedAt = new HashMap<>();
    private final Map<String, MemberId> editors = new HashMap<>();

    void fill() {
        var rows = DemoTable.rows("affairs.tsv");
        rows.forEach(this::take);
        DemoTable.rows("affairs-remarks.tsv").forEach(this::ask);
        for (var row : rows) if (row[6].equals("FINAL")) history.finish(taken.get(row[0]));
        for (var row : rows) if (row[6].equals("WITHDRAWN")) withdraw(row);
    }

    private void take(String[] row) {
        var hands = new Hands(id(row[3]), id(row[4]), id(row[5]));
        var union = tree.withCode(row[2]).orElseThrow().id();
        var drafted = clock.now().minus(Duration.ofDays(Long.parseLong(row[7]))).minus(Duration.ofHours(20));
        var follows = row[1].equals(NONE) ? null : taken.get(row[1]);
        taken.put(
                row[0],
                history.take(new Past(union, hands, text(row), follows, drafted, PublicationState.valueOf(row[6]))));
        publishedAt.put(row[0], drafted.plus(Duration.ofHours(15)));
        editors.put(row[0], hands.editor());
    }

    private DraftText text(String[] row) {
        return new DraftText(
                row[8],
                row[10],
                lines(row[11]),
                row[12].equals(NONE) ? null : lines(row[12]),
                row[13].equals(NONE) ? null : row[13],
                row[9].equals("yes"),
                row[6].equals("SCHEDULED") ? clock.now().plus(AHEAD) : null);
    }

    private void ask(String[] row) {
        var asked = publishedAt.get(row[0]).plus(Duration.ofDays(Long.parseLong(row[3])));
        var answer = row[5].equals(NONE) ? null : row[5];
        history.ask(
                taken.get(row[0]), id(row[1]), RemarkKind.valueOf(row[2]), row[4], asked, editors.get(row[0]), answer);
    }

    private void withdraw(String[] row) {
        var at = publishedAt.get(row[0]).plus(Duration.ofDays(3));
        history.withdraw(taken.get(row[0]), id(row[5]), "这份试行办法没有经过会员代表大会讨论就公开了，程序不对。征求意见后重新提交，原文不再作为依据。", at);
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n");
    }

    private MemberId id(String number) {
        return register.withNumber(number).orElseThrow();
    }
}
