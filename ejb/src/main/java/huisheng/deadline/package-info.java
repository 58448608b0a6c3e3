/**
 * Promised days: rules of place and by-laws as data, calendars of working days, deadlines that run, pause, are met or missed.
 * It knows no kind of business; features name their matter and the act that they promise.
 */
package huisheng.deadline;
