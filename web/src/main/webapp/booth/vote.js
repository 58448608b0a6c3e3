/** The booth: shows what is asked, takes a choice and a code, has them sealed, and casts or opens the sealed ballot. */
import { openButtons } from "./buttons.js";
import { draw, heading, point, read } from "./choices.js";
import { Paper, trackerOf } from "./crypto/ballot.js";
import { sha256Hex } from "./crypto/hash.js";
import { checkOwnEntry, readReceipt } from "./crypto/log.js";
import { VoteWorker } from "./crypto/worker-client.js";
import { entryCode } from "./entry-code.js";
import { LONGEST, qrPicture } from "./qr.js";
import { showFiles } from "./vote-files.js";
import { readCode } from "./vote-code.js";
import { Answered, cast, find, fromFragment, logReceipt, text } from "./vote-request.js";
import { say, WORDS } from "./vote-words.js";

const at = (id) => document.getElementById(id);
const MOST_CHECKED = 20_000;
const given = fromFragment(location.hash);
const worker = new VoteWorker();

let language = navigator.language.startsWith("zh") ? "zh" : "en";
let vote = null;
let credentials = null;
let ready = null;
let trouble = null;

const word = (key, ...details) => say(WORDS[language][key], ...details);
const grouped = (long) => long.replace(/(.{4})(?=.)/g, "$1 ");

function show(...ids) {
  for (const id of ["paper", "choosing", "sealed", "opened", "done", "loading"]) at(id).hidden = !ids.includes(id);
  at("trouble").hidden = true;
  trouble = null;
}

/** Says what is wrong, and stays where one is. */
function tell(key, ...details) {
  trouble = { key, details };
  at("trouble").textContent = WORDS[language][key] ? word(key, ...details) : key;
  at("trouble").hidden = false;
  at("trouble").focus();
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = WORDS[language].tag;
  document.title = `${word("title")} · ${chosen === "zh" ? "会声" : "Huisheng"}`;
  for (const one of document.querySelectorAll("[data-word]")) {
    one.textContent = word(one.dataset.word, one.dataset.detail);
  }
  for (const one of document.querySelectorAll("[data-language]")) {
    one.setAttribute("aria-pressed", String(one.dataset.language === chosen));
  }
  if (vote) describe();
  if (ready?.receipt) where(ready.receipt);
  if (trouble) tell(trouble.key, ...trouble.details);
}

async function load() {
  if (!given) return tell("noLink");
  const [election, order] = await Promise.all([text(given.poll, "election", language), text(given.poll, "order", language)]);
  const paper = await Paper.read(election);
  const digest = await sha256Hex(order);
  const asked = JSON.parse(order);
  if (paper.uuid !== given.poll || asked.uuid !== given.poll || paper.description !== `SHA-256 ${digest}`) return tell("notTheSame");
  vote = { election, paper, asked, digest };
  describe();
  draw(at("answers"), paper, asked, word);
  show("paper", "choosing");
  if (asked.entitled <= MOST_CHECKED) credentials = new Set(JSON.parse(await text(given.poll, "credentials", language)));
}

function describe() {
  const { paper, asked, digest } = vote;
  const moment = (time) =>
    new Intl.DateTimeFormat(WORDS[language].dates, { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(new Date(time));
  at("union").textContent = asked.union;
  at("name").textContent = paper.name;
  at("motion").textContent = asked.motion ?? "";
  at("motion").hidden = !asked.motion;
  at("window").textContent = word("window", moment(asked.closes_at));
  at("fingerprint").textContent = grouped(paper.fingerprint);
  at("digest").textContent = grouped(digest);
  const { question, rule } = heading(paper, asked);
  at("question").textContent = question;
  at("rule").textContent = word(...rule);
  at("shuffled").hidden = paper.questions.every(({ kind }) => kind === "Homomorphic");
}

/** The rows that are sealed, one a question, or null. */
function choice() {
  const { rows, faults } = read(at("answers"), vote.paper);
  if (faults.length === 0) return rows;
  const [first] = faults;
  if (at("answers").querySelector(".asked") === null) return void tell(...first.said);
  tell("notWhole", faults.length, vote.paper.questions[first.at].text);
  point(at("answers"), faults, word);
  return null;
}

async function helpWithCode() {
  const help = at("code-help");
  const { code, word: wrong, details } = readCode(at("code").value);
  help.className = "help";
  if (!code) {
    help.textContent = at("code").value.trim() === "" ? "" : word(wrong, ...details);
    return;
  }
  const known = await isOnTheList(code);
  if (readCode(at("code").value).code !== code) return;
  help.textContent = word(known === false ? "codeUnknown" : known ? "codeKnown" : "codeWhole");
  help.classList.add(known === false ? "wrong" : "right");
}

async function isOnTheList(code) {
  if (!credentials) return null;
  return credentials.has(await worker.call("publicCredential", { group: vote.paper.group.name, uuid: vote.paper.uuid, code }));
}

async function seal() {
  const choices = choice();
  if (!choices) return;
  const { code, word: wrong, details } = readCode(at("code").value);
  if (!code) return tell(wrong, ...details);
  at("seal").disabled = true;
  try {
    if ((await isOnTheList(code)) === false) return tell("codeUnknown");
    ready = await worker.call("seal", { election: vote.election, code, choices });
    at("tracker").textContent = ready.tracker;
    show("paper", "sealed");
    at("sealed").focus();
  } finally {
    at("seal").disabled = false;
  }
}

async function open() {
  const opening = await worker.call("reveal", { tracker: ready.tracker });
  at("opened-tracker").textContent = ready.tracker;
  at("opening").value = JSON.stringify({ poll: given.poll, ballot: ready.ballot, opening });
  at("copy").textContent = word("copy");
  ready = null;
  show("opened");
  at("opened").focus();
}

/** Sends the ballot; where the answer is lost, asks by the tracker before it says anything. */
async function send() {
  at("cast").disabled = true;
  try {
    const own = await trackerOf(ready.ballot);
    let receipt;
    try {
      receipt = await cast(given.poll, ready.ballot, given.paper, language);
    } catch (problem) {
      if (problem instanceof Answered && problem.status !== 503 && problem.status !== 500) throw problem;
      receipt = await find(given.poll, own, language).catch(() => null);
      if (!receipt) return tell("uncertain");
    }
    if (receipt.tracker !== own || own !== ready.tracker) return tell("anotherTracker");
    await worker.call("forget", { tracker: own });
    ready = { receipt };
    at("choosing").reset();
    at("code-help").textContent = "";
    at("done-tracker").textContent = own;
    at("noted").hidden = true;
    where(receipt);
    show("paper", "done");
    at("done").focus();
  } finally {
    at("cast").disabled = false;
  }
}

function where({ height, hour }) {
  const part = (tag, wanted) => new Intl.DateTimeFormat(tag, { ...wanted, timeZone: "Asia/Shanghai" }).format(new Date(hour));
  const day = part(WORDS[language].dates, { dateStyle: "long" });
  at("done-where").textContent = word("doneWhere", height, day, part("en-GB", { hour: "2-digit" }));
}

function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function trackerText() {
  const { tracker, height, hour } = ready.receipt;
  return [word("trackerTitle"), `${vote.asked.union} ${vote.paper.name}`, `uuid ${given.poll}`, `tracker ${tracker}`, `height ${height}`,
    `hour ${hour}`, `election ${vote.paper.fingerprint}`, word("trackerCheck", `${location.origin}/ballot/board.xhtml?poll=${given.poll}`), ""].join("\n");
}

/** The receipt of the own ballot from the log, asked for once; where it could not be had, anew. */
function receiptFile() {
  const { receipt } = ready;
  receipt.file ??= askForReceipt(receipt).catch((problem) => {
    receipt.file = undefined;
    throw problem;
  });
  return receipt.file;
}

/** Another ballot's is shown to nobody (R5), and none beside a ballot that was cast meanwhile. */
async function askForReceipt(receipt) {
  const file = await logReceipt(given.poll, receipt.tracker, language);
  const { extra } = readReceipt(file);
  if (!extra || checkOwnEntry(extra, receipt.tracker).length > 0) throw new Error("anotherReceipt");
  const code = await entryCode(extra);
  if (ready?.receipt !== receipt) return file;
  const address = `${location.origin}/receipt/code.xhtml?code=${code}`;
  at("noted-code").textContent = code;
  at("noted-qr").replaceChildren(...(address.length <= LONGEST ? [qrPicture(address)] : []));
  at("noted").hidden = false;
  return file;
}

const saveReceipt = async () => save(`${given.poll}-receipt.tlog-proof`, await receiptFile());

/** The tracker is printed also where the log does not answer; what is wrong is said then. */
const printReceipt = async () => receiptFile().finally(() => print());

/** Back to the choice; a ballot that was sealed and neither cast nor opened is let go. */
async function toChoice() {
  if (ready?.tracker) await worker.call("forget", { tracker: ready.tracker });
  ready = null;
  at("opening").value = "";
  show("paper", "choosing");
}

/** Runs what a button does; what goes wrong is said, never swallowed. */
const doing = (act) => async () => {
  try {
    await act();
  } catch (problem) {
    tell(problem instanceof Answered ? problem.message : problem instanceof TypeError ? "offline" : String(problem.message ?? problem));
  }
};

at("choosing").addEventListener("submit", (event) => {
  event.preventDefault();
  void doing(seal)();
});
at("code").addEventListener("input", doing(helpWithCode));
at("cast").addEventListener("click", doing(send));
at("test").addEventListener("click", doing(open));
for (const id of ["back", "again", "vote-again"]) at(id).addEventListener("click", doing(toChoice));
at("copy").addEventListener("click", doing(async () => {
  await navigator.clipboard.writeText(at("opening").value);
  at("copy").textContent = word("copied");
}));
at("save-opening").addEventListener("click", () => save(`${given.poll}-test.json`, at("opening").value));
at("save-tracker").addEventListener("click", () => save(`${given.poll}-tracker.txt`, trackerText()));
at("save-receipt").addEventListener("click", doing(saveReceipt));
at("print").addEventListener("click", doing(printReceipt));
for (const one of document.querySelectorAll("[data-language]")) one.addEventListener("click", () => speak(one.dataset.language));
// A page that is left and come back to by the browser's own memory holds no code and no choice.
addEventListener("pagehide", () => {
  at("choosing").reset();
  at("opening").value = "";
});
addEventListener("hashchange", () => location.reload());
at("files").addEventListener("toggle", () => void showFiles(at("file-list"), "vote"), { once: true });

speak(language);
openButtons();
at("loading").hidden = false;
if (globalThis.crypto?.subtle) await doing(load)();
else tell("unable");
at("loading").hidden = true;
