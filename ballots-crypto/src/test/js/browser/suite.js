/** The twin's tests in a real browser. Results go to window.results; window.finished says that all have run. */
import { groupNamed, MalformedEncoding, readScalar } from "../../../main/js/group.js";
import { Refused, VoteWorker } from "../../../main/js/worker-client.js";
import { Election, LISTS, randomChoice, RANKING, UP_TO, WITH_BLANK, YES_NO } from "../elections.js";
import { measure } from "../../../../bench-js/measure.js";
import { blindChecks } from "../blind-checks.js";
import { countingChecks } from "../counting-checks.js";
import { logChecks } from "../log-checks.js";

const vectors = (name) => fetch(new URL(`../../../../vectors/${name}`, import.meta.url));
const json = async (name) => (await vectors(name)).json();
const blob = async (name) => (await vectors(name)).blob();

window.results = [];

async function test(name, act) {
  const start = performance.now();
  let problem = "";
  let said = "";
  try {
    said = (await act()) ?? "";
  } catch (error) {
    problem = String(error?.stack ?? error) || "failed";
  }
  const took = `${Math.round(performance.now() - start)} ms ${said}`;
  window.results.push({ name, problem, took });
}

function equal(actual, expected, comment = "") {
  const [a, e] = [actual, expected].map((value) => JSON.stringify(value));
  if (a !== e) throw new Error(`${comment}: ${a} instead of ${e}`);
}

async function rejects(promise, check) {
  try {
    await promise;
  } catch (error) {
    if (!check(error)) throw error;
    return;
  }
  throw new Error("was not refused");
}

/** Longest time in which the page could not react, while something else runs. */
async function longestPause(work) {
  let longest = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work;
  clearInterval(ticks);
  return Math.round(longest);
}

const worker = new VoteWorker();

await test("the page is secure and carries WebCrypto", async () => {
  equal([isSecureContext, typeof crypto.subtle], [true, "object"]);
});

await test("E2 E3 E4: all vectors of the groups get the verdict that Java gives", async () => {
  const { groups } = await json("group.json");
  const verdict = (read) => {
    try {
      read();
      return "valid";
    } catch (refusal) {
      if (refusal instanceof MalformedEncoding) return "invalid";
      throw refusal;
    }
  };
  for (const { type, group: name, tests } of groups) {
    const group = groupNamed(name);
    for (const { id, input, result, stock, base, exponent, power } of tests) {
      if (type === "decode") {
        equal(verdict(() => group.parse(input)), result, id);
        equal(verdict(() => group.parse(input, true)), stock, id);
      } else if (type === "scalar") equal(verdict(() => readScalar(group, input)), result, id);
      else equal(group.text(group.power(group.parse(base), BigInt(exponent))) === power ? "valid" : "invalid", result, id);
    }
  }
});

const expected = await json("record/expected.json");
// Like stock where that makes a difference; in Node, all archives are judged both ways.
const judge = async (by, name, { strict, stock }) => {
  const file = await blob(`record/${name}`);
  for (const [likeStock, verdict] of [[false, strict], ...(stock === strict ? [] : [[true, stock]])]) {
    const { sound, findings } = await by.call("verify", { file, likeStock });
    equal(sound ? "accept" : "refuse", verdict, JSON.stringify(findings.slice(0, 3)));
  }
};
const waiting = Object.entries(expected);
await Promise.all([new VoteWorker(), new VoteWorker()].map(async (by) => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, verdicts] = next;
    await test(`${name}: strict ${verdicts.strict}, like stock ${verdicts.stock}`, () => judge(by, name, verdicts));
  }
  by.close();
}));

await test("a member seals, tests, and seals again in the worker; another one re-checks", async () => {
  const election = await Election.open({ questions: [YES_NO, UP_TO, WITH_BLANK, RANKING, LISTS], voters: 1 });
  const choices = election.paper.questions.map(randomChoice);
  const what = { election: election.text, code: election.codes[0].code, choices };
  const seen = [];
  const { ballot, tracker } = await worker.call("seal", what, { onProgress: (...how) => seen.push(how) });
  const opening = await worker.call("reveal", { tracker });
  equal(await worker.call("recheck", { election: election.text, ballot, opening }), { tracker, choices });
  await rejects(worker.call("reveal", { tracker }), (error) => error instanceof Refused && error.kind === "RangeError");
  const other = await worker.call("seal", what);
  await rejects(
    worker.call("recheck", { election: election.text, ballot: other.ballot, opening }),
    (error) => error instanceof Refused && error.kind === "MalformedEncoding",
  );
  await worker.call("forget", { tracker: other.tracker });
});

await test("a whole election with one trustee and two of three, from ceremony to result", async () => {
  const election = await Election.open({ questions: [WITH_BLANK], voters: 2, threshold: [2, 3] });
  for (const voter of [0, 1]) await election.cast(voter);
  await election.close();
  for (const secret of [election.secret(0), election.shares[0], election.shares[2]]) await election.openWith(secret);
  const result = await election.finish();
  equal(result[0].length, 4);
  const report = await worker.call("verify", { file: election.bytes });
  equal([report.findings, report.stage], [[], "Result"]);
});

await test("the page stays responsive while the worker checks a record, and sees it advance", async () => {
  const file = await blob("record/good/a-single-homomorphic-ed25519.bel");
  const seen = [];
  const pause = await longestPause(worker.call("verify", { file }, { onProgress: (bytes) => seen.push(bytes) }));
  if (seen.length < 3) throw new Error(`progress was told ${seen.length} times`);
  if (pause > 250) throw new Error(`the page stood still for ${pause} ms`);
  return `longest pause ${pause} ms`;
});

await test("an act in the worker can be cancelled, and the worker goes on serving", async () => {
  const file = await blob("record/good/f3-nh-2shuffles-rfc3526.bel");
  const stop = new AbortController();
  const start = performance.now();
  const work = worker.call("verify", { file }, { signal: stop.signal, onProgress: () => stop.abort() });
  await rejects(work, (error) => error.name === "AbortError");
  const took = performance.now() - start;
  equal((await worker.call("newElectionId", {})).length, 14);
  return `stopped after ${Math.round(took)} ms`;
});

await test("what the worker does not know or cannot read is refused, not fatal", async () => {
  await rejects(worker.call("toString", {}), (error) => error instanceof Refused);
  await rejects(worker.call("nothing", {}), (error) => error instanceof Refused);
  await rejects(worker.call("seal", { election: "{", code: "", choices: [] }), (error) => error.kind === "MalformedEncoding");
  equal((await worker.call("verify", { file: new Uint8Array(7) })).sound, false);
});

await test("a ballot of 5 choices is sealed in 60 ms, one of 50 in 500 ms", async () => {
  const figures = await measure();
  if (figures.five.best > 60 || figures.fifty.best > 500) throw new Error(JSON.stringify(figures));
  return JSON.stringify(figures);
});

const papers = [
  ...countingChecks(await json("counting.json"), 1),
  ...blindChecks(await json("blind.json")),
  ...logChecks(await json("log.json")),
];
for (const [name, act] of papers) await test(name, act);

await test("nothing but our own files was asked for", async () => {
  const foreign = performance.getEntriesByType("resource").map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin !== location.origin || !/^\/(src|vectors|bench-js)\//.test(pathname));
  equal(foreign, []);
});

worker.close();
window.finished = true;
