/**
 * A question whose answers are added up while sealed: choose from `min` to `max` of the answers, or, where the
 * question allows it, the blank vote. A choice is a row of 0 and 1, one per answer; with blank allowed, one more
 * in front: 1 there is the blank vote, and then all others are 0.
 * Source: docs/protocol 6 (ballot), homomorphic questions.
 */
import { addSealed, ciphertextTexts, ciphertextValues, readCiphertext, sealNumber, sumSealed } from "./elgamal.js";
import { modulo, randomScalar } from "./group.js";
import { bool, count, list, members, string } from "./json.js";
import { MalformedEncoding } from "./malformed.js";
import { proofValue, proveOneOf, readProof, verifyOneOf } from "./proofs.js";

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** @typedef {{key: import("./elgamal.js").PublicKey, s0: string, step?: () => Promise<void>}} Scene what proofs are bound to */

export class HomomorphicQuestion {
  kind = "Homomorphic";

  /** @param {unknown} value as in the election @param {boolean} lenient */
  constructor(value, lenient = false) {
    const { answers, blank = false, min, max, question } = members(
      value, ["answers", "min", "max", "question"], ["blank"], true,
    );
    this.text = string(question);
    this.answers = list(answers).map(string);
    this.blank = bool(blank);
    this.min = count(min);
    this.max = count(max);
    if (this.min > this.max || (!lenient && this.max > this.answers.length)) {
      throw new MalformedEncoding("0 ≤ min ≤ max ≤ number of answers must hold");
    }
    /** Number of sealed values in an answer. */
    this.size = this.answers.length + (this.blank ? 1 : 0);
  }

  /** Throws unless the choice is one this question allows. @param {number[]} choice */
  checkChoice(choice) {
    const plain = Array.isArray(choice) && choice.length === this.size && choice.every((m) => m === 0 || m === 1);
    if (!plain) throw new RangeError(`the choice is a row of ${this.size} numbers, each 0 or 1`);
    const [blank, votes] = this.blank ? [choice[0], choice.slice(1)] : [0, choice];
    const chosen = sum(votes);
    const allowed = blank === 1 ? chosen === 0 : chosen >= this.min && chosen <= this.max;
    if (!allowed) throw new RangeError(`choose from ${this.min} to ${this.max} answers${this.blank ? ", or blank" : ""}`);
  }

  /** @param {Scene} scene @param {number[]} choice @returns {Promise<{answer: object, randomness: bigint[]}>} */
  async seal(scene, choice) {
    this.checkChoice(choice);
    const { key, s0 } = scene;
    const randomness = choice.map(() => randomScalar(key.group));
    const choices = choice.map((m, i) => sealNumber(key, m, randomness[i]));
    const texts = ciphertextTexts(key.group, choices);
    const individual = [];
    for (let i = 0; i < choice.length; i++) {
      const branches = [0, 1].map((value) => ({ randomness: randomness[i], plain: choice[i], value }));
      individual.push(await proveOneOf(key, `prove|${s0}|${texts[i]}|`, branches));
      await scene.step?.();
    }
    const known = choice.map((plain, i) => ({ randomness: randomness[i], plain }));
    const answer = { choices, individual, ...(await this.#proveTotal(scene, texts, choices, known)) };
    return { answer, randomness };
  }

  async #proveTotal({ key, s0 }, texts, choices, known) {
    const s = `${s0}|${texts.join(",")}`;
    const [first, rest] = this.blank ? [known[0], known.slice(1)] : [null, known];
    const total = {
      randomness: modulo(key.group, rest.reduce((all, { randomness }) => all + randomness, 0n)),
      plain: sum(rest.map(({ plain }) => plain)),
    };
    const inRange = range(this.min, this.max).map((value) => ({ ...total, value }));
    if (first === null) {
      const [product] = ciphertextTexts(key.group, [sumSealed(key.group, choices)]);
      return { overall: await proveOneOf(key, `prove|${s}|${product}|`, inRange) };
    }
    const either = [{ ...first, value: 0 }, { ...total, value: 0 }];
    return {
      overall: await proveOneOf(key, `bproof1|${s}|`, [{ ...first, value: 1 }, ...inRange]),
      blank: await proveOneOf(key, `bproof0|${s}|`, either),
    };
  }

  /** The answer from its JSON form; shape and encodings only. */
  read(group, value, lenient = false) {
    const names = ["choices", "individual_proofs", "overall_proof", ...(this.blank ? ["blank_proof"] : [])];
    const found = members(value, names, [], lenient);
    if (!this.blank && Object.hasOwn(found, "blank_proof")) throw new MalformedEncoding("a blank proof without blank");
    const proofs = (row, length) => list(row, length).map((proof) => readProof(group, proof, lenient));
    return {
      choices: list(found.choices, this.size).map((one) => readCiphertext(group, one, lenient)),
      individual: list(found.individual_proofs, this.size).map((row) => proofs(row, 2)),
      overall: proofs(found.overall_proof, this.max - this.min + (this.blank ? 2 : 1)),
      ...(this.blank && { blank: proofs(found.blank_proof, 2) }),
    };
  }

  /** The JSON form of an answer. */
  value(group, { choices, individual, overall, blank }) {
    return {
      choices: ciphertextValues(group, choices),
      individual_proofs: individual.map((row) => row.map(proofValue)),
      overall_proof: overall.map(proofValue),
      blank_proof: blank?.map(proofValue),
    };
  }

  /** @param {Scene} scene @returns {Promise<string[]>} what does not hold; empty if all proofs do */
  async verify({ key, s0 }, { choices, individual, overall, blank }) {
    const problems = [];
    const texts = ciphertextTexts(key.group, choices);
    for (let i = 0; i < choices.length; i++) {
      const branches = [0, 1].map((value) => ({ ciphertext: choices[i], value }));
      if (!(await verifyOneOf(key, `prove|${s0}|${texts[i]}|`, branches, individual[i]))) {
        problems.push(`choice ${i + 1} is not shown to be 0 or 1`);
      }
    }
    const s = `${s0}|${texts.join(",")}`;
    const total = sumSealed(key.group, this.blank ? choices.slice(1) : choices);
    const inRange = range(this.min, this.max).map((value) => ({ ciphertext: total, value }));
    if (this.blank) {
      const zero = [choices[0], total].map((ciphertext) => ({ ciphertext, value: 0 }));
      if (!(await verifyOneOf(key, `bproof0|${s}|`, zero, blank))) {
        problems.push("blank and not blank at once is not excluded");
      }
      inRange.unshift({ ciphertext: choices[0], value: 1 });
    }
    const prefix = this.blank ? `bproof1|${s}|` : `prove|${s}|${ciphertextTexts(key.group, [total])[0]}|`;
    if (!(await verifyOneOf(key, prefix, inRange, overall))) {
      problems.push(`the number of choices is not shown to be from ${this.min} to ${this.max}`);
    }
    return problems;
  }

  /** All sealed values of an answer, in one row. */
  sealed = ({ choices }) => choices;

  /** The choice, if these random numbers and small numbers explain every sealed value; otherwise null. */
  open(key, { choices }, randomness) {
    return openNumbers(key, choices, randomness);
  }

  /** Adds a weighted answer to a tally item of this question. */
  add(group, tally, { choices }, weigh) {
    return tally.map((component, i) => addSealed(group, component, weigh(choices[i])));
  }
}

/** 0 or 1 in each ciphertext, as the randomness shows; null where it does not. */
export function openNumbers(key, ciphertexts, randomness) {
  if (ciphertexts.length !== randomness.length) return null;
  const numbers = ciphertexts.map(({ alpha, beta }, i) =>
    [0, 1].find((m) => {
      const again = sealNumber(key, m, randomness[i]);
      return key.group.same(again.alpha, alpha) && key.group.same(again.beta, beta);
    }),
  );
  return numbers.includes(undefined) ? null : numbers;
}
