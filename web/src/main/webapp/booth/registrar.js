/**
 * The registrar's browser makes the codes. Codes and names meet here and on paper only: what goes to the server is the
 * sorted list of public halves, without a name.
 */
import { VoteWorker } from "./crypto/worker-client.js";

const GROUP = "Ed25519";
const page = document.getElementById("registrar");
const { uuid, api } = page.dataset;
const byId = (id) => document.getElementById(id);
const worker = new VoteWorker();
let slips = [];
let list = null;
let stored = false;

const say = (words) => (byId("state").textContent = words);

async function make() {
  byId("make").disabled = true;
  say(page.dataset.making);
  try {
    const answer = await fetch(`${api}${uuid}/slips`);
    if (!answer.ok) throw new Error("refused");
    const people = await answer.json();
    const codes = await worker.call("revealNewCodes", { group: GROUP, uuid, count: people.length });
    list = await worker.call("credentialList", {
      group: GROUP,
      credentials: codes.map(({ publicCredential }) => ({ publicCredential })),
    });
    slips = people.map((person, i) => ({ ...person, code: codes[i].code }));
    lay();
    byId("print").disabled = byId("merge").disabled = false;
    say(page.dataset.ready);
  } catch {
    byId("make").disabled = false;
    say(page.dataset.failed);
  }
}

/** One page a member; seen on paper alone. */
function lay() {
  const template = byId("slip");
  byId("slips").replaceChildren(
    ...slips.map(({ number, name, code }) => {
      const slip = template.content.cloneNode(true);
      slip.querySelector(".whose").textContent = `${name} · ${number}`;
      slip.querySelector(".code").textContent = code;
      return slip;
    }),
  );
}

const cell = (text) => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;

function merge() {
  const rows = [["number", "name", "code"], ...slips.map(({ number, name, code }) => [number, name, code])];
  const text = `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = `slips-${uuid}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
  kept();
}

function print() {
  byId("slips").hidden = false;
  window.print();
  byId("slips").hidden = true;
  kept();
}

function kept() {
  byId("store").disabled = false;
  say(page.dataset.kept);
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
byId("store").addEventListener("click", store);
// Codes that are made and not stored are nobody's: leaving asks first.
addEventListener("beforeunload", (event) => {
  if (slips.length > 0 && !stored) event.preventDefault();
});
