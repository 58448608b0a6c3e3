/**
 * The paper of an election, the sealed ballot, its tracker, the check of a ballot, and the opening of a ballot
 * that its voter wants to test instead of casting.
 * Source: docs/protocol 6 (ballot).
 */
import { HomomorphicQuestion } from "./ballot-homomorphic.js";
import { ListsQuestion } from "./ballot-lists.js";
import { NonHomomorphicQuestion } from "./ballot-nonhomomorphic.js";
import { verifySignature } from "./credential.js";
import { PublicKey } from "./elgamal.js";
import { groupNamed, MalformedEncoding, readScalar, Secret } from "./group.js";
import { sha256Base64 } from "./hash.js";
import { list, members, parseJson, string, writeJson } from "./json.js";
import { pace } from "./pace.js";
import { proofValue, readProof } from "./proofs.js";

/** The election as it was opened: its questions and the key under which answers are sealed. */
export class Paper {
  /**
   * Reads the election's text, which everybody uses as it stands: its fingerprint covers every byte. Members that
   * this program does not know are allowed, doubled ones are not.
   * @param {string} text @param {{lenient?: boolean}} [how] @returns {Promise<Paper>}
   */
  static async read(text, { lenient = false } = {}) {
    const value = members(
      parseJson(text), ["version", "description", "name", "group", "public_key", "questions", "uuid"], [], true,
    );
    if (value.version !== 1) throw new MalformedEncoding("another version of the format");
    const paper = new Paper();
    paper.text = text;
    paper.fingerprint = await sha256Base64(text);
    paper.name = string(value.name);
    paper.description = string(value.description);
    paper.uuid = string(value.uuid);
    if (!/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(paper.uuid)) throw new MalformedEncoding("not an election's identifier");
    paper.group = groupNamed(string(value.group));
    paper.key = new PublicKey(paper.group, paper.group.parse(value.public_key, lenient));
    paper.questions = list(value.questions).map((question) => readQuestion(question, lenient));
    return paper;
  }

  /** @returns {import("./ballot-homomorphic.js").Scene} what the proofs of this voter's ballot are bound to */
  scene(credentialText, step) {
    return { key: this.key, s0: `${this.fingerprint}|${credentialText}`, step };
  }
}

function readQuestion(value, lenient) {
  if (!Object.hasOwn(members(value, [], [], true), "type")) return new HomomorphicQuestion(value, lenient);
  const { type, value: inner, extra } = members(value, ["type", "value"], ["extra"], true);
  if (type === "Homomorphic") return new HomomorphicQuestion(inner, lenient);
  if (type === "NonHomomorphic") return new NonHomomorphicQuestion(inner, extra);
  if (type === "Lists") return new ListsQuestion(inner);
  throw new MalformedEncoding("no such kind of question");
}

/** A ballot ready to cast: its text, its tracker, and, withheld, the random numbers in it. */
export class SealedBallot {
  constructor(text, tracker, randomness) {
    this.text = text;
    this.tracker = tracker;
    /** @type {Secret} rows of scalars, one per question */
    this.randomness = randomness;
  }

  /**
   * The opening of a ballot that is tested: whoever has it reads the choice. From here on this ballot must not be
   * cast; seal again to vote.
   * @returns {string} JSON
   */
  reveal() {
    const rows = this.randomness.reveal();
    if (rows === undefined) throw new Error("the random numbers of this ballot are gone");
    return writeJson({ tracker: this.tracker, randomness: rows.map((row) => row.map(String)) });
  }
}

/**
 * Seals a member's choices, proves that they are allowed ones, and signs.
 * @param {Paper} paper @param {import("./credential.js").SecretCredential} credential
 * @param {any[]} choices one per question, see each kind of question
 * @param {{onProgress?: (done: number, total: number) => void, signal?: AbortSignal}} [how]
 * @returns {Promise<SealedBallot>}
 */
export async function sealBallot(paper, credential, choices, how) {
  if (choices.length !== paper.questions.length) throw new RangeError("one choice per question");
  paper.questions.forEach((question, i) => question.checkChoice(choices[i]));
  const total = paper.questions.reduce((sum, { size }) => sum + size, 0);
  const step = pace(how);
  let done = 0;
  const scene = paper.scene(credential.publicText, () => step(++done, total));
  const answers = [];
  const randomness = [];
  for (let i = 0; i < choices.length; i++) {
    const sealed = await paper.questions[i].seal(scene, choices[i]);
    answers.push(paper.questions[i].value(paper.group, sealed.answer));
    randomness.push(sealed.randomness);
  }
  const unsigned = writeJson(body(paper, credential.publicText, answers));
  const hash = await sha256Base64(unsigned);
  const text = withSignature(unsigned, hash, await credential.sign(hash));
  return new SealedBallot(text, await trackerOf(text), new Secret(randomness));
}

const body = (paper, credential, answers) => ({
  election_uuid: paper.uuid,
  election_hash: paper.fingerprint,
  credential,
  answers,
});

/** The signature stands last, so that what it covers is the text without it. */
const withSignature = (unsigned, hash, proof) =>
  `${unsigned.slice(0, -1)},"signature":${writeJson({ hash, proof: proofValue(proof) })}}`;

/** The smart ballot tracker: what the member keeps and finds again in the record. @param {string} text of the whole ballot */
export const trackerOf = (text) => sha256Base64(text);

/**
 * A ballot read from its text. `answers` is null where an answer has not the shape its question asks for.
 * @typedef {{credential: any, credentialText: string, answers: any[], hash: string, proof: object}} ReadBallot
 */

/**
 * Reads a ballot and demands its one spelling. `lenient` does as the stock tool: only the top level is strict.
 * @param {Paper} paper @param {string} text @returns {Promise<ReadBallot & {unsigned: string}>}
 */
export function readBallot(paper, text, { lenient = false } = {}) {
  const value = members(
    parseJson(text), ["election_uuid", "election_hash", "credential", "answers", "signature"],
  );
  const signature = members(value.signature, ["hash", "proof"]);
  const proof = readProof(paper.group, signature.proof);
  const rows = list(value.answers);
  if (rows.length !== paper.questions.length) throw new MalformedEncoding("not one answer per question");
  const answers = rows.map((row, i) => paper.questions[i].read(paper.group, row, lenient));
  const written = lenient ? rows : answers.map((answer, i) => paper.questions[i].value(paper.group, answer));
  const unsigned = writeJson({ ...body(paper, string(value.credential), written),
    election_uuid: string(value.election_uuid), election_hash: string(value.election_hash) });
  if (withSignature(unsigned, string(signature.hash), proof) !== text) {
    throw new MalformedEncoding("not written in the one spelling of the format");
  }
  return {
    uuid: value.election_uuid,
    fingerprint: value.election_hash,
    credentialText: value.credential,
    credential: paper.group.decode(value.credential),
    answers,
    unsigned,
    hash: signature.hash,
    proof,
  };
}

/** @typedef {{what: "form" | "stranger" | "election" | "signature" | "neutral" | "answer", question?: number, why: string}} Problem */

/**
 * Checks a ballot by itself: form, right to vote, election, signature and every proof. Whether it was seen before
 * is the box's question.
 * @param {Paper} paper @param {string} text
 * @param {{lenient?: boolean, mayVote?: (credential: string) => boolean}} [how] all may vote if nothing is said
 * @returns {Promise<{ballot: ReadBallot | null, problems: Problem[]}>}
 */
export async function checkBallot(paper, text, { lenient = false, mayVote = () => true } = {}) {
  let ballot;
  try {
    ballot = readBallot(paper, text, { lenient });
  } catch (refusal) {
    if (!(refusal instanceof MalformedEncoding)) throw refusal;
    return { ballot: null, problems: [{ what: "form", why: refusal.message }] };
  }
  if (!mayVote(paper.group.text(ballot.credential))) { // before any proof, so that a stranger costs no power
    return { ballot, problems: [{ what: "stranger", why: "its credential is not on the list of this election" }] };
  }
  const problems = [];
  const add = (what, why, question) => problems.push({ what, why, question });
  if (ballot.uuid !== paper.uuid || ballot.fingerprint !== paper.fingerprint) {
    add("election", "the ballot belongs to another election");
  }
  if ((await sha256Base64(ballot.unsigned)) !== ballot.hash) add("signature", "the signed hash is not the ballot's");
  if (!(await verifySignature(paper.group, ballot.credential, ballot.hash, ballot.proof))) {
    add("signature", "the credential did not sign this ballot");
  }
  const scene = paper.scene(paper.group.text(ballot.credential));
  for (let i = 0; i < ballot.answers.length; i++) {
    const question = paper.questions[i];
    for (const why of await question.verify(scene, ballot.answers[i])) add("answer", why, i);
    const sealed = question.sealed(ballot.answers[i]);
    if (!lenient && sealed.some(({ alpha, beta }) => paper.group.isOne(alpha) || paper.group.isOne(beta))) {
      add("neutral", "a sealed value with a neutral element hides nothing", i);
    }
  }
  return { ballot, problems };
}

/**
 * Re-checks a ballot opened for a test, best on a second device: every sealed value is sealed again with the
 * revealed random numbers and must come out the same.
 * @param {Paper} paper @param {string} ballotText @param {string} openingText from `SealedBallot.reveal`
 * @returns {Promise<{tracker: string, choices: any[]}>} what this ballot would have counted as; throws if anything differs
 */
export async function openBallot(paper, ballotText, openingText) {
  const opening = members(parseJson(openingText), ["tracker", "randomness"]);
  const tracker = await trackerOf(ballotText);
  if (opening.tracker !== tracker) throw new MalformedEncoding("the opening is for another ballot");
  const { ballot, problems } = await checkBallot(paper, ballotText);
  if (problems.length > 0) throw new MalformedEncoding(`the ballot does not hold: ${problems[0].why}`);
  const rows = list(opening.randomness, paper.questions.length);
  const choices = paper.questions.map((question, i) => {
    const randomness = list(rows[i], question.size).map((r) => readScalar(paper.group, r));
    const choice = question.open(paper.key, ballot.answers[i], randomness);
    if (choice === null) throw new MalformedEncoding(`question ${i + 1} was sealed with other numbers`);
    return choice;
  });
  return { tracker, choices };
}

