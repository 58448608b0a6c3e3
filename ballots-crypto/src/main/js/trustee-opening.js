/**
 * Opening a tally: each trustee gives a factor for every sealed sum and proves it; enough factors together give
 * the result. And what a trustee refuses to open.
 * Source: docs/protocol 7 (trustee), partial decryption, combination, result.
 */
import { areMembers } from "./elgamal.js";
import { inverseScalar, MalformedEncoding, modulo } from "./group.js";
import { list, members, writeJson } from "./json.js";
import { proofValue, proveEquality, readProof, verifyEquality } from "./proofs.js";

/** Applies an action to every leaf of nested rows, one after the other. */
async function mapShape(shape, act) {
  if (!Array.isArray(shape)) return act(shape);
  const result = [];
  for (const item of shape) result.push(await mapShape(item, act));
  return result;
}

/** Nested rows of the same shape, leaf by leaf; throws if a shape differs. */
function zipShape(shape, ...others) {
  if (!Array.isArray(shape)) return [[shape, ...others]];
  others.forEach((other) => list(other, shape.length));
  return shape.flatMap((item, i) => zipShape(item, ...others.map((other) => other[i])));
}

const prefix = (fingerprint, keyText) => `decrypt|${fingerprint}|${keyText}|`;

/**
 * A trustee's part of the opening.
 * @param {import("./ballot.js").Paper} paper @param {any} tally nested rows of ciphertexts
 * @param {import("./group.js").Secret} secret @param {() => Promise<void>} [step] called after each factor
 * @returns {Promise<string>} the text for the record
 */
export async function openPart(paper, tally, secret, step) {
  const { group, fingerprint } = paper;
  const x = secret.reveal();
  const bound = prefix(fingerprint, group.text(group.generatorTable.power(x)));
  const leaves = await mapShape(tally, async ({ alpha }) => {
    const leaf = { factor: group.text(group.power(alpha, x)), proof: await proveEquality(group, bound, x, alpha) };
    await step?.();
    return leaf;
  });
  return writeJson({
    decryption_factors: await mapShape(leaves, ({ factor }) => factor),
    decryption_proofs: await mapShape(leaves, ({ proof }) => proofValue(proof)),
  });
}

/**
 * Reads and checks a part. @param {any} publicElement the trustee's key
 * @param {unknown} value as in JSON
 * @returns {Promise<any[]>} the factors in one row, in the order of the tally's leaves; throws if one does not hold
 */
export async function readPart(paper, tally, publicElement, value, lenient = false) {
  const { group, fingerprint } = paper;
  const found = members(value, ["decryption_factors", "decryption_proofs"], [], lenient);
  const bound = prefix(fingerprint, group.text(publicElement));
  const factors = [];
  for (const [{ alpha }, text, proof] of zipShape(tally, found.decryption_factors, found.decryption_proofs)) {
    const factor = group.decode(text, lenient);
    const read = readProof(group, proof, lenient);
    if (!(await verifyEquality(group, bound, publicElement, alpha, factor, read))) {
      throw new MalformedEncoding(`the proof of factor ${factors.length + 1} does not hold`);
    }
    factors.push(factor);
  }
  return factors;
}

/** λ_j for the set I of places: Π k/(k-j) over the other k of I. */
export function lagrange(group, places, j) {
  return places.filter((k) => k !== j).reduce(
    (product, k) => modulo(group, product * BigInt(k) * inverseScalar(group, BigInt(k - j))), 1n,
  );
}

/**
 * Puts parts together. @param {import("./trustee.js").Trustees} trustees
 * @param {Map<number, any[]>} parts valid factors by owner (from 1)
 * @returns {any[]} for each leaf, the element to divide by; throws if parts are missing
 */
export function combineParts(group, trustees, parts) {
  let total = null;
  const multiply = (row) => (total = total === null ? row : total.map((f, i) => group.times(f, row[i])));
  for (const { threshold, owners } of trustees.items) {
    const present = owners.filter((owner) => parts.has(owner)).slice(0, threshold);
    if (present.length < threshold) {
      throw new MalformedEncoding(`${threshold} of the trustees ${owners.join(", ")} are needed, ${present.length} have opened`);
    }
    const places = present.map((owner) => owner - owners[0] + 1);
    present.forEach((owner, i) => {
      const weight = lagrange(group, places, places[i]);
      multiply(parts.get(owner).map((factor) => group.productVartime([factor], [weight])));
    });
  }
  return total;
}

/**
 * Makes a function that finds m ≤ limit with g^m = element, in about √limit steps each; null if there is none.
 * @param {bigint} limit @returns {(element: any) => bigint | null}
 */
export function smallLogarithms(group, limit) {
  let steps = 1n;
  while (steps * steps <= limit) steps *= 2n;
  const small = new Map();
  let power = group.one;
  for (let i = 0n; i < steps; i++, power = group.times(power, group.generator)) small.set(group.text(power), i);
  const giant = group.inverse(power);
  return (element) => {
    for (let j = 0n; j <= steps; j++, element = group.times(element, giant)) {
      const found = small.get(group.text(element));
      if (found !== undefined) return j * steps + found <= limit ? j * steps + found : null;
    }
    return null;
  };
}

/** What each leaf of the tally opens to, as elements. @param {any[]} factors from `combineParts` */
export const openedLeaves = (group, tally, factors) =>
  zipShape(tally).map(([{ beta }], i) => group.times(beta, group.inverse(factors[i])));

/** The leaves of nested rows of ciphertexts, in order. */
export const tallyLeaves = (tally) => zipShape(tally).map(([leaf]) => leaf);

/** @returns {boolean} whether all leaves are members of the group */
export const allMembers = (group, tally) => tallyLeaves(tally).every((leaf) => areMembers(group, leaf));

/** A trustee says no, for this reason; nothing was opened. */
export class OpeningRefused extends Error {
  name = "OpeningRefused";
}

/**
 * What a trustee has ever opened; `aggregate` is the hash of the opened tally's text. The caller keeps it; it is a plain value.
 * @typedef {{election: string, key?: string, aggregate: string, ballots?: number}} LedgerEntry key: the same one if it is not named
 */

/**
 * Decides whether an aggregate may be opened, and gives the ledger to keep from now on. Refused are: fewer ballots
 * than the minimum; another aggregate of an election already opened (the difference of two would show single
 * votes); and a key that already served another election.
 * @param {LedgerEntry[]} ledger @param {LedgerEntry} wanted @param {number} minimum @returns {LedgerEntry[]}
 */
export function permitOpening(ledger, wanted, minimum) {
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError("the minimum is a whole number from 1");
  if (wanted.ballots < minimum) {
    throw new OpeningRefused(`${wanted.ballots} ballots: fewer than ${minimum} are never opened`);
  }
  for (const { election, key = wanted.key, aggregate } of ledger) {
    if (election === wanted.election && aggregate !== wanted.aggregate) {
      throw new OpeningRefused("another count of this election was opened before; two counts would tell single votes");
    }
    if (election !== wanted.election && key === wanted.key) {
      throw new OpeningRefused("this key has opened another election; each election has its own");
    }
  }
  const known = ledger.some(({ aggregate }) => aggregate === wanted.aggregate);
  return known ? ledger : [...ledger, wanted];
}
