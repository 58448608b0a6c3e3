/**
 * The checks of a record, by number: each is a paragraph of docs/protocol/10-verifier.md, and the Java verifier has
 * the same ones. Strict checks go beyond what the stock tool judges.
 */
const check = (paragraph, title, strictOnly = false) => ({ paragraph, title, strictOnly });

export const CHECKS = {
  V01: check("10.1", "container"),
  V02: check("10.2", "hashes of contents"),
  V03: check("10.3", "chain of events"),
  V04: check("10.4", "objects in their places"),
  V05: check("10.5", "order of events", true),
  V06: check("10.6", "canonical texts", true),
  V07: check("10.7", "election"),
  V08: check("10.8", "trustees"),
  V09: check("10.9", "election key"),
  V10: check("10.10", "public credentials"),
  V11: check("10.11", "form of the credential list", true),
  V12: check("10.12", "credentials certificate", true),
  V13: check("10.13", "no ballot twice"),
  V14: check("10.14", "ballots, signatures and proofs"),
  V15: check("10.15", "no ciphertext copied", true),
  V16: check("10.16", "encrypted tally"),
  V17: check("10.17", "number and weight of ballots", true),
  V18: check("10.18", "shuffles"),
  V19: check("10.19", "mixers", true),
  V20: check("10.20", "partial decryptions"),
  V21: check("10.21", "who decrypted", true),
  V22: check("10.22", "result"),
  V23: check("10.23", "continues the earlier copy"),
};

/** So many findings of one check are kept; the rest is only counted. */
const KEPT = 1000;

/** @typedef {{place: string, reason: string}} Finding one thing that does not hold, and where */

/** Collects what the checks find. */
export class Report {
  #pages = new Map(Object.keys(CHECKS).map((number) => [number, { passed: 0, findings: [], more: 0, reached: false }]));
  /** @type {Finding[]} worth saying, but no reason to refuse the record */
  remarks = [];

  /** @param {boolean} strict */
  constructor(strict) {
    this.strict = strict;
  }

  judges = (number) => this.strict || !CHECKS[number].strictOnly;

  pass(number, items = 1) {
    if (!this.judges(number)) return;
    const page = this.#pages.get(number);
    page.reached = true;
    page.passed += items;
  }

  fail(number, place, reason) {
    if (!this.judges(number)) return;
    const page = this.#pages.get(number);
    page.reached = true;
    if (page.findings.length < KEPT) page.findings.push({ place, reason });
    else page.more++;
  }

  /** Counts what holds, keeps what does not. @returns {boolean} `holds` */
  claim(number, holds, place, reason) {
    if (holds) this.pass(number);
    else this.fail(number, place, reason);
    return holds;
  }

  remark(place, reason) {
    if (this.remarks.length < KEPT) this.remarks.push({ place, reason });
  }

  /** Takes back what was found, where it turns out not to count. */
  forget(...numbers) {
    for (const number of numbers) Object.assign(this.#pages.get(number), { passed: 0, findings: [], more: 0 });
  }

  get sound() {
    return [...this.#pages.values()].every(({ findings }) => findings.length === 0);
  }

  /** @returns {(Finding & {check: string})[]} all findings, in the order of the checks */
  get findings() {
    return [...this.#pages].flatMap(([number, page]) => page.findings.map((one) => ({ check: number, ...one })));
  }

  /** One line of the report per check. */
  get checks() {
    return [...this.#pages].map(([number, { passed, findings, more, reached }]) => {
      const { paragraph, title } = CHECKS[number];
      const done = findings.length > 0 ? "failed" : reached ? "passed" : "not_reached";
      return { check: number, paragraph, title, state: this.judges(number) ? done : "not_judged", passed, findings, more };
    });
  }
}
