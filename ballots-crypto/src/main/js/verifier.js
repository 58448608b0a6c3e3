/**
 * Checks a whole record: everything that anyone can check without a secret. It says what holds, how often, and
 * what does not, where; evidence that does not hold is never an exception.
 * Source: docs/protocol 10 (verifier).
 *
 * Strict by default. `likeStock` judges only what the stock tool judges, for records made elsewhere.
 */
import { pace } from "./pace.js";
import { readSteps } from "./record.js";
import { Verification } from "./verifier-steps.js";

export { CHECKS } from "./verifier-checks.js";

/**
 * Checks a record. @param {Uint8Array | AsyncIterable<Uint8Array>} source the file, whole or as a stream
 * @param {{likeStock?: boolean, onProgress?: (bytes: number, event: string) => void, signal?: AbortSignal}} [how]
 * the signal stops the work between two events
 * @returns {Promise<ReturnType<import("./verifier-steps.js").Verification["finish"]>>}
 */
export async function verifyRecord(source, how = {}) {
  return (await runVerification(source, how)).finish();
}

/** The same, and all that was read on the way: for a trustee, who opens only what it has checked itself. */
export async function runVerification(source, { likeStock, onProgress, signal } = {}) {
  const step = pace({ onProgress, signal });
  let where = [0, ""];
  const verification = new Verification({ likeStock, step: () => step(...where) });
  const steps = readSteps(source, (check, reason, place) => verification.fail(check, place, reason));
  for await (const one of steps) {
    await verification.take(one);
    for (const check of ["hashes", "chain", "layout", "container"]) verification.report.pass(check);
    where = [one.position, one.type];
    await step(...where);
  }
  return verification;
}

