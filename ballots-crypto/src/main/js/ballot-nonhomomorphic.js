/**
 * A question answered by a row of small numbers (ranks, grades, digits of a member's number), sealed as one
 * value. Such answers are shuffled and then opened one by one; no proof says that they make sense.
 * Source: docs/protocol 6 (ballot), non-homomorphic questions.
 */
import { ciphertextTexts, ciphertextValues, readCiphertext, sealElement } from "./elgamal.js";
import { randomScalar } from "./group.js";
import { list, members, string } from "./json.js";
import { proofValue, proveKnowledge, readProof, verifyKnowledge } from "./proofs.js";

export class NonHomomorphicQuestion {
  kind = "NonHomomorphic";
  size = 1;

  constructor(value, extra) {
    const { answers, question } = members(value, ["answers", "question"], [], true);
    this.text = string(question);
    this.answers = list(answers).map(string);
    /** How to count; not interpreted here. */
    this.extra = extra;
  }

  /** @param {number[]} choice one number from 0 to 255 per answer */
  checkChoice(choice) {
    const plain = Array.isArray(choice) && choice.length === this.answers.length &&
      choice.every((v) => Number.isInteger(v) && v >= 0 && v <= 255);
    if (!plain) throw new RangeError(`the choice is a row of ${this.answers.length} numbers from 0 to 255`);
  }

  #prefix({ key, s0 }, choices) {
    return `raweg|${s0}|${key.text},${ciphertextTexts(key.group, [choices])[0]}|`;
  }

  /** @param {import("./ballot-homomorphic.js").Scene} scene @param {number[]} choice */
  async seal(scene, choice) {
    this.checkChoice(choice);
    const { key } = scene;
    const r = randomScalar(key.group);
    const choices = sealElement(key, key.group.embed(choice), r);
    const proof = await proveKnowledge(key.group, this.#prefix(scene, choices), r);
    await scene.step?.();
    return { answer: { choices, proof }, randomness: [r] };
  }

  read(group, value, lenient = false) {
    const { choices, proof } = members(value, ["choices", "proof"], [], lenient);
    return { choices: readCiphertext(group, choices, lenient), proof: readProof(group, proof, lenient) };
  }

  value(group, { choices, proof }) {
    return { choices: ciphertextValues(group, [choices])[0], proof: proofValue(proof) };
  }

  async verify(scene, { choices, proof }) {
    const { group } = scene.key;
    const prefix = this.#prefix(scene, choices);
    const sound = group.isMember(choices.beta) && (await verifyKnowledge(group, prefix, choices.alpha, proof));
    return sound ? [] : ["the voter is not shown to know what is sealed"];
  }

  sealed = ({ choices }) => [choices];

  open(key, { choices }, randomness) {
    const { group } = key;
    if (randomness.length !== 1 || !group.same(group.generatorTable.power(randomness[0]), choices.alpha)) return null;
    const plain = group.times(choices.beta, group.inverse(key.table.power(randomness[0])));
    const numbers = group.extract(this.answers.length, plain);
    return group.same(group.embed(numbers), plain) ? numbers : null;
  }
}
