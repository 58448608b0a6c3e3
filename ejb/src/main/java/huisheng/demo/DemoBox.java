package huisheng.demo;

import huisheng.ballot.box.Box;
import huisheng.ballots.blind.SignedPaper;
import huisheng.ballots.group.MalformedEncoding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The demonstration's way to the box of sealed ballots; it knows voters by number only, never a member. */
@ApplicationScoped
class DemoBox {
    @Inject
    private Box box;

    String paperKey(String uuid) {
        return box.installed(uuid).paperKey();
    }

    String election(String uuid) {
        return box.installed(uuid).election();
    }

    /** @param voter from 0 @param row 0 or 1 for each answer */
    void cast(String uuid, DemoBallots ballots, int voter, SignedPaper paper, int... row) throws MalformedEncoding {
        box.cast(uuid, ballots.seal(election(uuid), voter, row), paper);
    }
}
