package huisheng.ballot.poll;

import huisheng.kernel.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The draft of a second vote, from the order of the first; pure. Its words are those of the members, who change them as they like. */
final class RunoffText {
    static final String AGAIN = "（再次投票）";
    private static final int HOUR = 8;

    private RunoffText() {}

    /**
     * @param uuid of the first vote
     * @param places of the candidates in the ballot of the first, from 1
     * @param seats left to decide
     */
    static PollDraft of(String uuid, PollDraft first, List<Integer> places, int seats, LocalDate today) {
        var opens = today.plusDays(VotePack.here().value("notice.days").number() + 1L)
                .atTime(HOUR, 0)
                .atZone(Clock.ZONE)
                .toInstant();
        return new PollDraft(
                first.kind(),
                title(first.title()),
                motion(uuid, first, seats),
                first.kind() == PollKind.RANKING ? "请给下列各项排出次序，取前 " + seats + " 名。" : "请在下列候选人中选出 " + seats + " 人。",
                first.cutOff(),
                opens,
                opens.plus(window(first)),
                first.rules().forSeats(seats),
                places.stream()
                        .sorted()
                        .map(place -> first.candidates().get(place - 1))
                        .toList(),
                first.trustees(),
                first.registrar());
    }

    // As long as the first, and never shorter than the rules have it by now.
    private static Duration window(PollDraft first) {
        var before = Duration.between(first.opensAt(), first.closesAt());
        var least = Duration.ofMinutes(VotePack.here().value("window.minutes").number());
        return before.compareTo(least) < 0 ? least : before;
    }

    private static String title(String title) {
        return title.endsWith(AGAIN) ? title : cut(title, PollDraft.TITLE_LIMIT - AGAIN.length()) + AGAIN;
    }

    private static String motion(String uuid, PollDraft first, int seats) {
        var among = first.kind() == PollKind.RANKING ? "各项" : "候选人";
        var why =
                "《" + first.title() + "》（" + uuid + "）的结果还有 " + seats + " 个名额没有选出，在下列" + among + "中再次投票，名册仍截至同一天。\n\n";
        return why + cut(first.motion(), PollDraft.MOTION_LIMIT - why.length());
    }

    // Never through the middle of a character.
    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
