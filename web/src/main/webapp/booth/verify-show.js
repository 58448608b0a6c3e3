/** Puts the verdict on a record onto the page. Everything that comes from the record is text, never markup. */
import { questionsOf } from "./verify-read.js";
import { say } from "./verify-words.js";

/** So many findings of one check are listed; the rest is only counted. */
const LISTED = 20;

function element(name, text, css) {
  const made = document.createElement(name);
  made.textContent = text;
  if (css) made.className = css;
  return made;
}

/** What this reader has yet to be told of, by state of the check. */
const MARKS = { passed: ["✓", "holds"], failed: ["✗", "fails"], not_reached: ["–", "open"], not_judged: ["–", "open"] };

function line(words, { check, state, passed, findings, more }) {
  const [mark, css] = MARKS[state];
  const item = element("li", "", css);
  item.append(element("span", `${mark} ${check}`, "mark"));
  const text = element("div", "");
  const count = state === "passed" && passed > 1 ? say(words.items, passed) : "";
  const how = check === "V23" && state === "not_reached" ? "noEarlier" : state;
  text.append(element("span", say(words.line, words.checks[check], words.states[how]) + count));
  if (findings.length > 0) {
    const list = element("ul", "");
    for (const { place, reason } of findings.slice(0, LISTED)) list.append(element("li", place ? `${place}: ${reason}` : reason));
    const rest = findings.length - LISTED + more;
    if (rest > 0) list.append(element("li", say(words.more, rest)));
    text.append(list);
  }
  item.append(text);
  return item;
}

/** What does not hold comes first. */
const order = ({ state }) => (state === "failed" ? 0 : 1);

export const linesOf = (words, checks) => [...checks].sort((a, b) => order(a) - order(b)).map((one) => line(words, one));

/** @returns {HTMLElement[]} terms and what the record says of them */
export function factsOf(words, report, paper) {
  const rows = [];
  const row = (name, value) => rows.push(element("dt", words[name]), element("dd", value));
  row("name", report.name);
  if (paper?.description) row("description", paper.description);
  row("uuid", report.uuid);
  row("stage", words.stages[report.stage] ?? report.stage);
  row("credentials", String(report.credentials));
  row("ballots", String(report.ballots));
  const replaced = report.ballots - report.counted;
  row("counted", replaced > 0 ? say(words.replaced, report.counted, replaced) : String(report.counted));
  row("fingerprint", report.fingerprint.replace(/(.{4})(?=.)/g, "$1 "));
  row("lastEvent", report.last_event);
  return rows;
}

/** @returns {HTMLElement[]} one table a question */
export const tablesOf = (words, paper, result) => questionsOf(paper, result).map((one) => table(words, one));

function table(words, { title, kind, rows, ballots }) {
  const made = element("table", "");
  const summed = kind !== "NonHomomorphic";
  made.append(element("caption", summed || !ballots ? title : `${title} ${say(words.ranked, ballots.length)}`));
  const head = document.createElement("tr");
  head.append(cell("th", words.answer, "col"));
  if (summed) head.append(cell("th", words.votes, "col"));
  const body = rows.map(({ answer, votes }) => {
    const row = document.createElement("tr");
    row.append(cell("th", answer ?? words.blank, "row"));
    if (summed) row.append(element("td", votes === null ? words.noVotes : String(votes)));
    return row;
  });
  made.append(wrapped("thead", [head]), wrapped("tbody", body));
  return made;
}

function cell(name, text, scope) {
  const made = element(name, text);
  made.scope = scope;
  return made;
}

function wrapped(name, rows) {
  const made = document.createElement(name);
  made.append(...rows);
  return made;
}
