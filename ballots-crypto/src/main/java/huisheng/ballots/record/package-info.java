/** The election record: one append-only archive of objects and chained events (docs/protocol/09-record.md). */
package huisheng.ballots.record;
