/** Re-checks a ballot that was opened for a test, best on another device than the one that sealed it. */
import { openButtons } from "./buttons.js";
import { told } from "./choices.js";
import { Refused, VoteWorker } from "./crypto/worker-client.js";
import { Paper } from "./crypto/ballot.js";
import { Answered, find, text } from "./vote-request.js";
import { say, WORDS } from "./vote-words.js";

const at = (id) => document.getElementById(id);
/** Characters of a file; an opened ballot of fifty answers has some 50,000. */
const LONGEST = 1_000_000;
const worker = new VoteWorker();
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let last = null;
const word = (key, ...details) => say(WORDS[language][key], ...details);

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = WORDS[language].tag;
  document.title = `${word("testTitle")} · ${chosen === "zh" ? "会声" : "Huisheng"}`;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-language]")) {
    one.setAttribute("aria-pressed", String(one.dataset.language === chosen));
  }
  if (last) show(last);
}

function show({ good, words, paper, choices, tracker = "", cast }) {
  last = { good, words, paper, choices, tracker, cast };
  at("result").hidden = false;
  at("verdict").className = `verdict ${good ? "good" : "bad"}`;
  at("verdict").textContent = words[0] in WORDS[language] ? word(...words) : words[0];
  const held = good ? told(paper, choices, word) : [];
  const lines = good && held.length === 0 ? [word("testNothing")] : held;
  at("holds").replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  at("cast").textContent = good ? word(cast ? "testCast" : "testNotCast") : "";
  at("cast").className = cast ? "verdict bad" : "";
  at("tracker").textContent = tracker;
  at("tracker").hidden = tracker === "";
}

function read() {
  try {
    const { poll, ballot, opening } = JSON.parse(at("typed").value);
    return [poll, ballot, opening].every((one) => typeof one === "string") ? { poll, ballot, opening } : null;
  } catch {
    return null;
  }
}

async function check() {
  const typed = read();
  if (!typed) return show({ good: false, words: ["testWrong"] });
  try {
    const election = await text(typed.poll, "election", language);
    const paper = await Paper.read(election);
    const { tracker, choices } = await worker.call("recheck", { election, ballot: typed.ballot, opening: typed.opening });
    const cast = (await find(typed.poll, tracker, language)) !== null;
    show({ good: true, words: ["testGood"], paper, choices, tracker, cast });
  } catch (problem) {
    if (problem instanceof Refused) show({ good: false, words: ["testBad", problem.message] });
    else if (problem instanceof Answered) show({ good: false, words: [problem.message] });
    else show({ good: false, words: [problem instanceof TypeError ? "offline" : String(problem.message ?? problem)] });
  }
}

// The file's text comes to stand in the field, so that one sees what is checked; what is far too long to be one is not read.
at("file").addEventListener("change", async () => {
  const [file] = at("file").files;
  if (!file) return;
  at("result").hidden = true;
  last = null;
  at("typed").value = file.size > LONGEST ? "" : await file.text().catch(() => "");
  at("file").value = "";
  if (at("typed").value === "") show({ good: false, words: ["testWrong"] });
});
at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void check().then(() => at("result").focus());
});
for (const one of document.querySelectorAll("[data-language]")) one.addEventListener("click", () => speak(one.dataset.language));
speak(language);
openButtons();
