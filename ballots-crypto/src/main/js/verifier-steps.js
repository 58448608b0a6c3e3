/**
 * One record on its way through the checks, event by event. Each event is judged when it comes, so that a record of
 * any length is read once, as a stream.
 * Source: docs/protocol 10 (verifier).
 */
import { checkBallot } from "./ballot.js";
import { ciphertextValues, readCiphertext } from "./elgamal.js";
import { fromUtf8 } from "./hash.js";
import { count, hash, isCanonical, list, members, parseJson, readWeight, weightValue, writeJson } from "./json.js";
import { MalformedEncoding } from "./malformed.js";
import { checkShuffle } from "./mixnet.js";
import { readOwned } from "./record.js";
import { allMembers, combineParts, openedLeaves, readPart } from "./trustee.js";
import { Report } from "./verifier-checks.js";
import { resultProblems, resultValue } from "./verifier-result.js";
import { checkSetup } from "./verifier-setup.js";
import { mapTally, readTally, sumOfBallots } from "./verifier-tally.js";

/** Which kinds of event may come after which. A record may end anywhere: it may still be growing. */
const FOLLOWS = {
  "": ["Setup"],
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["PartialDecryption"],
  Shuffle: ["Shuffle", "EndShuffles"],
  EndShuffles: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** Under which number a thing is told that cannot be read at all. */
const UNREADABLE = { Ballot: "V14", EncryptedTally: "V16", Shuffle: "V18", PartialDecryption: "V20", Result: "V22" };

export class Verification {
  /** @param {{likeStock?: boolean, step?: () => Promise<void>}} [how] */
  constructor({ likeStock = false, step } = {}) {
    this.lenient = likeStock;
    this.step = step;
    this.report = new Report(!likeStock);
    this.events = 0;
    this.stage = "";
    this.head = "";
    this.#emptyBox();
    this.alphas = new Set();
    /** @type {string[]} hashes of the shuffles */
    this.shuffles = [];
    /** @type {Map<number, any[] | null>} factors by owner; null where they do not hold */
    this.parts = new Map();
  }

  #emptyBox() {
    this.ballots = 0;
    /** Whether every ballot that counts could be read. */
    this.summable = true;
    /** @type {Map<string, {answers: any[], weight: bigint} | null>} the last ballot of each credential */
    this.kept = new Map();
    this.seenBallots = new Set();
  }

  /** @param {import("./record.js").Step} step */
  async take(step) {
    const { type, event } = step;
    if (type !== "Setup" && !this.paper) return;
    this.#checkOrder(type, `event ${event.height}`);
    if (this.lenient && this.stage !== type) this.#startAgain(type);
    this.stage = type;
    this.head = step.hash;
    this.events++;
    try {
      if (type === "Setup") await this.#onSetup(step);
      else await this[`on${type}`]?.(step);
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      this.report.fail(UNREADABLE[type], this.#place(type, step), refusal.message);
    }
  }

  #checkOrder(type, place) {
    const mixing = this.paper?.questions.some(({ kind }) => kind === "NonHomomorphic");
    const next = mixing && this.stage === "EncryptedTally" ? ["Shuffle"] : FOLLOWS[this.stage];
    const why = this.stage ? `${type} cannot follow ${this.stage}` : `${type} cannot come first`;
    this.report.claim("V05", next.includes(type), place, why);
  }

  /** The stock tool counts only the last unbroken run of ballots, of shuffles, of partial decryptions. */
  #startAgain(type) {
    if (type === "Ballot") {
      this.#emptyBox();
      this.report.forget("V13", "V14");
    } else if (type === "Shuffle") {
      this.shuffles = [];
      this.mixed = this.tally && this.#toMix(this.tally);
      this.report.forget("V18");
    } else if (type === "PartialDecryption") {
      this.parts.clear();
      this.report.forget("V20");
    }
  }

  /** A text that is no ballot, parsed; strict reading wants the one spelling of it. */
  #object = ({ bytes, hash: name }, asText = false) => {
    const text = fromUtf8(bytes);
    const value = parseJson(text);
    this.report.claim("V06", isCanonical(text), `object ${name.slice(0, 12)}`, "is not in canonical form");
    return asText ? text : value;
  };

  #place(type, { data }) {
    if (type === "Ballot") return `ballot ${this.ballots} (tracker ${trackerIn(data[0].hash)})`;
    if (type === "Shuffle") return `shuffle ${this.shuffles.length + 1}`;
    return type === "PartialDecryption" ? `partial decryption ${this.parts.size + 1}` : "";
  }

  async #onSetup(step) {
    if (this.setUp) return this.report.fail("V07", "", "a second set-up");
    this.setUp = true;
    const setup = await checkSetup(step, { report: this.report, object: this.#object, lenient: this.lenient });
    Object.assign(this, setup); // paper, trustees, weights
  }

  async onBallot(step) {
    const { bytes, hash: digest } = step.data[0];
    this.ballots++;
    const place = this.#place("Ballot", step);
    this.report.claim("V13", !this.seenBallots.has(digest), place, "the same ballot was cast before");
    this.seenBallots.add(digest);
    const mayVote = (credential) => this.weights?.has(credential);
    const { ballot, problems } = await checkBallot(this.paper, fromUtf8(bytes), { lenient: this.lenient, mayVote });
    for (const { why, question } of problems) {
      this.report.fail("V14", question === undefined ? place : `${place}, question ${question + 1}`, why);
    }
    if (problems.length === 0) this.report.pass("V14");
    if (ballot === null || problems.some(({ what }) => what === "stranger")) {
      this.summable = false;
      return;
    }
    this.#checkFresh(ballot, place);
    const credential = this.paper.group.text(ballot.credential);
    this.kept.set(credential, { answers: ballot.answers, weight: this.weights.get(credential) });
  }

  /** A sealed value seen before is a copy of somebody's, or its maker had no random numbers. */
  #checkFresh({ answers }, place) {
    if (this.lenient) return;
    const alphas = answers.flatMap((answer, q) => this.paper.questions[q].sealed(answer).map(({ alpha }) => alpha));
    const before = this.alphas.size;
    for (const text of this.paper.group.texts(alphas)) this.alphas.add(text);
    const fresh = this.alphas.size === before + alphas.length;
    this.report.claim("V15", fresh, place, "uses the randomness of another ciphertext");
  }

  async onEncryptedTally({ data: [tally, sized] }) {
    const { report } = this;
    const told = members(
      this.#object(sized), ["num_tallied", "total_weight", "encrypted_tally"], [], this.lenient,
    );
    report.claim("V04", hash(told.encrypted_tally) === tally.hash, "tally", "names another object than stands before it");
    if (this.summable && this.weights) {
      const again = this.computeTally((why) => report.fail("V16", "", why));
      report.claim("V16", again === fromUtf8(tally.bytes), "", "is not the sum of the ballots that count");
      const size = this.kept.size;
      report.claim("V17", count(told.num_tallied) === size, "", `says ${told.num_tallied} ballots, counted ${size}`);
      const same = readWeight(told.total_weight) === this.totalWeight;
      report.claim("V17", same, "", `says weight ${told.total_weight}, counted ${this.totalWeight}`);
      report.claim("V17", told.total_weight === weightValue(readWeight(told.total_weight)), "", "is not written in the prescribed form");
    } else {
      report.fail("V16", "", "could not be computed, because a ballot that counts cannot be read");
    }
    this.tally = readTally(this.paper, this.#object(tally), (one) => readCiphertext(this.paper.group, one, this.lenient));
    this.mixed = this.#toMix(this.tally);
  }

  #toMix = (tally) => tally.filter((_, q) => this.paper.questions[q].kind === "NonHomomorphic");

  /** The tally of the ballots that count so far. @param {(why: string) => void} refuse @returns {string} its text */
  computeTally(refuse) {
    const { group, questions } = this.paper;
    const kept = [...this.kept.values()];
    if (kept.some(({ weight }) => weight !== 1n) && questions.some(({ kind }) => kind === "NonHomomorphic")) {
      refuse("a weight other than 1 with answers that are not added up");
    }
    const tally = sumOfBallots(group, questions, kept);
    this.totalWeight = kept.reduce((sum, { weight }) => sum + weight, 0n);
    return this.#tallyText(tally);
  }

  #tallyText = (tally) => writeJson(mapTally(tally, (row) => ciphertextValues(this.paper.group, row)));

  /** The text of what is opened; its hash names the count in a trustee's ledger. @returns {string} */
  workText = () => this.#tallyText(this.work());

  #owner(owned, object, number, taken, place) {
    const { owner, payload } = readOwned(this.#object(owned), this.lenient);
    this.report.claim("V04", payload === object.hash, place, "names another object than stands before it");
    const known = !this.trustees || (owner >= 1 && owner <= this.trustees.keys.length);
    this.report.claim(number, known, place, "belongs to no trustee");
    this.report.claim(number, !taken.has(owner), place, "is this trustee's second one");
    taken.add(owner);
    return owner;
  }

  async onShuffle(step) {
    const [shuffle, owned] = step.data;
    const place = this.#place("Shuffle", step);
    if (!this.mixed) throw new MalformedEncoding("there is no tally to shuffle");
    this.#owner(owned, shuffle, "V19", (this.mixers ??= new Set()), place);
    this.shuffles.push(shuffle.hash);
    const how = { lenient: this.lenient, step: this.step };
    const { outputs, problems } = await checkShuffle(this.paper, this.mixed, this.#object(shuffle), how);
    for (const why of problems) this.report.fail("V18", place, why);
    if (problems.length === 0) this.report.pass("V18");
    this.mixed = outputs;
  }

  async onPartialDecryption(step) {
    const [part, owned] = step.data;
    const place = this.#place("PartialDecryption", step);
    const owner = this.#owner(owned, part, "V21", (this.openers ??= new Set()), place);
    const mixing = this.mixed?.length > 0;
    if (mixing) this.report.claim("V19", this.shuffles.length > 0, "", "opened without a shuffle");
    if (!this.tally || !this.trustees) return;
    const key = this.trustees.keys[owner - 1];
    if (key === undefined) return;
    try {
      this.parts.set(owner, await readPart(this.paper, this.work(), key, this.#object(part), this.lenient));
      this.report.pass("V20");
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      this.parts.set(owner, null);
      // Fatal where this trustee is needed, worth a remark where others can stand in.
      const { owners } = this.trustees.items.find((item) => item.owners.includes(owner));
      if (owners.length > 1) this.report.remark(`trustee ${owner}`, refusal.message);
      else this.report.fail("V20", `trustee ${owner}`, refusal.message);
    }
  }

  /** What is opened: the tally, with shuffled answers in the place of the cast ones. */
  work() {
    let next = 0;
    return this.tally.map((item, q) => (this.paper.questions[q].kind === "NonHomomorphic" ? this.mixed[next++] : item));
  }

  /** The opened elements, leaf by leaf, from the parts that hold; throws if they are not enough. */
  openTally() {
    const sound = new Map([...this.parts].filter(([, factors]) => factors !== null));
    return openedLeaves(this.paper.group, this.work(), combineParts(this.paper.group, this.trustees, sound));
  }

  async onResult({ data: [object] }) {
    if (!this.trustees) return; // nobody to open anything; that is a finding of its own
    if (!this.tally) throw new MalformedEncoding("could not be checked, because there is nothing to open");
    const { result } = members(this.#object(object), ["result"], [], this.lenient);
    list(result, this.paper.questions.length);
    const plain = writeJson({ result: resultValue(result) }) === writeJson({ result });
    this.report.claim("V06", plain, "result", "is not written in the prescribed form");
    if (!allMembers(this.paper.group, this.work())) this.report.fail("V16", "", "a ciphertext is not in the group");
    let opened;
    try {
      opened = this.openTally();
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      this.report.fail("V20", "", refusal.message);
      throw new MalformedEncoding("could not be checked, because the tally could not be opened");
    }
    for (const { place, reason } of resultProblems(this.paper, result, opened)) this.report.fail("V22", place, reason);
    this.report.pass("V22", opened.length);
    this.result = result;
  }

  /** The report: the same members as the Java tool prints for machines, the findings in a row, and the result. */
  finish() {
    const { report, paper } = this;
    if (this.stage !== "Result" && !this.lenient) { // without a result, each part that is there is judged
      for (const { place, reason } of report.remarks.splice(0)) report.fail("V20", place, reason);
    }
    if (!this.setUp) report.fail("V07", "", "there is no set-up event; nothing else could be checked");
    return {
      sound: report.sound,
      mode: this.lenient ? "like_stock" : "strict",
      name: paper?.name ?? "",
      uuid: paper?.uuid ?? "",
      fingerprint: paper?.fingerprint ?? "",
      stage: this.stage,
      last_event: this.head,
      events: this.events,
      credentials: this.weights?.size ?? 0,
      ballots: this.ballots,
      counted: this.kept.size,
      checks: report.checks,
      remarks: report.remarks,
      findings: report.findings,
      result: this.result,
    };
  }
}

/** The tracker of a ballot from its hash: the same 32 bytes in another alphabet. */
const trackerIn = (digest) => btoa(digest.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))).replace("=", "");
