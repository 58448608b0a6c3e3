/**
 * Lets another program use the twin's acts: one JSON request a line on standard input, one JSON answer a line.
 * In the arguments {"$text": path} stands for a file's text, without its last line break, and {"$bytes": path} for its bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import * as acts from "../../../main/js/acts.js";
import { checkBallot, Paper } from "../../../main/js/ballot.js";
import { Election, randomChoice } from "../elections.js";

const more = {
  /** What is wrong with a ballot. */
  check: async ({ election, ballot }) => (await checkBallot(await Paper.read(election), ballot)).problems.map(({ why }) => why),
  /** One random choice per question. */
  choose: async ({ election }) => (await Paper.read(election)).questions.map(randomChoice),
  /** Holds a whole election with random choices and leaves its record in a file. */
  hold: async ({ plan, out }) => {
    const election = await Election.open(plan);
    for (let voter = 0; voter < plan.voters; voter++) await election.cast(voter);
    await election.cast(0);
    await election.close();
    for (let i = 0; i < plan.singles; i++) await election.openWith(election.secret(i));
    for (const share of (election.shares ?? []).slice(1)) await election.openWith(share);
    const result = await election.finish();
    writeFileSync(out, election.bytes);
    return result;
  },
  /** The numbers of the checks that a record fails. */
  failed: async ({ file, likeStock }) => {
    const { checks } = await acts.verify({ file, likeStock });
    return checks.filter(({ state }) => state === "failed").map(({ check }) => check);
  },
};

function given(value) {
  if (value === null || typeof value !== "object") return value;
  if (value.$text) return readFileSync(value.$text, "utf8").replace(/\n$/, "");
  if (value.$bytes) return new Uint8Array(readFileSync(value.$bytes));
  if (Array.isArray(value)) return value.map(given);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, given(inner)]));
}

for await (const line of createInterface({ input: process.stdin })) {
  const { act, args } = JSON.parse(line);
  let answer;
  try {
    answer = { done: (await (acts[act] ?? more[act])(given(args))) ?? null };
  } catch (problem) {
    answer = { failed: String(problem?.stack ?? problem) };
  }
  console.log(JSON.stringify(answer));
}
