/** The page that checks receipts: it asks for a file and keys, has them judged, and says what holds. It sends nothing anywhere. */
import { openButtons } from "./buttons.js";
import { FACTS } from "./facts.js";
import { judge, LARGEST, trust, Untrusted } from "./receipt-check.js";
import { named, sentence, worded } from "./receipt-facts.js";
import { say, WORDS } from "./receipt-words.js";

const at = (id) => document.getElementById(id);
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let last = null;

const words = () => WORDS[language];
const word = (key, ...details) => say(words()[key], ...details);

/** A time in the union's zone, as on the paper receipt. */
const moment = (time) =>
  new Intl.DateTimeFormat(words().dates, { dateStyle: "long", timeStyle: "medium", timeZone: "Asia/Shanghai" }).format(time);

function element(name, text, css) {
  const made = document.createElement(name);
  made.textContent = text;
  if (css) made.className = css;
  return made;
}

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

function facts(content) {
  try {
    const read = JSON.parse(content);
    return read && typeof read === "object" ? read : {};
  } catch {
    return {};
  }
}

function line({ place, state, word: key, details, detail }) {
  const item = element("li", "", state);
  item.append(element("span", `${{ holds: "✓", fails: "✗", open: "–" }[state]} ${place}`, "mark"));
  const text = element("span", word(key, ...details.map((one) => (one instanceof Date ? moment(one) : one))));
  if (detail) text.append(document.createElement("br"), element("small", word("detail", detail)));
  item.append(text);
  return item;
}

function showFact(fact) {
  at("fact").hidden = !fact;
  if (!fact) return;
  const content = facts(fact.content);
  at("sentence").textContent = fact.kind ? sentence(FACTS[language], fact.kind, content) : word(fact.word, fact.tracker);
  const rows = [];
  const row = (name, value) => rows.push(element("dt", name), element("dd", value));
  if (fact.kind) {
    row(word("at"), moment(new Date(fact.at)));
    row(word("kind"), fact.kind);
    const told = FACTS[language];
    for (const [name, value] of Object.entries(content)) row(named(told, name), String(worded(told, fact.kind, name, value)));
    rows.push(element("dt", ""), element("dd", word(fact.word)));
  }
  at("facts").replaceChildren(...rows);
  at("content").textContent = fact.content ?? "";
  at("content").parentElement.hidden = fact.content === null;
}

function show({ state, lines, fact }) {
  at("result").hidden = false;
  at("verdict").className = `verdict ${state === "sound" ? "good" : "bad"}`;
  at("verdict").textContent = word(state);
  at("findings").replaceChildren(...lines.map(line));
  showFact(fact);
}

async function check() {
  const asked = { lines: [], fact: null, state: "unchecked" };
  const refuse = (key, ...details) => asked.lines.push({ place: "", state: "open", word: key, details });
  const file = at("file").files[0];
  if (!file) refuse("noFile");
  try {
    const policy = await trust(at("log").value, at("witnesses").value, Number(at("enough").value));
    // A file that is far too large is not read at all.
    if (file) {
      const bytes = file.size > LARGEST ? new Uint8Array(LARGEST + 1) : new Uint8Array(await file.arrayBuffer());
      const { sound, lines, fact } = await judge(bytes, policy);
      Object.assign(asked, { state: sound ? "sound" : "unsound", lines, fact });
    }
  } catch (error) {
    if (!(error instanceof Untrusted)) throw error;
    refuse(error.word, ...error.details);
  }
  last = asked;
  show(asked);
  at("result").focus();
}

function drop(event) {
  event.preventDefault();
  at("drop").classList.toggle("over", event.type === "dragover");
  if (event.type !== "drop" || event.dataTransfer.files.length === 0) return;
  at("file").files = event.dataTransfer.files;
}

for (const kind of ["dragover", "dragleave", "drop"]) at("drop").addEventListener(kind, drop);
at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  void check();
});
for (const one of document.querySelectorAll("[data-language]")) {
  one.addEventListener("click", () => speak(one.dataset.language));
}
if (!globalThis.crypto?.subtle) {
  at("unable").hidden = false;
  at("form").hidden = true;
}
// Saved as one file, the page needs no further copy of itself.
at("keep").hidden = location.protocol === "file:";
speak(language);
openButtons();
