/**
 * Sealing under a public key y = g^x: (alpha, beta) = (g^r, y^r·plain). Sealed values can be multiplied without
 * being opened; small numbers are carried in the exponent of g, so multiplying sealed values adds the numbers.
 * Source: docs/protocol 3 (elgamal).
 */
import { MalformedEncoding } from "./malformed.js";
import { members } from "./json.js";

/** @typedef {{alpha: any, beta: any}} Ciphertext two elements of the group */

/** A public key with its table of powers, which is built at the first use. */
export class PublicKey {
  #table;

  /** @param {import("./group.js").Group} group @param {any} element a member of the group */
  constructor(group, element) {
    this.group = group;
    this.element = element;
    this.text = group.text(element);
  }

  get table() {
    return (this.#table ??= this.group.table(this.element));
  }
}

/** @param {PublicKey} key @param {any} plain an element @param {bigint} r the randomness, secret @returns {Ciphertext} */
export function sealElement(key, plain, r) {
  const { group, table } = key;
  return { alpha: group.generatorTable.power(r), beta: group.times(table.power(r), plain) };
}

/** @param {PublicKey} key @param {number | bigint} number @param {bigint} r @returns {Ciphertext} */
export const sealNumber = (key, number, r) => sealElement(key, key.group.generatorTable.power(BigInt(number)), r);

/** What seals the number 0 with randomness 0: the start of a sum. @returns {Ciphertext} */
export const neutral = (group) => ({ alpha: group.one, beta: group.one });

/** The sum of what two ciphertexts carry. */
export const addSealed = (group, a, b) => ({
  alpha: group.times(a.alpha, b.alpha),
  beta: group.times(a.beta, b.beta),
});

/** @param {Ciphertext[]} list */
export const sumSealed = (group, list) => list.reduce((sum, one) => addSealed(group, sum, one), neutral(group));

/** A ciphertext counted `weight` times. @param {bigint} weight public */
export function weighSealed(group, { alpha, beta }, weight) {
  if (weight === 1n) return { alpha, beta };
  return { alpha: group.productVartime([alpha], [weight]), beta: group.productVartime([beta], [weight]) };
}

export const sameSealed = (group, a, b) => group.same(a.alpha, b.alpha) && group.same(a.beta, b.beta);

/** Elements are read as points of the curve; membership is checked with the proof or by `areMembers`. */
export function readCiphertext(group, value, lenient = false) {
  const { alpha, beta } = members(value, ["alpha", "beta"], [], lenient);
  return { alpha: group.decode(alpha, lenient), beta: group.decode(beta, lenient) };
}

/** @returns {boolean} */
export const areMembers = (group, { alpha, beta }) => group.isMember(alpha) && group.isMember(beta);

/** As `readCiphertext`, and both elements are members of the group. */
export function parseCiphertext(group, value, lenient = false) {
  const ciphertext = readCiphertext(group, value, lenient);
  if (!areMembers(group, ciphertext)) throw new MalformedEncoding("ciphertext outside the group of prime order");
  return ciphertext;
}

/** @param {Ciphertext[]} list @returns {{alpha: string, beta: string}[]} as they stand in JSON */
export function ciphertextValues(group, list) {
  const texts = group.texts(list.flatMap(({ alpha, beta }) => [alpha, beta]));
  return list.map((_, i) => ({ alpha: texts[2 * i], beta: texts[2 * i + 1] }));
}

/** "alpha,beta" of each, as the proofs bind them. @param {Ciphertext[]} list @returns {string[]} */
export const ciphertextTexts = (group, list) =>
  ciphertextValues(group, list).map(({ alpha, beta }) => `${alpha},${beta}`);

/** The order of sealed values in a tally: by alpha, then by beta. */
export const compareSealed = (group, a, b) => group.compare(a.alpha, b.alpha) || group.compare(a.beta, b.beta);
