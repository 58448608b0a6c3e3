package huisheng.grievance;

/**
 * What is counted of a case.
 *
 * @param home number of the organisation that the member belonged to
 * @param person number of the member who brought it
 * @param late whether a limit was missed on its way
 */
record CountedCase(long home, long person, Channel channel, CaseOutcome outcome, boolean late) {
    boolean isDone() {
        return outcome != CaseOutcome.OPEN;
    }
}
