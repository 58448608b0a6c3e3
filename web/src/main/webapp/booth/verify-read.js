/** What stands in the record of a vote for a reader: the questions, with the numbers of the result beside their answers. */
import { fromUtf8 } from "./crypto/hash.js";
import { Paper } from "./crypto/ballot.js";
import { readSteps } from "./crypto/record.js";

async function* pieces(file) {
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

/** The paper of a record that was found sound; of the file only its beginning is read. @param {Blob} file @returns {Promise<Paper>} */
export async function paperOf(file) {
  for await (const { data } of readSteps(pieces(file), () => {})) return Paper.read(fromUtf8(data[0].bytes));
  throw new RangeError("a record without a set-up");
}

/**
 * @typedef {{title: string, kind: string, rows: {answer: string | null, votes: unknown}[]}} Shown
 * answer: null for the blank vote; votes: null before there is a result
 */

const rowsOf = (answers, values) => answers.map((answer, i) => ({ answer, votes: values?.[i] ?? null }));

/** @param {Paper} paper @param {unknown[] | undefined} result as the record has it @returns {Shown[]} */
export function questionsOf(paper, result) {
  return paper.questions.map((question, q) => {
    const { kind, text: title } = question;
    const values = result?.[q];
    if (kind === "Homomorphic") {
      return { title, kind, rows: rowsOf(question.blank ? [null, ...question.answers] : question.answers, values) };
    }
    if (kind === "Lists") return { title, kind, rows: question.answers.flatMap((list, i) => rowsOf(list, values?.[i])) };
    return { title, kind, rows: question.answers.map((answer) => ({ answer, votes: null })), ballots: values };
  });
}
