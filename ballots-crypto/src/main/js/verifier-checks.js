/**
 * The checks of a record, by number. Each number is a heading of docs/protocol/10-verifier.md, and the Java
 * verifier uses the same ones.
 */
export const CHECKS = {
  container: { number: 1, title: "container: tar headers, names, padding" },
  hashes: { number: 2, title: "every object has the hash in its name" },
  chain: { number: 3, title: "chain of events: parents, heights, spelling" },
  layout: { number: 4, title: "objects stand where their event wants them, nothing besides" },
  order: { number: 5, title: "events come in the order of an election" },
  election: { number: 6, title: "election: version, group, questions" },
  trustees: { number: 7, title: "trustees: proofs, certificates, joint key" },
  credentials: { number: 8, title: "public credentials: members, distinct, sorted, weights" },
  ballotForm: { number: 9, title: "ballots: one spelling, this election, no duplicate" },
  ballotRight: { number: 10, title: "ballots: credential listed, signature" },
  ballotProofs: { number: 11, title: "ballots: proofs of every answer" },
  tally: { number: 12, title: "encrypted tally follows from the ballots that count" },
  tallySize: { number: 13, title: "number and weight of the ballots that count" },
  shuffles: { number: 14, title: "shuffles: proofs, owners" },
  openings: { number: 15, title: "partial decryptions: proofs, owners, enough of them" },
  result: { number: 16, title: "result follows from the openings" },
};

/** @typedef {{check: keyof CHECKS, number: number, place: string, reason: string}} Finding */

/** What a check found: how many items passed under each number, what failed, and what is worth knowing. */
export class Report {
  /** @type {Finding[]} */
  findings = [];
  /** @type {Finding[]} things that need no refusal */
  notes = [];
  /** @type {Record<string, number>} items that passed, by check */
  passed = Object.fromEntries(Object.keys(CHECKS).map((check) => [check, 0]));

  fail(check, place, reason) {
    this.findings.push({ check, number: CHECKS[check].number, place, reason });
  }

  note(check, place, reason) {
    this.notes.push({ check, number: CHECKS[check].number, place, reason });
  }

  pass(check, items = 1) {
    this.passed[check] += items;
  }

  /** Counts a success or keeps a finding. @returns {boolean} `holds` */
  claim(holds, check, place, reason) {
    if (holds) this.pass(check);
    else this.fail(check, place, reason);
    return holds;
  }

  get sound() {
    return this.findings.length === 0;
  }
}
