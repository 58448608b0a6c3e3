/**
 * The result against what was opened. Nobody has to find a logarithm for it: g to the number that is told must be
 * the opened element.
 * Source: docs/protocol 10 (verifier), 10.22.
 */
import { list, readWeight, weightValue, writeJson } from "./json.js";

/** @param {any[]} opened elements, leaf by leaf @returns {Generator<import("./verifier-checks.js").Finding>} */
export function* resultProblems({ group, questions }, result, opened) {
  let at = 0;
  for (const [q, question] of questions.entries()) {
    const place = `question ${q + 1}`;
    const told = question.kind === "Lists" ? list(result[q]).flatMap((row) => list(row)) : list(result[q]);
    const size = question.kind === "NonHomomorphic" ? nonHomomorphicSize(questions, q, opened.length) : question.size;
    const shaped = told.length === size &&
      (question.kind !== "Lists" || result[q].every((row, i) => row.length === question.answers[i]?.length));
    if (!shaped) {
      yield { place, reason: "does not have one value for each opened one" };
      return;
    }
    for (const [i, value] of told.entries()) {
      const holds = question.kind === "NonHomomorphic"
        ? writeJson(group.extract(question.answers.length, opened[at + i])) === writeJson(value)
        : group.same(group.productVartime([group.generator], [readWeight(value)]), opened[at + i]);
      if (!holds) yield { place: `${place}, value ${i + 1}`, reason: "is not what the tally opens to" };
    }
    at += size;
  }
}

/** All questions whose answers are shuffled have as many opened values as ballots count. */
function nonHomomorphicSize(questions, q, leaves) {
  const added = questions.reduce((sum, { kind, size }) => sum + (kind === "NonHomomorphic" ? 0 : size), 0);
  return (leaves - added) / questions.filter(({ kind }) => kind === "NonHomomorphic").length;
}

/** A result with every number written as the format wants it. */
export const resultValue = (value) => (Array.isArray(value) ? value.map(resultValue) : weightValue(readWeight(value)));
