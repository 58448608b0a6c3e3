/** An append-only log that many eyes can watch: the twin of the Java package log. Source: docs/protocol/14-log.md. */
export * from "./log-tree.js";
export {
  checkpointText,
  COSIGNATURE,
  cosignedAt,
  NOTE,
  readCheckpoint,
  readKey,
  readNote,
  verifies,
  verifyEd25519,
  verifyEd25519Ourselves,
  writeNote,
} from "./log-note.js";
export * from "./log-leaf.js";
export * from "./log-receipt.js";
