/** What the trustees' pages share: one line of the page's own words is shown at a time, files go out and come in, nothing is stored. */
import { Refused, VoteWorker } from "./crypto/worker-client.js";

export const at = (id) => document.getElementById(id);

/** The work beside the page. */
export const worker = new VoteWorker();

/** Shows the words for a state of the work, and a detail that a person may pass on. */
export function tell(state, detail = "") {
  const known = at("state").querySelector(`[data-said="${state}"]`) ? state : "failed";
  for (const one of at("state").querySelectorAll("[data-said]")) one.hidden = one.dataset.said !== known;
  at("detail").textContent = detail;
  at("detail").hidden = detail === "";
  at("state").focus();
}

/** Hands a text to the person as a file. */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The server said no; its words are for the person. */
export class Unwanted extends Error {}

async function answered(answer) {
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Unwanted(problem.detail ?? problem.title ?? String(answer.status));
}

export const papers = async (address) => (await answered(await fetch(address, { cache: "no-store" }))).json();

export const post = (address, body) => send(address, "application/json", JSON.stringify(body));

export const send = async (address, type, body) =>
  answered(await fetch(address, { method: "POST", headers: { "Content-Type": type }, body }));

/** The record as everybody gets it, asked for without a session. @returns {Promise<Blob>} */
export async function wholeRecord(address) {
  const answer = await fetch(address, { cache: "no-store", credentials: "omit" });
  if (!answer.ok) throw new Error(`record.bel: ${answer.status}`);
  return answer.blob();
}

/** How much of the record is read. */
export function progressIn(file) {
  at("progress").hidden = false;
  at("progress").max = Math.max(file.size, 1);
  return (done, what) => {
    if (typeof what === "string") at("progress").value = done; // bytes and the step they are of; numbers count something else
  };
}

/** The chosen key file and the passphrase, or null after saying what is missing. @returns {Promise<?{keyFile: string, passphrase: string}>} */
export async function opened() {
  const file = at("file").files[0];
  const passphrase = at("passphrase").value;
  if (file && passphrase) return { keyFile: await file.text(), passphrase };
  tell("missing");
  return null;
}

/** Enter in a field presses its button, as people expect of a passphrase. */
export const onEnter = (field, button) =>
  at(field)?.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && at(button).click());

/** Runs an act of a button: no second press meanwhile, and whatever goes wrong is told. */
export function onPress(id, act) {
  const button = at(id);
  button?.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await act();
    } catch (problem) {
      if (problem instanceof Refused) tell(problem.kind, problem.message);
      else if (problem instanceof Unwanted) tell("server", problem.message);
      else tell("failed", String(problem?.message ?? problem));
      if (problem?.kind === "CeremonyStopped") at("complain")?.removeAttribute("hidden");
    } finally {
      button.disabled = false;
    }
  });
}
