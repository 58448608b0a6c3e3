package huisheng.ballots.verifier;

/** Is told how far the verifier has come; may be called from several threads. */
public interface Progress {
    Progress NONE = (check, done, total) -> {};

    void at(Check check, long done, long total);
}
