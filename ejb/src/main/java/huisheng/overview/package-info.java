/** Figures of all counters by month, for a union and what stands below it. Nothing in it speaks of fewer than five persons. */
package huisheng.overview;
