package huisheng.ballot.poll;

/** Why a vote that was fixed for good did not take place although nobody gave it up. */
public enum PollLapse {
    /** Keys, credentials or rehearsals were still missing when its window was over. */
    NOT_PREPARED,
    /** Everything was there, and no server opened the box before the window was over. */
    NOT_OPENED
}
