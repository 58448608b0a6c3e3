/**
 * Proofs without disclosure, made non-interactive by hashing what is proved together with the commitments.
 * All are Schnorr proofs in the record's form: challenge and response, response = w - x·challenge.
 *
 * The prover knows the randomness of everything it seals, so each of its commitments is a power of g or of the
 * key, taken from a table; and it does the same work for every value it hides.
 * Source: docs/protocol 4 (proofs).
 */
import { hashToScalar, modulo, randomScalar, readScalar } from "./group.js";
import { members } from "./json.js";

/** @typedef {{challenge: bigint, response: bigint}} Proof */

/** The hash that decides the challenge. @param {any[]} elements the commitments @returns {Promise<bigint>} */
export const challengeOf = (group, prefix, elements) => hashToScalar(group, prefix + group.texts(elements).join(","));

/** @returns {Proof} */
export function readProof(group, value, lenient = false) {
  const { challenge, response } = members(value, ["challenge", "response"], [], lenient);
  return { challenge: readScalar(group, challenge, lenient), response: readScalar(group, response, lenient) };
}

/** @param {Proof} proof */
export const proofValue = ({ challenge, response }) => ({
  challenge: challenge.toString(),
  response: response.toString(),
});

/** Proves knowledge of x with X = g^x. @param {string} prefix says what for; contains X or what stands for it @param {bigint} x secret */
export async function proveKnowledge(group, prefix, x) {
  const w = randomScalar(group);
  const challenge = await challengeOf(group, prefix, [group.generatorTable.power(w)]);
  return { challenge, response: modulo(group, w - x * challenge) };
}

/** @param {any} publicElement X; that it is a member is checked too @param {Proof} proof @returns {Promise<boolean>} */
export async function verifyKnowledge(group, prefix, publicElement, { challenge, response }) {
  const powers = group.memberPowersVartime(publicElement, [challenge]);
  if (powers === null) return false;
  const commitment = group.times(group.generatorTable.power(response), powers[0]);
  return challenge === (await challengeOf(group, prefix, [commitment]));
}

/**
 * One branch of a disjunction: "this ciphertext carries this number".
 * @typedef {{ciphertext: import("./elgamal.js").Ciphertext, value: number}} Branch
 * What the prover knows of a branch: the randomness of its ciphertext and the number really in it.
 * @typedef {{randomness: bigint, plain: number, value: number}} KnownBranch
 */

/**
 * Proves that at least one branch is true, not which. For each branch j with offset d = plain - value:
 * A_j = g^w_j and B_j = y^w_j·g^(d·challenge_j). Where d = 0 this is an honest commitment; elsewhere it is what a
 * simulated proof with response w_j - r·challenge_j gives. So no step depends on which branch is true.
 * @param {import("./elgamal.js").PublicKey} key @param {string} prefix
 * @param {KnownBranch[]} branches @returns {Promise<Proof[]>}
 */
export async function proveOneOf(key, prefix, branches) {
  const { group } = key;
  const trueBranch = branches.findIndex(({ plain, value }) => plain === value);
  if (trueBranch < 0) throw new RangeError("no branch is true: this cannot be proved");
  const w = branches.map(() => randomScalar(group));
  const challenges = branches.map(() => randomScalar(group));
  const commitments = branches.flatMap(({ plain, value }, j) => [
    group.generatorTable.power(w[j]),
    group.times(
      key.table.power(w[j]),
      group.generatorTable.power(modulo(group, BigInt(plain - value) * challenges[j])),
    ),
  ]);
  const total = await challengeOf(group, prefix, commitments);
  const others = challenges.reduce((sum, challenge) => sum + challenge, 0n) - challenges[trueBranch];
  challenges[trueBranch] = modulo(group, total - others);
  return branches.map(({ randomness }, j) => ({
    challenge: challenges[j],
    response: modulo(group, w[j] - randomness * challenges[j]),
  }));
}

/**
 * A_j = g^response·alpha^challenge and B_j = y^response·(beta/g^value)^challenge, then the hash of all must be the
 * sum of the challenges. Powers of one ciphertext share their doublings with the check that it is a member.
 * @param {import("./elgamal.js").PublicKey} key @param {Branch[]} branches @param {Proof[]} proofs
 * @returns {Promise<boolean>}
 */
export async function verifyOneOf(key, prefix, branches, proofs) {
  const { group } = key;
  if (branches.length !== proofs.length) return false;
  const powers = sharedPowersVartime(group, branches, proofs);
  if (powers === null) return false;
  const commitments = branches.flatMap(({ value }, j) => {
    const { challenge, response } = proofs[j];
    const shift = group.generatorTable.power(modulo(group, -BigInt(value) * challenge));
    return [
      group.times(group.generatorTable.power(response), powers[j].alpha),
      group.times(group.times(key.table.power(response), powers[j].beta), shift),
    ];
  });
  const sum = proofs.reduce((total, { challenge }) => total + challenge, 0n);
  return modulo(group, sum) === (await challengeOf(group, prefix, commitments));
}

/** alpha^challenge and beta^challenge for each branch, or null if a ciphertext is outside the group. */
function sharedPowersVartime(group, branches, proofs) {
  const byCiphertext = new Map();
  branches.forEach(({ ciphertext }, j) => {
    byCiphertext.set(ciphertext, [...(byCiphertext.get(ciphertext) ?? []), j]);
  });
  const powers = new Array(branches.length);
  for (const [{ alpha, beta }, indices] of byCiphertext) {
    const challenges = indices.map((j) => proofs[j].challenge);
    const alphas = group.memberPowersVartime(alpha, challenges);
    const betas = group.memberPowersVartime(beta, challenges);
    if (alphas === null || betas === null) return null;
    indices.forEach((j, k) => (powers[j] = { alpha: alphas[k], beta: betas[k] }));
  }
  return powers;
}

/** Proves that factor = alpha^x for the x of X = g^x. @param {bigint} x secret */
export async function proveEquality(group, prefix, x, alpha) {
  const w = randomScalar(group);
  const challenge = await challengeOf(group, prefix, [group.generatorTable.power(w), group.power(alpha, w)]);
  return { challenge, response: modulo(group, w - x * challenge) };
}

/** @param {any} publicElement X @param {any} alpha @param {any} factor @param {Proof} proof @returns {Promise<boolean>} */
export async function verifyEquality(group, prefix, publicElement, alpha, factor, { challenge, response }) {
  const left = group.memberPowersVartime(publicElement, [challenge]);
  const base = group.memberPowersVartime(alpha, [response]);
  const right = group.memberPowersVartime(factor, [challenge]);
  if (left === null || base === null || right === null) return false;
  const commitments = [group.times(group.generatorTable.power(response), left[0]), group.times(base[0], right[0])];
  return challenge === (await challengeOf(group, prefix, commitments));
}

/** @typedef {{commitment: any, challenge: bigint, response: [bigint, bigint]}} NonZeroProof */

/**
 * Proves that a sealed number is not 0, and nothing else about it. With beta = y^r·g^plain, every power of alpha
 * and beta below is written as powers of g and y.
 * @param {import("./elgamal.js").PublicKey} key @param {{randomness: bigint, plain: number}} known
 * @returns {Promise<NonZeroProof>}
 */
export async function proveNonZero(key, prefix, { randomness: r, plain }) {
  const { group } = key;
  if (plain === 0) throw new RangeError("the number is 0: this cannot be proved");
  const m = BigInt(plain);
  let s = 0n;
  while (s === 0n) s = randomScalar(group);
  const [w1, w2] = [randomScalar(group), randomScalar(group)];
  const g = (exponent) => group.generatorTable.power(modulo(group, exponent));
  const y = (exponent) => key.table.power(modulo(group, exponent));
  const commitment = g(m * s); // beta^s · y^(-s·r)
  const a1 = g(r * w1 + w2); // alpha^w1 · g^w2
  const a2 = group.times(y(r * w1 + w2), g(m * w1)); // beta^w1 · y^w2
  const challenge = await challengeOf(group, prefix, [commitment, a1, a2]);
  return {
    commitment,
    challenge,
    response: [modulo(group, w1 - s * challenge), modulo(group, w2 + s * r * challenge)],
  };
}

/** @param {import("./elgamal.js").Ciphertext} ciphertext of members @param {NonZeroProof} proof @returns {Promise<boolean>} */
export async function verifyNonZero(key, prefix, { alpha, beta }, { commitment, challenge, response: [t1, t2] }) {
  const { group } = key;
  if (group.isOne(commitment)) return false;
  const raised = group.memberPowersVartime(commitment, [challenge]);
  const alphas = group.memberPowersVartime(alpha, [t1]);
  const betas = group.memberPowersVartime(beta, [t1]);
  if (raised === null || alphas === null || betas === null) return false;
  const a1 = group.times(alphas[0], group.generatorTable.power(t2));
  const a2 = group.times(group.times(betas[0], key.table.power(t2)), raised[0]);
  return challenge === (await challengeOf(group, prefix, [commitment, a1, a2]));
}
