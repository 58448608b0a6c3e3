/**
 * A member lost their slip. The registrar's ledger is read here and stays here; the server is told which public half is void
 * and who has to be told, and never which spare slip was handed out.
 */
import { openButtons } from "./buttons.js";

const section = document.getElementById("lost");
const { uuid, api } = section.dataset;
const byId = (id) => document.getElementById(id);
let ledger = null;

const say = (words) => (byId("lost-state").textContent = words);
const own = () => ledger?.slips.find(({ number }) => number === byId("number").value.trim());

async function read() {
  ledger = null;
  say("");
  try {
    const given = JSON.parse(await byId("ledger").files[0].text());
    if (given.poll === uuid && Array.isArray(given.slips) && Array.isArray(given.spare)) ledger = given;
  } catch {
    // said below: what is no ledger is not the ledger of this vote
  }
  if (!ledger) say(section.dataset.other);
  const spare = (ledger?.spare ?? []).map((_, i) => new Option(section.dataset.spare.replace("{0}", i + 1), String(i)));
  byId("which").replaceChildren(byId("which").options[0], ...spare);
  name();
}

const name = () => (byId("whose").textContent = own()?.name ?? "");

async function replace() {
  if (!ledger || byId("number").value.trim() === "") return say(section.dataset.missing);
  const member = own();
  if (!member) return say(section.dataset.nobody);
  const which = byId("which").value;
  const { credential } = which === "own" ? member : ledger.spare[Number(which)];
  const answer = await fetch(`${api}${uuid}/void-slips`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
    body: JSON.stringify({ number: member.number, credential }),
  });
  if (!answer.ok) return say((await answer.json().catch(() => ({}))).title ?? section.dataset.failed);
  location.reload();
}

byId("ledger").addEventListener("change", read);
byId("number").addEventListener("input", name);
byId("replace").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("void").disabled = true;
  try {
    await replace();
  } catch {
    say(section.dataset.failed);
  } finally {
    byId("void").disabled = false;
  }
});
openButtons();
