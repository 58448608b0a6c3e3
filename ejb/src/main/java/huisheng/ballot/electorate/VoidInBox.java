package huisheng.ballot.electorate;

import huisheng.ballot.box.Box;
import huisheng.ballot.poll.PollId;
import huisheng.ballot.poll.PollOpened;
import huisheng.ballot.poll.PollRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has the box refuse void credentials. It passes texts alone; whose slip it was is not known here. */
@ApplicationScoped
class VoidInBox {
    @Inject
    private Box box;

    @Inject
    private PollRegister polls;

    @Inject
    private VoidSlips slips;

    /** Where voting has not begun, the box is told when it opens. @throws huisheng.kernel.Refused CREDENTIAL_USED, OVER */
    void declare(String uuid, String credential) {
        if (box.isInstalled(uuid)) box.declareVoid(uuid, credential);
    }

    /** The box stands already, and nobody can collect a paper before this transaction ends. */
    void hear(@Observes PollOpened opened) {
        var poll = new PollId(opened.poll());
        var uuid = polls.card(poll).uuid();
        for (var credential : slips.credentials(poll)) box.declareVoid(uuid, credential);
    }

    /** What the box refuses, once there is one. */
    int count(PollId poll) {
        var uuid = polls.card(poll).uuid();
        return box.isInstalled(uuid)
                ? box.voids(uuid).size()
                : slips.credentials(poll).size();
    }
}
