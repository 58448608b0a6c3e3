package huisheng.search;

/** A thing found and its place: the greater the number, the later it was first put. */
record Entry(long number, Found thing) {}
