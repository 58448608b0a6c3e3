package huisheng.web.ballot;

import huisheng.ballot.electorate.SlipCount;
import huisheng.ballot.electorate.SlipNumbers;
import huisheng.ballot.poll.PollId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The numbers of slips on board and result. */
@Named
@RequestScoped
public class BoardSlips {
    @Inject
    private SlipCount slips;

    private final Map<PollId, SlipNumbers> asked = new HashMap<>();

    public SlipNumbers of(PollId poll) {
        return asked.computeIfAbsent(poll, slips::of);
    }
}
