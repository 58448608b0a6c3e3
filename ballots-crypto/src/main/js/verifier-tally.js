/**
 * The encrypted tally: the sum of the ballots that count, and its form in the record.
 * Source: docs/protocol 9 (record), encrypted tally; 10.16.
 */
import { compareSealed, neutral, weighSealed } from "./elgamal.js";
import { list } from "./json.js";

/** @param {{answers: any[], weight: bigint}[]} kept one ballot for each credential */
export const sumOfBallots = (group, questions, kept) => questions.map((question, q) => sumOf(group, question, kept, q));

function sumOf(group, question, kept, q) {
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

/** Applies an action to each row of ciphertexts, whether rows stand one or two levels deep. */
export const mapTally = (tally, act) => tally.map((item) => (Array.isArray(item[0]) ? item.map(act) : act(item)));

/** A tally from its JSON form, in the shape that the questions ask for. @param {(value: unknown) => any} read one ciphertext */
export function readTally({ questions }, value, read) {
  return list(value, questions.length).map((item, q) => {
    const question = questions[q];
    if (question.kind === "NonHomomorphic") return list(item).map(read);
    if (question.kind === "Homomorphic") return list(item, question.size).map(read);
    return list(item, question.answers.length).map((row, i) => list(row, question.answers[i].length).map(read));
  });
}
