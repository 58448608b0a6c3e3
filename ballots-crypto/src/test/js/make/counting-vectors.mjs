/**
 * Writes vectors/counting.json: what the format's own tool counts for random votes, our exact counts beside it, and a hash
 * over 100,000 random profiles for each language to meet. Run it by hand, with the tool's command in STOCK:
 *   STOCK="chroot target/interop/stock belenios-tool" node src/test/js/make/counting-vectors.mjs
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import * as counting from "../../../main/js/counting.js";
import { digests } from "../digests.js";
import { Profiles } from "../profiles.js";

const [command, ...prefix] = (process.env.STOCK ?? "").split(" ");
if (!command) throw new Error("set STOCK to the command that runs the stock tool");

function stock(...args) {
  const input = JSON.stringify(args.pop());
  const run = spawnSync(command, [...prefix, "method", ...args], { input, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const draw = new Profiles(20261122);
const tests = (count, make) => Array.from({ length: count }, (_, i) => ({ id: i + 1, ...make() }));

const schulze = tests(40, () => {
  const blankAllowed = draw.next(2) === 1;
  const { candidates, votes } = draw.profile((n) => draw.anything(n));
  const result = stock("schulze", `--blank-allowed=${blankAllowed}`, `--nchoices=${candidates}`, votes);
  return { input: { candidates, blankAllowed, votes }, result };
});

const majorityJudgement = tests(40, () => {
  const blankAllowed = draw.next(2) === 1;
  const grades = 1 + draw.next(6);
  const { candidates, votes } = draw.profile((n) => draw.grades(n, grades));
  const args = [`--blank-allowed=${blankAllowed}`, `--ngrades=${grades}`, `--nchoices=${candidates}`];
  const result = stock("majority-judgment", ...args, votes);
  result.winners.forEach((level) => level.sort((a, b) => a - b)); // the tool leaves the order inside a level open
  return { input: { candidates, grades, blankAllowed, votes }, result };
});

function stv(votes, candidates, seats) {
  const result = stock("stv", `--nseats=${seats}`, votes);
  return { input: { candidates, seats, votes }, result, exact: counting.exactStv(votes, candidates, seats) };
}

/** The next drawn profile whose winners differ between the format's rounding and exact fractions. */
function rounded() {
  for (;;) {
    const { candidates, votes } = draw.profile((n) => draw.ranking(n));
    const seats = 1 + draw.next(4);
    const [asFormat, exact] = [counting.formatStv, counting.exactStv].map((f) => f(votes, candidates, seats).winners);
    if (asFormat.join() !== exact.join()) return { flags: ["Rounding"], ...stv(votes, candidates, seats) };
  }
}

const transferable = [
  ...tests(40, () => {
    const { candidates, votes } = draw.profile((n) => draw.ranking(n));
    return stv(votes, candidates, 1 + draw.next(4));
  }),
  ...tests(10, rounded).map((test) => ({ ...test, id: test.id + 40 })),
];

const file = {
  algorithm: "counting",
  spec: "docs/protocol/12-counting.md",
  source: "schulze, majorityJudgement and stv.result: the format's own tool, 3.3.0; the rest: this project",
  notes: { Rounding: "sums in binary floating point elect others than exact fractions do" },
  groups: { schulze, majorityJudgement, stv: transferable },
  lot: { seed: "beacon", names: ["甲", "乙", "丙", "丁"], order: [0, 2, 1, 3] },
  profiles: { blocks: 10, perBlock: 10000, sha256: await digests(10, 10000) },
};
const lines = JSON.stringify(file, (key, value) => (key === "votes" || key === "result" || key === "exact" ? { oneLine: JSON.stringify(value) } : value), 1);
const compact = lines.replace(/\{\s*"oneLine": ("(?:[^"\\]|\\.)*")\s*\}/g, (_, text) => JSON.parse(text));
writeFileSync(new URL("../../../../vectors/counting.json", import.meta.url), compact + "\n");
