package huisheng.ballot.poll;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The texts of the set-up as they come in. Each is written once. */
@Entity
@Table(name = "poll_setup")
class SetupText {
    @Id
    private long pollId;

    private String election;
    private String trustees;
    private String credentials;
    private String certificate;
    private Integer slips;
    private boolean rehearsed;

    protected SetupText() {}

    SetupText(PollId poll) {
        this.pollId = poll.value();
    }

    void trustees(String json) {
        trustees = json;
    }

    void credentials(String json, String certificateJson, int count) {
        slips = count;
        credentials = json;
        certificate = certificateJson;
    }

    void rehearsed() {
        rehearsed = true;
    }

    void election(String json) {
        election = json;
    }

    String trustees() {
        return trustees;
    }

    String credentials() {
        return credentials;
    }

    PollProgress progress() {
        return new PollProgress(trustees != null, credentials != null, rehearsed);
    }

    /** @return what has come in so far; texts that have not are null */
    PollSetup soFar() {
        return new PollSetup(election, trustees, credentials, certificate);
    }
}
