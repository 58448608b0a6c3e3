/**
 * Shuffling: a mixer puts sealed answers into another order and re-seals each, so that nobody can follow one,
 * and proves that they are still the same answers.
 * Source: docs/protocol 8 (mixnet); Terelius and Wikström 2010, in the notation of Haenni et al. 2017.
 */
import { areMembers, ciphertextTexts, ciphertextValues, readCiphertext, sealElement } from "./elgamal.js";
import { hashToScalar, modulo, randomScalar, readScalar } from "./group.js";
import { randomBelow, sha256Hex, sha256Integer } from "./hash.js";
import { list, members, writeJson } from "./json.js";

const sum = (group, terms) => modulo(group, terms.reduce((total, term) => total + term, 0n));
const product = (group, elements) => elements.reduce((total, element) => group.times(total, element), group.one);
const divide = (group, a, b) => group.times(a, group.inverse(b));
const scalars = (group, count) => Array.from({ length: count }, () => randomScalar(group));

/** Π base^exponent for secret exponents: each power with the same work. */
const secretProduct = (group, bases, exponents) => product(group, bases.map((base, i) => group.power(base, exponents[i])));

const generators = new Map();

/** h = generator -1 and h_1 … h_N = generators 0 … N-1, derived by hashing: nobody knows their logarithms. */
async function generatorsFor(group, count) {
  if (!generators.has(group)) generators.set(group, [await group.generatorAt(-1)]);
  const known = generators.get(group);
  while (known.length <= count) known.push(await group.generatorAt(known.length - 1));
  return { h: known[0], hs: known.slice(1, count + 1) };
}

/** Each text followed by a comma, the last one too. */
const commas = (texts) => texts.map((text) => `${text},`).join("");

/** The public exponents u, one per answer, which nobody can foresee before the permutation is committed to. */
async function publicExponents(group, fingerprint, bound, count) {
  const head = await sha256Hex(`shuffle-challenges|${fingerprint}|${bound}`);
  const exponent = async (i) => (await sha256Integer(head + (await sha256Hex(String(i))))) % group.order;
  return Promise.all(Array.from({ length: count }, (_, i) => exponent(i)));
}

function finalChallenge(group, fingerprint, key, t, thats, bound, chats) {
  const five = commas(group.texts([t.t1, t.t2, t.t3, t.t41, t.t42]));
  const text = five + commas(group.texts(thats)) + bound + commas(group.texts(chats)) + key.text;
  return hashToScalar(group, `shuffle-challenge|${fingerprint}|${text}`);
}

/** What the challenges are bound to before the commitments: inputs, outputs, committed permutation. */
const boundText = (group, inputs, outputs, commitments) =>
  commas(ciphertextTexts(group, inputs)) + commas(ciphertextTexts(group, outputs)) + commas(group.texts(commitments));

/** An order drawn evenly from all orders (Fisher and Yates). @param {number} count @returns {number[]} */
export function drawPermutation(count) {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Number(randomBelow(BigInt(i + 1)));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * Shuffles the answers to every non-homomorphic question and proves it.
 * @param {import("./ballot.js").Paper} paper @param {import("./elgamal.js").Ciphertext[][]} inputs one row per question
 * @param {() => Promise<void>} [step] @returns {Promise<string>} the text for the record
 */
export async function shuffleAndProve(paper, inputs, step) {
  const ciphertexts = [];
  const proofs = [];
  for (const row of inputs) {
    const order = drawPermutation(row.length);
    const masks = scalars(paper.group, row.length);
    const resealed = row.map(({ alpha, beta }, i) => {
      const mask = sealElement(paper.key, beta, masks[i]);
      return { alpha: paper.group.times(alpha, mask.alpha), beta: mask.beta };
    });
    const outputs = order.map((j) => resealed[j]);
    proofs.push(proofValue(paper.group, await prove(paper, row, outputs, order, masks, step)));
    ciphertexts.push(ciphertextValues(paper.group, outputs));
  }
  return writeJson({ ciphertexts, proofs });
}

async function prove({ group, key, fingerprint }, inputs, outputs, order, masks, step) {
  const n = inputs.length;
  const { h, hs } = await generatorsFor(group, n);
  const g = (x) => group.generatorTable.power(modulo(group, x));
  const y = (x) => key.table.power(modulo(group, x));

  const r = scalars(group, n); // like c, by original position
  const c = new Array(n);
  order.forEach((j, i) => (c[j] = group.times(g(r[j]), hs[i])));
  const bound = boundText(group, inputs, outputs, c);
  const u = await publicExponents(group, fingerprint, bound, n);
  const uPermuted = order.map((j) => u[j]);

  const rhat = scalars(group, n);
  const chats = [];
  let last = h;
  for (let i = 0; i < n; i++) {
    chats.push((last = group.times(g(rhat[i]), group.power(last, uPermuted[i]))));
    await step?.();
  }
  const w = scalars(group, 4);
  const what = scalars(group, n);
  const wPrime = scalars(group, n);
  const before = (i) => (i === 0 ? h : chats[i - 1]);
  const alphas = outputs.map(({ alpha }) => alpha);
  const betas = outputs.map(({ beta }) => beta);
  const t = {
    t1: g(w[0]),
    t2: g(w[1]),
    t3: group.times(g(w[2]), secretProduct(group, hs, wPrime)),
    t41: group.times(y(-w[3]), secretProduct(group, betas, wPrime)),
    t42: group.times(g(-w[3]), secretProduct(group, alphas, wPrime)),
  };
  const thats = what.map((omega, i) => group.times(g(omega), group.power(before(i), wPrime[i])));
  const challenge = await finalChallenge(group, fingerprint, key, t, thats, bound, chats);

  const v = new Array(n).fill(1n); // v_N = 1, v_i = u'_(i+1)·v_(i+1)
  for (let i = n - 2; i >= 0; i--) v[i] = modulo(group, uPermuted[i + 1] * v[i + 1]);
  const answer = (omega, secret) => modulo(group, omega + challenge * secret);
  return {
    t, thats, c, chats,
    s1: answer(w[0], sum(group, r)),
    s2: answer(w[1], sum(group, rhat.map((x, i) => x * v[i]))),
    s3: answer(w[2], sum(group, r.map((x, i) => x * u[i]))),
    s4: answer(w[3], sum(group, masks.map((x, i) => x * u[i]))),
    shats: what.map((omega, i) => answer(omega, rhat[i])),
    sprimes: wPrime.map((omega, i) => answer(omega, uPermuted[i])),
  };
}

function proofValue(group, { t, thats, c, chats, s1, s2, s3, s4, shats, sprimes }) {
  const [t1, t2, t3, t41, t42] = group.texts([t.t1, t.t2, t.t3, t.t41, t.t42]);
  return [
    [t1, t2, t3, [t41, t42], group.texts(thats)],
    [...[s1, s2, s3, s4].map(String), shats.map(String), sprimes.map(String)],
    group.texts(c),
    group.texts(chats),
  ];
}

function readProof(group, value, n, lenient) {
  const element = (text) => group.decode(text, lenient);
  const scalar = (text) => readScalar(group, text, lenient);
  const [ts, ss, c, chats] = list(value, 4);
  const [t1, t2, t3, t4, thats] = list(ts, 5);
  const [t41, t42] = list(t4, 2);
  const [s1, s2, s3, s4, shats, sprimes] = list(ss, 6);
  return {
    t: { t1: element(t1), t2: element(t2), t3: element(t3), t41: element(t41), t42: element(t42) },
    thats: list(thats, n).map(element),
    c: list(c, n).map(element),
    chats: list(chats, n).map(element),
    s1: scalar(s1), s2: scalar(s2), s3: scalar(s3), s4: scalar(s4),
    shats: list(shats, n).map(scalar),
    sprimes: list(sprimes, n).map(scalar),
  };
}

/**
 * Reads a shuffle and checks its proofs. @param {import("./ballot.js").Paper} paper
 * @param {import("./elgamal.js").Ciphertext[][]} inputs members, one row per question @param {unknown} value as in JSON
 * @param {{lenient?: boolean, step?: () => Promise<void>}} [how]
 * @returns {Promise<{outputs: import("./elgamal.js").Ciphertext[][], problems: string[], canonical: string}>}
 * throws MalformedEncoding if it has not the form of a shuffle of these inputs
 */
export async function checkShuffle(paper, inputs, value, { lenient = false, step } = {}) {
  const { group } = paper;
  const { ciphertexts, proofs } = members(value, ["ciphertexts", "proofs"], [], lenient);
  list(proofs, list(ciphertexts, inputs.length).length);
  const outputs = ciphertexts.map((row, q) =>
    list(row, inputs[q].length).map((one) => readCiphertext(group, one, lenient)));
  const read = proofs.map((proof, q) => readProof(group, proof, inputs[q].length, lenient));
  const problems = [];
  for (let q = 0; q < inputs.length; q++) {
    const problem = await verify(paper, inputs[q], outputs[q], read[q], step);
    if (problem) problems.push(`question ${q + 1}: ${problem}`);
  }
  const canonical = {
    ciphertexts: outputs.map((row) => ciphertextValues(group, row)),
    proofs: read.map((proof) => proofValue(group, proof)),
  };
  return { outputs, problems, canonical: writeJson(canonical) };
}

/** @returns {Promise<string | null>} what does not hold */
async function verify({ group, key, fingerprint }, inputs, outputs, proof, step) {
  const n = inputs.length;
  const { t, thats, c, chats, s1, s2, s3, s4, shats, sprimes } = proof;
  if (!outputs.every((one) => areMembers(group, one))) return "a shuffled value lies outside the group";
  if (!c.every((one) => group.isMember(one))) return "a commitment lies outside the group";
  const { h, hs } = await generatorsFor(group, n);
  const g = (x) => group.generatorTable.power(modulo(group, x));
  const bound = boundText(group, inputs, outputs, c);
  const u = await publicExponents(group, fingerprint, bound, n);
  const challenge = await finalChallenge(group, fingerprint, key, t, thats, bound, chats);
  const minus = modulo(group, -challenge);
  const holds = (committed, ...factors) => group.same(committed, product(group, factors));
  const raise = (element) => group.productVartime([element], [minus]);

  const chain = [h, ...chats];
  let carried = group.one; // chat_(i-1)^(s'_i)
  for (let i = 0; i <= n; i++) { // one chain of doublings for both uses of each link
    const powers = group.memberPowersVartime(chain[i], [minus, ...(i < n ? [sprimes[i]] : [])]);
    if (powers === null) return "a link of the chain lies outside the group";
    if (i > 0 && !holds(thats[i - 1], powers[0], g(shats[i - 1]), carried)) return `link ${i} does not hold`;
    carried = powers[1];
    await step?.();
  }
  const cBar = divide(group, product(group, c), product(group, hs));
  const U = u.reduce((total, x) => modulo(group, total * x), 1n);
  const chatN = divide(group, chain[n], group.productVartime([h], [U]));
  const A = group.productVartime(inputs.map(({ alpha }) => alpha), u);
  const B = group.productVartime(inputs.map(({ beta }) => beta), u);
  const alphas = group.productVartime(outputs.map(({ alpha }) => alpha), sprimes);
  const betas = group.productVartime(outputs.map(({ beta }) => beta), sprimes);
  if (!holds(t.t1, raise(cBar), g(s1))) return "t1 does not hold: not a permutation";
  if (!holds(t.t2, raise(chatN), g(s2))) return "t2 does not hold: not a permutation";
  const ctil = group.productVartime(c, u);
  if (!holds(t.t3, raise(ctil), g(s3), group.productVartime(hs, sprimes))) return "t3 does not hold";
  const yPart = key.table.power(modulo(group, -s4));
  if (!holds(t.t41, raise(B), yPart, betas)) return "t41 does not hold: other answers come out than went in";
  if (!holds(t.t42, raise(A), g(-s4), alphas)) return "t42 does not hold: other answers come out than went in";
  return null;
}
