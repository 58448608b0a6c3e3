/**
 * The registrar's browser makes the codes. Codes and names meet here and on paper only: what goes to the server is the
 * sorted list of public halves, without a name, and nothing tells the spare ones in it from the others. The ledger that the
 * registrar keeps says whose each public half is, so that a lost slip can be declared void; it holds no code.
 */
import { VoteWorker } from "./crypto/worker-client.js";
import { qrPicture } from "./qr.js";
import { openButtons } from "./buttons.js";

const GROUP = "Ed25519";
const page = document.getElementById("registrar");
const { uuid, api } = page.dataset;
const byId = (id) => document.getElementById(id);
const worker = new VoteWorker();
let slips = [];
let list = null;
let stored = false;
const outside = { slips: false, ledger: false };

const say = (words) => (byId("state").textContent = words);

async function make() {
  byId("make").disabled = true;
  say(page.dataset.making);
  try {
    const answer = await fetch(`${api}${uuid}/slips`);
    if (!answer.ok) throw new Error("refused");
    const people = await answer.json();
    const holders = [...people, ...spares()];
    const codes = await worker.call("revealNewCodes", { group: GROUP, uuid, count: holders.length });
    list = await worker.call("credentialList", {
      group: GROUP,
      credentials: codes.map(({ publicCredential }) => ({ publicCredential })),
    });
    slips = holders.map((holder, i) => ({ ...holder, code: codes[i].code, credential: codes[i].publicCredential }));
    lay();
    byId("print").disabled = byId("merge").disabled = byId("save-ledger").disabled = false;
    say(page.dataset.ready);
  } catch {
    byId("make").disabled = false;
    say(page.dataset.failed);
  }
}

/** For who loses theirs; the name is written on them by hand. */
const spares = () =>
  Array.from({ length: Number(page.dataset.spare) }, (_, i) => ({ number: "", name: page.dataset.spareName.replace("{0}", i + 1) }));

/** One page a member; seen on paper alone. */
function lay() {
  const template = byId("slip");
  byId("slips").replaceChildren(
    ...slips.map(({ number, name, code }) => {
      const slip = template.content.cloneNode(true);
      slip.querySelector(".whose").textContent = number ? `${name} · ${number}` : name;
      slip.querySelector(".code").textContent = code;
      slip.querySelector(".picture").append(qrPicture(code));
      return slip;
    }),
  );
}

const cell = (text) => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;

function merge() {
  const rows = [["number", "name", "code"], ...slips.map(({ number, name, code }) => [number, name, code])];
  const text = `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  save(text, "text/csv", `slips-${uuid}.csv`);
  kept("slips");
}

function save(text, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function saveLedger() {
  const of = (some) => some.map(({ number, name, credential }) => ({ number, name, credential }));
  const ledger = { poll: uuid, slips: of(slips.filter(({ number }) => number)), spare: of(slips.filter(({ number }) => !number)) };
  save(JSON.stringify(ledger, null, 1), "application/json", `ledger-${uuid}.json`);
  kept("ledger");
}

function print() {
  byId("slips").hidden = false;
  window.print();
  byId("slips").hidden = true;
  kept("slips");
}

/** Both have to be out of this page before the list is stored. */
function kept(what) {
  outside[what] = true;
  const both = outside.slips && outside.ledger;
  byId("store").disabled = stored || !both;
  if (!stored) say(both ? page.dataset.kept : page.dataset.half);
}

async function store() {
  byId("store").disabled = true;
  try {
    const answer = await fetch(`${api}${uuid}/credentials`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ credentials: list }),
    });
    if (!answer.ok) throw new Error("refused");
    stored = true;
    say(page.dataset.stored);
  } catch {
    byId("store").disabled = false;
    say(page.dataset.failed);
  }
}

byId("make").addEventListener("click", make);
byId("print").addEventListener("click", print);
byId("merge").addEventListener("click", merge);
byId("save-ledger").addEventListener("click", saveLedger);
byId("store").addEventListener("click", store);
// Codes that are made and not stored are nobody's: leaving asks first.
addEventListener("beforeunload", (event) => {
  if (slips.length > 0 && !stored) event.preventDefault();
});
openButtons();
