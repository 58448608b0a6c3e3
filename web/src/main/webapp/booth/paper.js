/**
 * A member collects a voting paper: it is drawn and blinded here, signed by the server unseen, and unblinded here. The
 * finished paper stands in the fragment of the address, which no request carries, and in the file that the member saves; on
 * another device, or later, that file is read here and brings the same link.
 */
import { blind, finish, readBlindKey } from "./crypto/blind.js";
import { Secret } from "./crypto/group.js";
import { base64, randomBytes } from "./crypto/hash.js";
import { openButtons } from "./buttons.js";

const page = document.getElementById("paper");
const { uuid, key: keyText, api, booth } = page.dataset;
const byId = (id) => document.getElementById(id);
const MESSAGE_BYTES = 32;

export const encode = (bytes) => base64(bytes).replaceAll("+", "-").replaceAll("/", "_");
export const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const say = (words) => (byId("state").textContent = words);
const fragment = () => new URLSearchParams(location.hash.slice(1));
const keep = (name, value) => history.replaceState(null, "", `#${name}=${value}`);

function show(paper) {
  keep("paper", paper);
  byId("before").hidden = true;
  byId("saved").hidden = true;
  byId("after").hidden = false;
  byId("vote").href = `${booth}#poll=${uuid}&paper=${paper}`;
  const [prepared, signature] = paper.split(".");
  const file = new Blob([JSON.stringify({ poll: uuid, prepared, signature }, null, 2)], { type: "application/json" });
  byId("keep").href = URL.createObjectURL(file);
  say(page.dataset.has);
}

/** What was asked stays in the fragment until it is answered: after a lost line the same is asked again. */
async function ask(key) {
  const kept = fragment().get("asking");
  if (kept) {
    const [prepared, inverse, blinded] = kept.split(".");
    return { blinded: decode(blinded), secret: new Secret({ prepared: decode(prepared), inverse: BigInt(inverse) }) };
  }
  const asked = await blind(key, randomBytes(MESSAGE_BYTES));
  const { prepared, inverse } = asked.secret.reveal();
  keep("asking", [encode(prepared), inverse, encode(asked.blinded)].join("."));
  return asked;
}

async function collect() {
  byId("collect").disabled = true;
  say(page.dataset.working);
  try {
    const key = readBlindKey(keyText);
    const asked = await ask(key);
    const answer = await fetch(`${api}${uuid}/paper`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ blinded: encode(asked.blinded) }),
    });
    if (!answer.ok) return say((await answer.json()).detail ?? page.dataset.failed);
    const paper = await finish(key, asked.secret, decode((await answer.json()).signature));
    if (paper === null) return say(page.dataset.unsound);
    show(`${encode(paper.prepared)}.${encode(paper.signature)}`);
  } catch {
    say(page.dataset.failed);
  } finally {
    byId("collect").disabled = false;
  }
}

/** A paper that was saved: nothing of it leaves this page but in the link to the booth, behind the #. */
async function open() {
  try {
    const { poll, prepared, signature } = JSON.parse(await byId("file").files[0].text());
    if (poll === uuid && [prepared, signature].every((part) => /^[\w-]{20,}$/.test(part))) return show(`${prepared}.${signature}`);
  } catch {
    // said below: what cannot be read is not the paper of this vote
  }
  say(page.dataset.other);
}

byId("collect").addEventListener("click", collect);
byId("file").addEventListener("change", open);
// Who has collected needs their file; only what was asked and never answered is asked once more.
if (byId("collected") && !fragment().get("asking")) {
  byId("before").hidden = true;
  byId("saved").hidden = false;
}
if (fragment().get("paper")) show(fragment().get("paper"));
openButtons();
