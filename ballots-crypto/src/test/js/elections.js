/**
 * Whole elections with random choices, made with the acts of the twin only. Runs in Node and in the browser.
 * Every step appends to the record's bytes, as an office would.
 */
import * as acts from "../../main/js/acts.js";
import { Paper } from "../../main/js/ballot.js";
import { writeJson } from "../../main/js/json.js";
import { joined, RecordWriter, setupObjects } from "../../main/js/record.js";

export const YES_NO = { answers: ["Yes", "No"], min: 1, max: 1, question: "Shall we?" };
export const UP_TO = { answers: ["Ada", "Bo", "Cy", "Di", "Ed"], min: 1, max: 3, question: 'Who, "if" any\\?\n' };
export const WITH_BLANK = { answers: ["A", "B", "C"], blank: true, min: 1, max: 2, question: "谁？" };
export const RANKING = {
  type: "NonHomomorphic",
  value: { answers: ["A", "B", "C"], question: "In which order?" },
  extra: { type: "PreferentialVoting", blank: true, method: "Schulze" },
};
export const LISTS = { type: "Lists", value: { answers: [["Red", "Ann", "Ben"], ["Blue", "Col"]], question: "Which list?" } };

const below = (n) => Math.floor(Math.random() * n);

/** A choice that the question allows. */
export function randomChoice(question) {
  if (question.kind === "NonHomomorphic") return question.answers.map(() => below(5));
  if (question.kind === "Lists") {
    const list = below(question.answers.length);
    const choice = question.answers.map((row) => row.map(() => 0));
    choice[list] = choice[list].map((_, j) => (j === 0 ? 1 : below(2)));
    choice[list][1 + below(choice[list].length - 1)] = 1;
    return choice;
  }
  if (question.blank && below(4) === 0) return [1, ...question.answers.map(() => 0)];
  const number = question.min + below(question.max - question.min + 1);
  const order = question.answers.map((_, i) => i).sort(() => Math.random() - 0.5).slice(0, number);
  const votes = question.answers.map((_, i) => (order.includes(i) ? 1 : 0));
  return question.blank ? [0, ...votes] : votes;
}

/** An election being held: its record so far, and all secrets, for tests. */
export class Election {
  /**
   * @param {{group?: string, questions: object[], voters: number, weights?: number[], singles?: number,
   *   threshold?: [number, number]}} plan threshold: t of n
   */
  static async open({ group = "Ed25519", questions, voters, weights, singles = 1, threshold }) {
    const election = new Election();
    election.group = group;
    election.uuid = await acts.newElectionId();
    election.keys = [];
    election.needed = singles + (threshold?.[0] ?? 0);
    for (let i = 0; i < singles; i++) election.keys.push(await acts.revealNewKey({ group }));
    const items = election.keys.map(({ publicKey }) => `["Single",${publicKey}]`);
    if (threshold) items.push(`["Pedersen",${await election.holdCeremony(...threshold)}]`);
    const trustees = `[${items.join(",")}]`;
    election.codes = await acts.revealNewCodes({ group, uuid: election.uuid, count: voters });
    const credentials = await acts.credentialList({
      group,
      credentials: election.codes.map(({ publicCredential }, i) => ({ publicCredential, weight: weights?.[i] })),
    });
    election.text = writeJson({
      version: 1, description: "made by a test", name: "Test", group,
      public_key: await acts.jointKey({ group, trustees }), questions, uuid: election.uuid,
    });
    election.paper = await Paper.read(election.text);
    election.writer = new RecordWriter(1795328342);
    election.bytes = election.writer.start();
    await election.append("Setup", await setupObjects(election.text, trustees, credentials));
    return election;
  }

  /** t of n, every step of the ceremony. @returns {Promise<string>} the parameters */
  async holdCeremony(t, n) {
    const { group } = this;
    const seeds = [];
    for (let i = 0; i < n; i++) seeds.push(await acts.revealNewSeed());
    const certificates = await Promise.all(
      seeds.map((seed, i) => acts.certificate({ group, size: n, threshold: t, index: i + 1, seed })));
    const common = { group, threshold: t, certificates };
    const shown = await Promise.all(seeds.map((seed) => acts.polynomial({ ...common, seed })));
    const polynomials = shown.map(({ polynomial }) => polynomial);
    const fingerprints = shown.map(({ fingerprint }) => fingerprint);
    const letters = await acts.letters({ ...common, polynomials, fingerprints });
    const accepted = await Promise.all(
      seeds.map((seed, i) => acts.accept({ ...common, seed, index: i + 1, letters: letters[i] })));
    this.shares = seeds.map((seed, i) => ({ seed, letter: JSON.parse(accepted[i]).private_key }));
    this.ceremony = { ...common, seeds, polynomials, letters, accepted };
    return acts.assemble({ ...common, polynomials, accepted });
  }

  async append(type, objects) {
    this.bytes = joined([this.bytes, await this.writer.append(type, objects)]);
  }

  /** @returns {Promise<{ballot: string, tracker: string}>} */
  async seal(voter, choices) {
    const sealed = await acts.seal({ election: this.text, code: this.codes[voter].code, choices });
    await acts.forget(sealed);
    return sealed;
  }

  async cast(voter, choices = this.paper.questions.map(randomChoice)) {
    const sealed = await this.seal(voter, choices);
    await this.append("Ballot", [sealed.ballot]);
    return { ...sealed, choices };
  }

  /** Closes, tallies and, if there is something to shuffle, shuffles that often: as many times as trustees open. */
  async close(shuffles = this.needed) {
    await this.append("EndBallots", []);
    await this.append("EncryptedTally", await acts.tally({ file: this.bytes }));
    if (!this.paper.questions.some(({ kind }) => kind === "NonHomomorphic")) return;
    for (let owner = 1; owner <= shuffles; owner++) {
      await this.append("Shuffle", (await acts.shuffle({ file: this.bytes, owner })).objects);
    }
    await this.append("EndShuffles", []);
  }

  /** One trustee's opening. */
  async openWith(secret, { minimum = 1, ledger = [], ...more } = {}) {
    const opened = await acts.openShare({ file: this.bytes, secret, minimum, ledger, ...more });
    await this.append("PartialDecryption", opened.objects);
    return opened;
  }

  async finish() {
    const result = await acts.result({ file: this.bytes });
    await this.append("Result", [result]);
    return JSON.parse(result).result;
  }

  secret = (single) => ({ privateKey: this.keys[single].privateKey });
}

/** What a count by hand of the last choices of each voter gives for a homomorphic or lists question. */
export function countByHand(question, choices, weights) {
  const flat = question.kind === "Lists" ? choices.map((rows) => rows.flat()) : choices;
  const empty = new Array(question.size).fill(0);
  const total = flat.reduce((sum, choice, v) => sum.map((n, i) => n + choice[i] * (weights?.[v] ?? 1)), empty);
  if (question.kind !== "Lists") return total;
  let at = 0;
  return question.answers.map((row) => total.slice(at, (at += row.length)));
}

