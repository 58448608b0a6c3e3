/**
 * What is chosen in the booth: fields for each question, read as the rows that are sealed, and rows said in words.
 * Nothing is kept here; the fields of the page are all there is.
 */
const isRanked = ({ kind }) => kind === "NonHomomorphic";
const isOneOf = ({ min, max }) => min === 1 && max === 1;
const rule = (question) =>
  isRanked(question) ? ["ranks"] : question.min === question.max ? ["exactly", question.max] : ["upTo", question.max];

/** Whether each question has a heading of its own. What is graded has it also where it is one thing: the question is its name. */
const isEachNamed = (questions, order) => questions.length > 1 || order.kind === "GRADES";

/** What is asked over all, and by which rule. @returns {{question: string, rule: (string | number)[]}} the rule's word and details */
export function heading({ name, questions }, order) {
  if (!isEachNamed(questions, order)) return { question: questions[0].text, rule: rule(questions[0]) };
  return { question: order.question || name, rule: [questions.every(isOneOf) ? "oneOfEach" : "ofEach", questions.length] };
}

function made(tag, properties, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

/** Words that change with the language of the page. */
function worded(tag, word, key, detail) {
  const element = made(tag, { textContent: word(key, detail) });
  element.dataset.word = key;
  if (detail !== undefined) element.dataset.detail = detail;
  return element;
}

/** @param {(key: string, ...details: unknown[]) => string} word */
export function draw(place, { questions }, order, word) {
  const statement = (i) => order.candidates?.[i]?.statement;
  const drawn = isEachNamed(questions, order)
    ? questions.map((question, i) => drawNamed(question, i, statement(i), !questions.every(isOneOf), word))
    : questions.map((question, i) => drawOptions(question, i, statement, word));
  place.replaceChildren(...drawn);
}

function drawNamed(question, i, statement, isRuleSaid, word) {
  const notes = [];
  if (statement) notes.push(made("p", { textContent: statement }));
  if (isRuleSaid) notes.push(worded("p", word, ...rule(question)));
  notes.forEach((note, n) => Object.assign(note, { className: "hint", id: `asked-${i}-${n}` }));
  const fault = made("p", { className: "fault", id: `fault-${i}`, hidden: true });
  const named = made(
    "fieldset", { className: "asked" }, made("legend", { textContent: question.text }), ...notes, fault,
    drawOptions(question, i, () => "", word),
  );
  named.setAttribute("aria-describedby", [...notes, fault].map(({ id }) => id).join(" "));
  named.addEventListener("change", () => (fault.hidden = true));
  return named;
}

function drawOptions(question, i, statement, word) {
  const lines = question.answers.map((answer, j) => {
    const name = made("span", { textContent: answer });
    if (statement(j)) name.append(made("small", { textContent: statement(j) }));
    const field = isRanked(question)
      ? made("select", { name: `rank-${i}-${j}` }, ...drawRanks(question.answers.length, word))
      : made("input", { type: isOneOf(question) ? "radio" : "checkbox", name: `answer-${i}`, value: String(j) });
    return made("label", { className: "answer" }, ...(isRanked(question) ? [name, field] : [field, name]));
  });
  return made("div", { className: isRanked(question) ? "options ranks" : "options" }, ...lines);
}

const drawRanks = (most, word) => [
  Object.assign(worded("option", word, "unranked"), { value: "0" }),
  ...Array.from({ length: most }, (_, r) => Object.assign(worded("option", word, "rank", r + 1), { value: String(r + 1) })),
];

const value = (field) => Number(field.localName === "select" ? field.value : field.checked);

function fault(question, row) {
  if (isRanked(question)) return null;
  const chosen = row.reduce((sum, one) => sum + one, 0);
  if (chosen < question.min) return isOneOf(question) ? ["notChosen"] : ["tooFew", question.min];
  return chosen > question.max ? ["tooMany", question.max] : null;
}

/** Ranks without gaps: only what stands before what is sealed. Which numbers were left out would be a mark on an opened ballot. */
export function dense(ranks) {
  const used = [...new Set(ranks)].filter((rank) => rank > 0).sort((a, b) => a - b);
  return ranks.map((rank) => used.indexOf(rank) + 1);
}

/** @returns {{rows: number[][], faults: {at: number, said: (string | number)[]}[]}} a row a question, and what is wrong with which */
export function read(place, { questions }) {
  const rows = [...place.querySelectorAll(".options")].map((one, i) => {
    const row = [...one.querySelectorAll("input, select")].map(value);
    return isRanked(questions[i]) ? dense(row) : row;
  });
  const faults = rows.map((row, i) => ({ at: i, said: fault(questions[i], row) })).filter(({ said }) => said);
  return { rows, faults };
}

/** Says at each question what is wrong there, and goes to the first. */
export function point(place, faults, word) {
  const named = [...place.querySelectorAll(".asked")];
  for (const one of named) one.querySelector(".fault").hidden = true;
  faults.forEach(({ at, said }, n) => {
    const line = named[at].querySelector(".fault");
    line.replaceChildren(worded("span", word, ...said));
    if (n === 0 && faults.length > 1) line.append(worded("span", word, "firstOf", faults.length));
    line.hidden = false;
  });
  const first = named[faults[0].at];
  first.scrollIntoView();
  first.querySelector("input, select").focus({ preventScroll: true });
}

/** What rows say, a line each; none for a choice of nothing. */
export function told({ questions }, rows, word) {
  return questions.flatMap((question, i) => {
    const lines = isRanked(question) ? toldRanks(question, rows[i], word) : question.answers.filter((_, j) => rows[i][j] === 1);
    if (questions.length === 1) return lines;
    return (lines.length === 0 ? [word("testNothing")] : lines).map((line) => word("testOf", question.text, line));
  });
}

function toldRanks({ answers }, row, word) {
  const lines = answers.map((answer, j) => ({ answer, rank: row[j] }));
  const ranked = lines.filter(({ rank }) => rank > 0).sort((a, b) => a.rank - b.rank);
  if (ranked.length === 0) return [];
  const unranked = lines.filter(({ rank }) => rank === 0);
  return [
    ...ranked.map(({ answer, rank }) => `${rank}. ${answer}`),
    ...unranked.map(({ answer }) => word("testOf", word("unranked"), answer)),
  ];
}
