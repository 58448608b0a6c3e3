/**
 * What each role does, whole acts on plain values: texts in, texts out, so that they can run in a worker and be
 * carried to another program. A secret leaves an act only where the act's name says so.
 */
import { openBallot, Paper, sealBallot } from "./ballot.js";
import { drawCode, SecretCredential } from "./credential.js";
import { writePublicCredentials } from "./credential-list.js";
import { groupNamed, MalformedEncoding, Secret } from "./group.js";
import { randomBase58, sha256Hex } from "./hash.js";
import { parseJson, readWeight, string, weightValue, writeJson } from "./json.js";
import { shuffleAndProve } from "./mixnet.js";
import { pace } from "./pace.js";
import { ownedObjects, tallyObjects } from "./record.js";
import {
  acceptShares, assembleThreshold, drawKey, drawSeed, makeCertificate, makePolynomial, openKeyFile, openPart, OpeningRefused,
  permitOpening, polynomialFingerprint, readTrustees, recoverShare, sealKeyFile, smallLogarithms, sortLetters, writeKey,
} from "./trustee.js";
import { sayWithKeyFile as sayAtVisit } from "./trustee-visit.js";
import { runVerification, verifyRecord } from "./verifier.js";

/** A file as a stream, so that it is never wholly in memory; or bytes as they are. @param {Blob | Uint8Array | ArrayBuffer} file */
const stream = (file) => (file instanceof Blob ? pieces(file) : file instanceof Uint8Array ? file : new Uint8Array(file));

async function* pieces(file) { // not every browser lets one iterate over a stream
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

// ── the member ──────────────────────────────────────────────────────────────────────────────────────────

/** Ballots sealed here and neither cast nor tested yet, by tracker. Their random numbers do not leave this module. */
const sealed = new Map();

/** The public half of a code. */
export async function publicCredential({ group, uuid, code }) {
  return (await SecretCredential.derive(groupNamed(group), uuid, code)).publicText;
}

/**
 * Seals. @param {{election: string, code: string, choices: any[]}} what
 * @returns {Promise<{ballot: string, tracker: string, credential: string}>}
 */
export async function seal({ election, code, choices }, how) {
  const paper = await Paper.read(election);
  const credential = await SecretCredential.derive(paper.group, paper.uuid, code);
  const ballot = await sealBallot(paper, credential, choices, how);
  sealed.set(ballot.tracker, ballot);
  return { ballot: ballot.text, tracker: ballot.tracker, credential: credential.publicText };
}

/** Opens a sealed ballot for a test; it is spent and must not be cast. @returns {Promise<string>} the opening */
export async function reveal({ tracker }) {
  const ballot = sealed.get(tracker);
  if (!ballot) throw new RangeError("no such ballot is kept here");
  const opening = ballot.reveal();
  await forget({ tracker });
  return opening;
}

/** After casting: the random numbers are let go. */
export async function forget({ tracker }) {
  sealed.get(tracker)?.randomness.destroy();
  sealed.delete(tracker);
}

/** Re-checks a ballot opened for a test, best on another device. @returns {Promise<{tracker: string, choices: any[]}>} */
export const recheck = async ({ election, ballot, opening }) =>
  openBallot(await Paper.read(election), ballot, opening);

// ── the observer ────────────────────────────────────────────────────────────────────────────────────────

/**
 * Checks a whole record, and, given an earlier copy, that nothing was taken out of it.
 * @param {{file: Blob | Uint8Array | ArrayBuffer, earlier?: Blob | Uint8Array | ArrayBuffer, likeStock?: boolean}} what
 */
export const verify = ({ file, earlier, likeStock }, how) =>
  verifyRecord(stream(file), { ...how, likeStock, earlier: earlier && stream(earlier) });

// ── the trustee ─────────────────────────────────────────────────────────────────────────────────────────

/** Makes a single key. @returns {Promise<{privateKey: string, publicKey: string}>} both as their files have them */
export async function revealNewKey({ group, name }) {
  const secret = drawKey(groupNamed(group));
  const publicKey = writeJson(await writeKey(groupNamed(group), secret, name));
  return { privateKey: writeJson(secret.reveal().toString()), publicKey };
}

/** A seed for the ceremony: all that this trustee has to keep. */
export const revealNewSeed = async () => drawSeed();

/**
 * A single key under a passphrase, as the command line reads it too.
 * @returns {Promise<{keyFile: string, publicKey: string}>}
 */
export async function newKeyFile({ group, name, passphrase }) {
  const { privateKey, publicKey } = await revealNewKey({ group, name });
  const secret = string(parseJson(privateKey));
  return { keyFile: await sealKeyFile({ kind: "trustee-key", group, secret }, passphrase), publicKey };
}

/** A seed under a passphrase. @returns {Promise<string>} the file */
export const newSeedFile = async ({ group, passphrase }) =>
  sealKeyFile({ kind: "trustee-seed", group, seed: drawSeed() }, passphrase);

/** What a key file holds. @param {{keyFile: string, passphrase: string}} what */
export const revealKeyFile = ({ keyFile, passphrase }) => openKeyFile(keyFile, passphrase);

export const certificate = ({ group, size, threshold, index, seed }) =>
  makeCertificate(groupNamed(group), { size, threshold, index }, seed);

/** @returns {Promise<{polynomial: string, fingerprint: string}>} publish the fingerprint first, the polynomial when all have */
export async function polynomial({ group, threshold, certificates, seed }) {
  const text = await makePolynomial(groupNamed(group), threshold, certificates, seed);
  return { polynomial: text, fingerprint: await polynomialFingerprint(text) };
}

export const letters = ({ group, threshold, certificates, polynomials, fingerprints }) =>
  sortLetters(groupNamed(group), threshold, certificates, polynomials, fingerprints);

export const accept = ({ group, threshold, certificates, seed, index, letters: text }) =>
  acceptShares(groupNamed(group), threshold, certificates, seed, index, text);

/** What a trustee says at a visit to the ceremony, with the key file; see trustee-visit.js. */
export const sayWithKeyFile = (what) => sayAtVisit(what);

export const assemble = ({ group, threshold, certificates, polynomials, accepted }) =>
  assembleThreshold(groupNamed(group), threshold, certificates, polynomials, accepted);

/**
 * @typedef {{privateKey: string} | {seed: string, letter: string}} TrusteeSecret
 * the private key, or seed and sealed share of the ceremony
 */
async function readSecret(group, { privateKey, seed, letter, group: own = group.name }) {
  if (own !== group.name) throw new OpeningRefused("the key is for another group");
  if (seed !== undefined) return recoverShare(group, seed, letter);
  const text = string(parseJson(privateKey));
  if (!/^(0|[1-9][0-9]*)$/.test(text) || BigInt(text) >= group.order) throw new MalformedEncoding("not a private key");
  return new Secret(BigInt(text));
}

/** A record that holds so far, and ends with one of these events; a trustee acts on nothing else. */
async function soundRecord(file, stages, how) {
  const verification = await runVerification(stream(file), how);
  const { report: { sound, findings }, stage } = verification;
  if (!sound) {
    const { check, place, reason } = findings[0];
    throw new OpeningRefused(`the record does not hold: ${check} ${place}: ${reason}`);
  }
  if (!stages.includes(stage)) throw new OpeningRefused(`not now: the record stands at ${stage || "its beginning"}`);
  return verification;
}

/**
 * Shuffles what the record has to shuffle now.
 * @returns {Promise<{objects: string[], head: string}>} the objects of a Shuffle event, and after which event it comes
 */
export async function shuffle({ file, owner }, how) {
  const { paper, mixed, head } = await soundRecord(file, ["EncryptedTally", "Shuffle"], how);
  if (mixed.length === 0) throw new OpeningRefused("nothing in this election is shuffled");
  return { objects: await ownedObjects(owner, await shuffleAndProve(paper, mixed, pace(how))), head };
}

/**
 * Opens this trustee's part, after checking the whole record. It adds the ballots up itself, so it cannot be made
 * to open anything but the whole election; it refuses fewer ballots than the minimum, and a second count.
 * @param {{file: any, secret: TrusteeSecret, minimum: number, ledger: object[], head?: string, ownShuffle?: string, shuffles?: number}} what
 * `head`: hash of the last event as witnesses signed it, compared if given; `ownShuffle`: hash of this trustee's shuffle;
 * `shuffles`: without how many nothing is opened that is opened one by one, else as many as trustees open
 * @returns {Promise<{objects: string[], owner: number, ledger: object[], ballots: number}>} keep the ledger before you publish
 */
export async function openShare({ file, secret, minimum, ledger, head, ownShuffle, shuffles }, how) {
  const record = await soundRecord(file, ["EncryptedTally", "EndShuffles", "PartialDecryption"], how);
  const { paper, trustees } = record;
  const { group } = paper;
  const wantedShuffles = shuffles ?? trustees.items.reduce((sum, { threshold }) => sum + threshold, 0);
  if (record.mixed.length > 0 && record.shuffles.length < wantedShuffles)
    throw new OpeningRefused(`the answers were shuffled ${record.shuffles.length} times, not ${wantedShuffles}`);
  if (head !== undefined && head !== record.head) throw new OpeningRefused("witnesses have seen another record");
  if (ownShuffle !== undefined && !record.shuffles.includes(ownShuffle)) throw new OpeningRefused("my shuffle is missing");
  const key = await readSecret(group, secret);
  const publicElement = group.generatorTable.power(key.reveal());
  const owner = trustees.keys.findIndex((one) => group.same(one, publicElement)) + 1;
  if (owner === 0) throw new OpeningRefused("this key belongs to no trustee of the election");
  const wanted = {
    election: paper.fingerprint,
    key: group.text(publicElement),
    aggregate: await sha256Hex(record.workText()),
    ballots: record.kept.size,
  };
  const kept = permitOpening(ledger, wanted, minimum);
  const part = await openPart(paper, record.work(), key, pace(how));
  return { objects: await ownedObjects(owner, part), owner, ledger: kept, ballots: record.kept.size };
}

/**
 * As `openShare`, with a key file, which remembers what it opened. A member of a set adds its letter.
 * @param {{file: any, keyFile: string, passphrase: string, letter?: string, minimum: number}} what
 * @returns {Promise<{objects: string[], owner: number, keyFile: string, ballots: number}>} keep the new key file before you publish
 */
export async function openShareWithKeyFile({ file, keyFile, passphrase, letter, ...more }, how) {
  const kept = await openKeyFile(keyFile, passphrase);
  const { kind, group, opened } = kept;
  const secret = kind === "trustee-key" ? { group, privateKey: writeJson(kept.secret) } : { group, seed: kept.seed, letter };
  const before = opened.map(({ election, tally }) => ({ election, aggregate: tally }));
  const { ledger, ...done } = await openShare({ file, secret, ledger: before, ...more }, how);
  const now = ledger.map(({ election, aggregate }) => ({ election, tally: aggregate }));
  return { ...done, keyFile: await sealKeyFile({ ...kept, opened: now }, passphrase) };
}

// ── the office ──────────────────────────────────────────────────────────────────────────────────────────

/** A fresh identifier of an election. */
export const newElectionId = async () => randomBase58(14);

/** Fresh codes with their public halves. @param {{group: string, uuid: string, count: number}} what */
export async function revealNewCodes({ group, uuid, count }, how) {
  const step = pace(how);
  const codes = [];
  for (let i = 0; i < count; i++) {
    const code = drawCode();
    codes.push({ code, publicCredential: await publicCredential({ group, uuid, code }) });
    await step(i + 1, count);
  }
  return codes;
}

/** The public list, sorted. @param {{group: string, credentials: {publicCredential: string, weight?: string}[]}} what */
export async function credentialList({ group, credentials }) {
  const named = groupNamed(group);
  return writePublicCredentials(named, credentials.map(({ publicCredential: text, weight }) => ({
    element: named.parse(text),
    weight: weight === undefined ? undefined : readWeight(weight),
  })));
}

/** The joint key of a list of trustees, all proofs checked. @param {{group: string, trustees: string}} what */
export async function jointKey({ group, trustees }) {
  const named = groupNamed(group);
  return named.text((await readTrustees(named, parseJson(trustees))).element);
}

/** The objects of an EncryptedTally event for a record whose box is closed. */
export async function tally({ file }, how) {
  const record = await soundRecord(file, ["EndBallots"], how);
  const text = record.computeTally((reason) => {
    throw new OpeningRefused(reason);
  });
  return tallyObjects(text, record.kept.size, weightValue(record.totalWeight));
}

/** The result, from a record with enough openings. @returns {Promise<string>} the object of a Result event */
export async function result({ file }, how) {
  const record = await soundRecord(file, ["PartialDecryption"], how);
  const { group, questions } = record.paper;
  const opened = record.openTally();
  const logarithm = smallLogarithms(group, record.totalWeight);
  const number = (element) => {
    const found = logarithm(element);
    if (found === null) throw new MalformedEncoding("a sum opens to no number of votes");
    return weightValue(found);
  };
  const work = record.work();
  let at = 0;
  const values = questions.map((question, q) => {
    const row = (cells) => cells.map(() => number(opened[at++]));
    if (question.kind === "NonHomomorphic") {
      return work[q].map(() => group.extract(question.answers.length, opened[at++]));
    }
    return question.kind === "Lists" ? work[q].map(row) : row(work[q]);
  });
  return writeJson({ result: values });
}

