/** What stands on the wire: strict reading and byte-exact writing of JSON, hashes, Base58 (docs/protocol/09-record.md). */
package huisheng.ballots.wire;
