package huisheng.deadline;

/** How many deadlines of one state there are. */
record StateCount(boolean sealed, DeadlineState state, long count) {}
