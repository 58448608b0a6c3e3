/**
 * A question of lists: the voter chooses exactly one list and, of its candidates, at least one. A choice has one
 * row per list: first whether the list is chosen, then 0 or 1 for each of its candidates.
 * Source: docs/protocol 6 (ballot), lists.
 */
import { addSealed, ciphertextTexts, ciphertextValues, readCiphertext, sealNumber, sumSealed } from "./elgamal.js";
import { modulo, randomScalar, readScalar } from "./group.js";
import { openNumbers } from "./ballot-homomorphic.js";
import { list, members, string } from "./json.js";
import { MalformedEncoding } from "./malformed.js";
import {
  proofValue, proveNonZero, proveOneOf, readProof, verifyNonZero, verifyOneOf,
} from "./proofs.js";

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

export class ListsQuestion {
  kind = "Lists";

  constructor(value) {
    const { answers, question } = members(value, ["answers", "question"], [], true);
    this.text = string(question);
    /** @type {string[][]} each list: its name, then its candidates */
    this.answers = list(answers).map((row) => list(row).map(string));
    if (this.answers.some((row) => row.length === 0)) throw new MalformedEncoding("a list without a name");
    this.size = sum(this.answers.map((row) => row.length));
  }

  /** @param {number[][]} choice */
  checkChoice(choice) {
    const shaped = Array.isArray(choice) && choice.length === this.answers.length && choice.every(
      (row, i) => Array.isArray(row) && row.length === this.answers[i].length && row.every((m) => m === 0 || m === 1),
    );
    if (!shaped) throw new RangeError("the choice has one row of 0 and 1 per list");
    const strangers = choice.some((row) => row[0] === 0 && sum(row) > 0);
    if (sum(choice.map((row) => row[0])) !== 1 || strangers) throw new RangeError("choose one list, and only from it");
    if (sum(choice.map((row) => sum(row.slice(1)))) === 0) throw new RangeError("choose at least one candidate");
  }

  /** @param {import("./ballot-homomorphic.js").Scene} scene @param {number[][]} choice */
  async seal(scene, choice) {
    this.checkChoice(choice);
    const { key, s0 } = scene;
    const known = choice.map((row) => row.map((plain) => ({ plain, randomness: randomScalar(key.group) })));
    const choices = known.map((row) => row.map(({ plain, randomness }) => sealNumber(key, plain, randomness)));
    const individual = [];
    for (let i = 0; i < known.length; i++) {
      const texts = ciphertextTexts(key.group, choices[i]);
      individual.push([]);
      for (let j = 0; j < known[i].length; j++) {
        const branches = [0, 1].map((value) => ({ ...known[i][j], value }));
        individual[i].push(await proveOneOf(key, `prove|${s0}|${texts[j]}|`, branches));
        await scene.step?.();
      }
    }
    const answer = { choices, individual, ...(await this.#proveWhole(scene, choices, known)) };
    return { answer, randomness: known.flat().map(({ randomness }) => randomness) };
  }

  async #proveWhole({ key, s0 }, choices, known) {
    const { group } = key;
    const total = (cells) => ({
      plain: sum(cells.map(({ plain }) => plain)),
      randomness: modulo(group, cells.reduce((all, { randomness }) => all + randomness, 0n)),
    });
    const s = this.#bound(group, s0, choices);
    const [selected] = ciphertextTexts(group, [sumSealed(group, choices.map((row) => row[0]))]);
    const one = { ...total(known.map((row) => row[0])), value: 1 };
    const [overall] = await proveOneOf(key, `prove|${s}|${selected}|`, [one]);
    const lists = [];
    for (const row of known) {
      const branches = [{ ...row[0], value: 1 }, { ...total(row.slice(1)), value: 0 }];
      lists.push(await proveOneOf(key, `lproof|${s}|`, branches));
    }
    const nonZero = await proveNonZero(key, `nonzero|${s}|`, total(known.flatMap((row) => row.slice(1))));
    return { overall, lists, nonZero };
  }

  #bound = (group, s0, choices) => `${s0}|${ciphertextTexts(group, choices.flat()).join(",")}`;

  read(group, value, lenient = false) {
    const found = members(
      value, ["choices", "individual_proofs", "overall_proof", "list_proofs", "nonzero_proof"], [], lenient,
    );
    const proof = (one) => readProof(group, one, lenient);
    const shaped = (rows, item) =>
      list(rows, this.answers.length).map((row, i) => list(row, this.answers[i].length).map(item));
    const nonZero = members(found.nonzero_proof, ["commitment", "challenge", "response"], [], lenient);
    return {
      choices: shaped(found.choices, (one) => readCiphertext(group, one, lenient)),
      individual: shaped(found.individual_proofs, (pair) => list(pair, 2).map(proof)),
      overall: proof(found.overall_proof),
      lists: list(found.list_proofs, this.answers.length).map((pair) => list(pair, 2).map(proof)),
      nonZero: {
        commitment: group.decode(nonZero.commitment, lenient),
        challenge: readScalar(group, nonZero.challenge, lenient),
        response: list(nonZero.response, 2).map((t) => readScalar(group, t, lenient)),
      },
    };
  }

  value(group, { choices, individual, overall, lists, nonZero }) {
    return {
      choices: choices.map((row) => ciphertextValues(group, row)),
      individual_proofs: individual.map((row) => row.map((pair) => pair.map(proofValue))),
      overall_proof: proofValue(overall),
      list_proofs: lists.map((pair) => pair.map(proofValue)),
      nonzero_proof: {
        commitment: group.text(nonZero.commitment),
        challenge: nonZero.challenge.toString(),
        response: nonZero.response.map(String),
      },
    };
  }

  async verify({ key, s0 }, { choices, individual, overall, lists, nonZero }) {
    const { group } = key;
    const problems = [];
    const claim = async (holds, problem) => (await holds) || problems.push(problem);
    for (let i = 0; i < choices.length; i++) {
      const texts = ciphertextTexts(group, choices[i]);
      for (let j = 0; j < choices[i].length; j++) {
        const branches = [0, 1].map((value) => ({ ciphertext: choices[i][j], value }));
        const holds = verifyOneOf(key, `prove|${s0}|${texts[j]}|`, branches, individual[i][j]);
        await claim(holds, `choice ${j} of list ${i + 1} is not shown to be 0 or 1`);
      }
    }
    const s = this.#bound(group, s0, choices);
    const selected = sumSealed(group, choices.map((row) => row[0]));
    const prefix = `prove|${s}|${ciphertextTexts(group, [selected])[0]}|`;
    const one = [{ ciphertext: selected, value: 1 }];
    await claim(verifyOneOf(key, prefix, one, [overall]), "exactly one list is not shown");
    const candidates = choices.map((row) => sumSealed(group, row.slice(1)));
    for (let i = 0; i < choices.length; i++) {
      const branches = [{ ciphertext: choices[i][0], value: 1 }, { ciphertext: candidates[i], value: 0 }];
      const holds = verifyOneOf(key, `lproof|${s}|`, branches, lists[i]);
      await claim(holds, `no candidate outside the chosen list is not shown for list ${i + 1}`);
    }
    const all = sumSealed(group, candidates);
    await claim(verifyNonZero(key, `nonzero|${s}|`, all, nonZero), "at least one candidate is not shown");
    return problems;
  }

  sealed = ({ choices }) => choices.flat();

  open(key, { choices }, randomness) {
    const flat = openNumbers(key, choices.flat(), randomness);
    if (flat === null) return null;
    let at = 0;
    return choices.map((row) => flat.slice(at, (at += row.length)));
  }

  add(group, tally, { choices }, weigh) {
    return tally.map((row, i) => row.map((component, j) => addSealed(group, component, weigh(choices[i][j]))));
  }
}
