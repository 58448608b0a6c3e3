/**
 * The page that checks a vote: it takes the record, a file or what the server gives for ?poll= or #poll=, has it judged in a worker
 * by the checks of docs/protocol/10-verifier.md, and says what holds. Nothing of it is sent anywhere.
 */
import { openButtons } from "./buttons.js";
import * as acts from "./crypto/acts.js";
import { VoteWorker } from "./crypto/worker-client.js";
import { paperOf } from "./verify-read.js";
import { factsOf, linesOf, tablesOf } from "./verify-show.js";
import { say, WORDS } from "./verify-words.js";

const at = (id) => document.getElementById(id);
const POLL = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;
let language = navigator.language.startsWith("zh") ? "zh" : "en";
/** What was found last: told again when the language is changed. */
let last = null;
let running = null;

const words = () => WORDS[language];
const word = (key, ...details) => say(words()[key], ...details);

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = words().tag;
  document.title = `${word("title")} · ${chosen === "zh" ? "会声" : "Huisheng"}`;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-language]")) {
    one.setAttribute("aria-pressed", String(one.dataset.language === chosen));
  }
  if (last) show(last);
}

/** The vote that the address names, or null. */
function poll() {
  const named = new URLSearchParams(location.hash.slice(1)).get("poll") ?? new URLSearchParams(location.search).get("poll");
  return named !== null && POLL.test(named) ? named : null;
}

/** @typedef {{state: string, meaning: string[], report?: object, paper?: object, file?: Blob, good?: boolean}} Found */

function show({ state, meaning, report, paper, file, good }) {
  at("result").hidden = false;
  at("verdict").className = `verdict ${good ? "good" : "bad"}`;
  at("verdict").textContent = word(state);
  at("meaning").textContent = meaning.map(([key, ...details]) => word(key, ...details)).join(language === "zh" ? "" : " ");
  at("told").hidden = !report?.name;
  at("checks").hidden = !report;
  at("save").hidden = !file;
  if (!report) return;
  at("facts").replaceChildren(...factsOf(words(), report, paper));
  at("questions").replaceChildren(...(paper ? tablesOf(words(), paper, report.result) : []));
  at("findings").replaceChildren(...linesOf(words(), report.checks));
}

const untold = (key) => ({ state: "unchecked", meaning: [[key]] });

/** @param {object} report of the checks @returns {Promise<Found>} question and result only where all of it holds */
async function judged(report, file, wanted) {
  if (!report.sound) {
    const more = report.checks.reduce((sum, one) => sum + one.more, report.findings.length);
    return { state: "unsound", meaning: [["unsoundMeaning", more]], report };
  }
  if (wanted !== null && report.uuid !== wanted) return { state: "unsound", meaning: [["otherVote", report.uuid]], report };
  const state = report.stage === "Result" ? "sound" : "growing";
  return { state, meaning: [[`${state}Meaning`], ["limits"]], report, paper: await paperOf(file), good: true };
}

function tellProgress(size) {
  return (bytes, event) => {
    at("bar").value = size === 0 ? 0 : bytes / size;
    at("far").textContent = word("working", Math.floor((100 * bytes) / size), words().stages[event] ?? event);
  };
}

/** In a worker; from a disk no worker may load modules, so there it is done here, in steps between which the page answers. */
async function reckoned(what, how) {
  if (location.protocol === "file:") return acts.verify(what, how);
  const worker = new VoteWorker();
  try {
    return await worker.call("verify", what, how);
  } finally {
    worker.close();
  }
}

/** @returns {Promise<Found>} */
async function verify(file, wanted, signal) {
  at("far").textContent = word("starting");
  const report = await reckoned({ file, earlier: at("earlier").files[0] }, { onProgress: tellProgress(file.size), signal });
  return judged(report, file, wanted);
}

async function fetched(wanted, signal) {
  at("far").textContent = word("fetching");
  const answer = await fetch(`../api/polls/${wanted}/record.bel`, { credentials: "omit", cache: "no-store", signal });
  return answer.ok ? answer.blob() : null;
}

/** One check at a time; whatever happens, the page says how it ended. @param {(signal: AbortSignal) => Promise<Found>} work */
async function check(work) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  at("result").hidden = true;
  at("work").hidden = false;
  at("bar").removeAttribute("value");
  let found;
  try {
    found = await work(mine.signal);
  } catch (problem) {
    found = ended(problem, mine.signal);
  }
  if (running !== mine) return; // another check has begun
  running = null;
  at("work").hidden = true;
  last = found;
  offer(found.file);
  show(found);
  at("result").focus();
}

function ended(problem, signal) {
  if (signal.aborted) return { state: "cancelled", meaning: [] };
  if (problem instanceof TypeError && /fetch/i.test(problem.message)) return untold("noServer");
  console.error(problem);
  return { state: "broken", meaning: [] };
}

/** What was fetched can be kept, so that a later record can be held against it. */
function offer(file) {
  const link = at("save-link");
  if (link.href) URL.revokeObjectURL(link.href);
  link.removeAttribute("href");
  if (!file) return;
  link.href = URL.createObjectURL(file);
  link.download = `${poll()}.bel`;
}

const checkChosen = () => check(async (signal) => {
  const file = at("file").files[0];
  return file ? verify(file, null, signal) : untold("noFile");
});

const checkFetched = (wanted) => check(async (signal) => {
  const file = await fetched(wanted, signal);
  return file ? { ...(await verify(file, wanted, signal)), file } : untold("noRecord");
});

function drop(event) {
  const field = event.currentTarget;
  event.preventDefault();
  field.classList.toggle("over", event.type === "dragover");
  if (event.type !== "drop" || event.dataTransfer.files.length === 0) return;
  at(field.dataset.drop).files = event.dataTransfer.files;
}

function ask() {
  const wanted = location.protocol === "file:" ? null : poll();
  at("asked").hidden = wanted === null;
  at("asked-poll").textContent = wanted ?? "";
}

for (const field of document.querySelectorAll("[data-drop]")) {
  for (const kind of ["dragover", "dragleave", "drop"]) field.addEventListener(kind, drop);
}
at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void checkChosen();
});
at("fetch").addEventListener("click", () => void checkFetched(poll()));
at("cancel").addEventListener("click", () => running?.abort());
addEventListener("hashchange", ask);
for (const one of document.querySelectorAll("[data-language]")) {
  one.addEventListener("click", () => speak(one.dataset.language));
}
if (!globalThis.crypto?.subtle) {
  at("unable").hidden = false;
  at("form").hidden = true;
}
// Saved as one file, the page has nothing to fetch and needs no further copy of itself.
for (const one of document.querySelectorAll(".served")) one.hidden = location.protocol === "file:";
ask();
speak(language);
openButtons();
