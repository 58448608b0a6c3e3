/**
 * One record on its way through the checks, event by event.
 * Source: docs/protocol 10 (verifier).
 */
import { checkBallot, Paper, trackerOf } from "./ballot.js";
import { readPublicCredentials } from "./credential.js";
import { ciphertextValues, compareSealed, neutral, weighSealed } from "./elgamal.js";
import { fromUtf8 } from "./hash.js";
import { hash, list, members, parseJson, readWeight, weightValue, writeJson } from "./json.js";
import { MalformedEncoding } from "./malformed.js";
import { checkShuffle } from "./mixnet.js";
import { readOwned, readSetup } from "./record.js";
import { allMembers, combineParts, openedLeaves, readPart, readTrustees, tallyLeaves } from "./trustee.js";
import { Report } from "./verifier-checks.js";

/** Which kinds of event may follow each; the last of a record may be any, for it may still be growing. */
const FOLLOWS = {
  "": ["Setup"],
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["Shuffle", "PartialDecryption"],
  Shuffle: ["Shuffle", "EndShuffles"],
  EndShuffles: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** A record on its way through the checks. */
export class Verification {
  constructor({ likeStock = false, step } = {}) {
    this.strict = !likeStock;
    this.lenient = likeStock;
    this.step = step;
    this.report = new Report();
    this.lastType = "";
    this.head = null;
    this.ballots = 0;
    /** @type {Map<string, {answers: any[], weight: bigint}>} the last ballot of each credential */
    this.kept = new Map();
    this.seenBallots = new Set();
    this.shuffleOwners = [];
    /** @type {string[]} hashes of the shuffles */
    this.shuffles = [];
    /** @type {Map<number, {factors?: any[]}>} openings by owner; without factors where they do not hold */
    this.parts = new Map();
  }

  fail = (check, place, reason) => this.report.fail(check, place, reason);

  /** Runs a step's own check; what cannot be read there is a finding. */
  async take(step) {
    const { type, event } = step;
    const place = `event ${event.height}`;
    this.#checkOrder(type, place);
    this.head = step.hash;
    try {
      if (type === "Setup") await this.#setup(step, place);
      else if (this.paper) await this[`on${type}`]?.(step, place);
      else if (type !== "Ballot") this.fail("order", place, "cannot be checked: the set-up could not be read");
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding || refusal.name === "CeremonyStopped")) throw refusal;
      this.fail(CHECK_OF[type], place, refusal.message);
    }
    this.lastType = type;
  }

  #checkOrder(type, place) {
    if (!this.strict) return;
    const mixed = this.paper?.questions.some(({ kind }) => kind === "NonHomomorphic");
    const next = mixed && this.lastType === "EncryptedTally" ? ["Shuffle"] : FOLLOWS[this.lastType];
    const wrong = !next.includes(type) || (type === "Shuffle" && this.paper && !mixed);
    this.report.claim(!wrong, "order", place, `${type} cannot follow ${this.lastType || "the beginning"} here`);
  }

  async #setup({ data }, place) {
    if (this.paper) return this.fail("order", place, "a second set-up");
    const [electionText, trusteesText, credentialsText] = data.map(({ bytes }) => fromUtf8(bytes));
    const named = readSetup(fromUtf8(data.at(-1).bytes), this.lenient);
    const fits = named.length === data.length - 1 && named.every((one, i) => one === data[i].hash);
    this.report.claim(fits, "layout", place, "the set-up names other objects than stand before it");
    this.electionText = electionText;
    const paper = await this.#reading("election", "election", () => Paper.read(electionText, { lenient: this.lenient }));
    if (!paper) return;
    const { group, key } = paper;
    if (this.strict) {
      const plainKey = group.isOne(key.element) || group.same(key.element, group.generator);
      this.report.claim(!plainKey, "election", "public key", "everybody knows the private half of this key");
    }
    this.trustees = await this.#reading("trustees", "trustees", () =>
      readTrustees(group, parseJson(trusteesText), this.lenient));
    if (this.trustees) {
      const same = group.same(this.trustees.element, key.element);
      this.report.claim(same, "trustees", "public key", "the election's key is not the trustees' joint key");
    }
    this.credentials = new Map();
    await this.#reading("credentials", "credentials", () => this.#readCredentials(group, credentialsText));
    this.paper = paper;
  }

  /** The value read, or null and a finding. */
  async #reading(check, place, read) {
    try {
      const value = await read();
      this.report.pass(check);
      return value;
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding || refusal.name === "CeremonyStopped")) throw refusal;
      this.fail(check, place, refusal.message);
      return null;
    }
  }

  #readCredentials(group, text) {
    const credentials = readPublicCredentials(group, parseJson(text), this.lenient);
    credentials.forEach(({ element, weight }, i) => {
      const place = `credential ${i + 1}`;
      this.report.claim(group.isMember(element), "credentials", place, "outside the group of prime order");
      const name = group.text(element);
      if (this.credentials.has(name)) this.fail("credentials", place, "listed twice");
      this.credentials.set(name, weight);
      if (this.strict && group.isOne(element)) this.fail("credentials", place, "the neutral element");
      if (this.strict && i > 0 && group.compare(credentials[i - 1].element, element) > 0) {
        this.fail("credentials", place, "not in the order of the format");
      }
    });
    if (this.strict && writeJson(parseJson(text)) !== text) throw new MalformedEncoding("not in the one spelling");
    return true;
  }

  async onBallot({ data: [{ bytes, hash: digest }], event }) {
    if (this.lenient && this.lastType !== "Ballot") this.#forgetBallots(); // as the stock tool collects them
    const text = fromUtf8(bytes);
    const place = `ballot ${await trackerOf(text)} (event ${event.height})`;
    this.ballots++;
    const duplicate = this.seenBallots.has(digest);
    this.seenBallots.add(digest);
    this.report.claim(!duplicate, "ballotForm", place, "the same ballot a second time");
    const { ballot, problems } = await checkBallot(this.paper, text, { lenient: this.lenient });
    for (const { what, why, question } of problems) {
      this.fail(BALLOT_CHECK[what], question === undefined ? place : `${place}, question ${question + 1}`, why);
    }
    if (ballot === null) return;
    const name = this.paper.group.text(ballot.credential);
    const weight = this.credentials.get(name);
    if (!this.report.claim(weight !== undefined, "ballotRight", place, "no such credential is listed")) return;
    if (!problems.some(({ what }) => what === "answer")) this.report.pass("ballotProofs", ballot.answers.length);
    this.kept.delete(name); // so that kept ballots stand in the order of their last cast
    this.kept.set(name, { answers: ballot.answers, weight });
  }

  #forgetBallots() {
    this.kept.clear();
    this.seenBallots.clear();
    this.report.findings = this.report.findings.filter(({ check }) => !check.startsWith("ballot"));
  }

  async onEncryptedTally({ data: [tally, sized] }, place) {
    const again = this.computeTally((reason) => this.fail("tally", place, reason));
    this.report.claim(fromUtf8(tally.bytes) === again, "tally", place, "the ballots that count give another tally");
    const told = members(
      parseJson(fromUtf8(sized.bytes)), ["num_tallied", "total_weight", "encrypted_tally"], [], this.lenient,
    );
    const names = hash(told.encrypted_tally) === tally.hash;
    this.report.claim(names, "layout", place, "names another tally than stands before it");
    if (this.strict) {
      const [count, weight] = [this.kept.size, weightValue(this.totalWeight)];
      this.report.claim(told.num_tallied === count, "tallySize", place, `${count} ballots count, not ${told.num_tallied}`);
      this.report.claim(told.total_weight === weight, "tallySize", place, `their weight is ${weight}, not ${told.total_weight}`);
    }
  }

  /** The tally of the ballots that count so far. @param {(reason: string) => void} refuse @returns {string} its text */
  computeTally(refuse) {
    const { group, questions } = this.paper;
    const kept = [...this.kept.values()];
    const weighted = kept.some(({ weight }) => weight !== 1n);
    if (weighted && questions.some(({ kind }) => kind === "NonHomomorphic")) {
      refuse("a weight other than 1 with answers that are not added up");
    }
    this.tally = questions.map((question, q) => tallyItem(group, question, kept, q));
    this.totalWeight = kept.reduce((sum, { weight }) => sum + weight, 0n);
    this.mixed = this.paper.questions.flatMap(({ kind }, q) => (kind === "NonHomomorphic" ? [this.tally[q]] : []));
    return writeJson(mapTally(this.tally, (row) => ciphertextValues(group, row)));
  }

  async onShuffle({ data: [shuffle, owned] }, place) {
    const owner = this.#owner(owned, shuffle, "shuffles", place);
    if (this.strict && this.trustees) {
      const known = owner >= 1 && owner <= this.trustees.keys.length;
      this.report.claim(known, "shuffles", place, `no trustee has the number ${owner}`);
      this.report.claim(!this.shuffleOwners.includes(owner), "shuffles", place, `trustee ${owner} shuffled twice`);
    }
    this.shuffleOwners.push(owner);
    const text = fromUtf8(shuffle.bytes);
    const { outputs, problems, canonical } = await checkShuffle(
      this.paper, this.mixed, parseJson(text), { lenient: this.lenient, step: this.step },
    );
    if (this.strict && canonical !== text) this.fail("shuffles", place, "not in the one spelling of the format");
    this.report.claim(problems.length === 0, "shuffles", `${place}, shuffle of trustee ${owner}`, problems.join("; "));
    this.mixed = outputs;
    this.shuffles.push(shuffle.hash);
  }

  async onPartialDecryption({ data: [part, owned] }, place) {
    const owner = this.#owner(owned, part, "openings", place);
    const key = this.trustees?.keys[owner - 1];
    if (!this.report.claim(key !== undefined, "openings", place, `no trustee has the number ${owner}`)) return;
    if (this.strict) this.report.claim(!this.parts.has(owner), "openings", place, `trustee ${owner} opened twice`);
    if (!this.tally) throw new MalformedEncoding("there is no tally to open");
    const text = fromUtf8(part.bytes);
    try {
      const value = parseJson(text);
      if (this.strict && writeJson(value) !== text) throw new MalformedEncoding("not in the one spelling of the format");
      this.parts.set(owner, { factors: await readPart(this.paper, this.work(), key, value, this.lenient) });
      this.report.pass("openings");
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      this.parts.set(owner, {});
      // Fatal where this trustee is needed, worth a note where others can stand in.
      const spare = this.trustees.items.find(({ owners }) => owners.includes(owner)).owners.length > 1;
      this.report[spare ? "note" : "fail"]("openings", `${place}, trustee ${owner}`, refusal.message);
    }
  }

  #owner(owned, object, check, place) {
    const { owner, payload } = readOwned(fromUtf8(owned.bytes), this.lenient);
    this.report.claim(payload === object.hash, "layout", place, "names another object than stands before it");
    if (this.strict && writeJson({ owner, payload }) !== fromUtf8(owned.bytes)) {
      this.fail(check, place, "owner not written in the one spelling");
    }
    return owner;
  }

  /** What is opened: the tally, shuffled answers in the place of the cast ones. */
  work() {
    let next = 0;
    return this.tally.map((item, q) => (this.paper.questions[q].kind === "NonHomomorphic" ? this.mixed[next++] : item));
  }

  /** The opened elements, leaf by leaf, from the openings that hold; throws if they are not enough. */
  openTally() {
    const sound = new Map([...this.parts].flatMap(([owner, { factors }]) => (factors ? [[owner, factors]] : [])));
    return openedLeaves(this.paper.group, this.work(), combineParts(this.paper.group, this.trustees, sound));
  }

  async onResult({ data: [object] }, place) {
    const { group } = this.paper;
    if (!this.tally) throw new MalformedEncoding("there is no tally");
    if (!this.trustees) throw new MalformedEncoding("cannot be checked: the trustees could not be read");
    const text = fromUtf8(object.bytes);
    const { result } = members(parseJson(text), ["result"], [], this.lenient);
    if (!allMembers(group, this.work())) this.fail("tally", place, "a sealed sum lies outside the group");
    let opened;
    try {
      opened = this.openTally();
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      return this.fail("openings", place, refusal.message);
    }
    this.#compareResult(result, opened, place);
    if (this.strict && writeJson({ result: this.#canonicalResult(result) }) !== text) {
      this.fail("result", place, "the result is not written as it must be");
    }
    this.result = result;
  }

  #compareResult(result, opened, place) {
    const { group, questions } = this.paper;
    let at = 0;
    list(result, questions.length);
    questions.forEach((question, q) => {
      const leaves = opened.slice(at, (at += tallyLeaves(this.work()[q]).length));
      const told = question.kind === "Lists" ? result[q].flatMap((row) => list(row)) : list(result[q]);
      const shaped = told.length === leaves.length &&
        (question.kind !== "Lists" || result[q].every((row, i) => row.length === question.answers[i].length));
      if (!shaped) return this.fail("result", `${place}, question ${q + 1}`, "not one value for each opened one");
      leaves.forEach((leaf, i) => {
        const holds = question.kind === "NonHomomorphic"
          ? writeJson(group.extract(question.answers.length, leaf)) === writeJson(told[i])
          : group.same(group.productVartime([group.generator], [readWeight(told[i])]), leaf);
        this.report.claim(holds, "result", `${place}, question ${q + 1}, value ${i + 1}`, "the openings give another value");
      });
    });
  }

  #canonicalResult = (result) => mapDeep(result, (value) => weightValue(readWeight(value)));

  finish() {
    const { report, paper } = this;
    return {
      sound: report.sound,
      findings: report.findings,
      notes: report.notes,
      passed: report.passed,
      election: paper && { uuid: paper.uuid, name: paper.name, fingerprint: paper.fingerprint, text: paper.text },
      stage: this.lastType,
      head: this.head,
      ballots: this.ballots,
      counted: this.kept.size,
      weight: this.totalWeight?.toString(),
      result: this.result,
    };
  }
}

const BALLOT_CHECK = {
  form: "ballotForm",
  election: "ballotForm",
  signature: "ballotRight",
  neutral: "ballotProofs",
  answer: "ballotProofs",
};

const CHECK_OF = {
  Setup: "layout",
  Ballot: "ballotForm",
  EndBallots: "order",
  EncryptedTally: "tally",
  Shuffle: "shuffles",
  EndShuffles: "order",
  PartialDecryption: "openings",
  Result: "result",
};

const mapDeep = (value, act) => (Array.isArray(value) ? value.map((item) => mapDeep(item, act)) : act(value));

/** Rows of ciphertexts, whether they stand one or two levels deep. */
const mapTally = (tally, act) =>
  tally.map((item) => (Array.isArray(item[0]) ? item.map(act) : act(item)));

/** One question's part of the tally, from the ballots that count. */
function tallyItem(group, question, kept, q) {
  if (question.kind === "NonHomomorphic") {
    return kept.map(({ answers }) => answers[q].choices).sort((a, b) => compareSealed(group, a, b));
  }
  const start = question.kind === "Lists"
    ? question.answers.map((row) => row.map(() => neutral(group)))
    : Array.from({ length: question.size }, () => neutral(group));
  return kept.reduce(
    (tally, { answers, weight }) => question.add(group, tally, answers[q], (one) => weighSealed(group, one, weight)),
    start,
  );
}
