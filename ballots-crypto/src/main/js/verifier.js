/**
 * Checks a whole record: everything that anyone can check without a secret. It says what holds, how often, and
 * what does not, where; evidence that does not hold is never an exception.
 * Source: docs/protocol 10 (verifier).
 *
 * Strict by default. `likeStock` judges only what the stock tool judges, for records made elsewhere.
 */
import { pace } from "./pace.js";
import { entryNames, readSteps } from "./record.js";
import { Verification } from "./verifier-steps.js";

export { CHECKS } from "./verifier-checks.js";

/**
 * @typedef {{likeStock?: boolean, earlier?: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal,
 *   onProgress?: (bytes: number, event: string) => void}} How
 * earlier: a copy taken before, of which nothing may have been removed, changed or moved; the signal stops the work
 */

/**
 * Checks a record. @param {Uint8Array | AsyncIterable<Uint8Array>} source the file, whole or as a stream
 * @param {How} [how] @returns {Promise<ReturnType<Verification["finish"]>>}
 */
export async function verifyRecord(source, how) {
  return (await runVerification(source, how)).finish();
}

/** The same, and all that was read on the way: for a trustee, who opens only what it has checked itself. @param {How} [how] */
export async function runVerification(source, { likeStock, earlier, onProgress, signal } = {}) {
  const step = pace({ onProgress, signal });
  let where = [0, ""];
  const verification = new Verification({ likeStock, step: () => step(...where) });
  const { report } = verification;
  const continuity = earlier && new Continuity(await entryNames(earlier), report);
  const steps = readSteps(source, (...finding) => report.fail(...finding), (name) => continuity?.entry(name));
  for await (const one of steps) {
    await verification.take(one);
    for (const number of ["V01", "V02", "V03", "V04"]) report.pass(number);
    where = [one.position, one.type];
    await step(...where);
  }
  continuity?.end();
  return verification;
}

/** Whether a record begins with all that an earlier copy had. */
class Continuity {
  #at = 0;
  #broken = false;

  constructor(names, report) {
    this.names = names;
    this.report = report;
  }

  entry(name) {
    if (this.#at >= this.names.length || this.#broken) return;
    this.#broken = !this.report.claim("V23", name === this.names[this.#at++], `entry ${this.#at}`, "is not the earlier copy's");
  }

  end() {
    const missing = this.names.length - this.#at;
    if (!this.#broken && missing > 0) this.report.fail("V23", "end", `${missing} entries of the earlier copy are missing`);
  }
}
