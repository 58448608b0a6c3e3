/**
 * The one record of facts: what happened in the union, without text and without names. Each fact is a leaf of a Merkle tree whose
 * checkpoints are signed (ADR 12, docs/protocol/14-log.md 14.9).
 */
package huisheng.auditlog;
