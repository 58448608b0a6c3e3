/**
 * A trustee's visit to the ceremony. Key file and passphrase are read here and go to the worker beside this page, nowhere
 * else; what is posted is the message that the worker made.
 */
import { at, download, onEnter, onPress, opened, papers, post, tell, worker } from "./key-file.js";
import { openButtons } from "./buttons.js";

const SHORTEST = 12;
const { address, file } = at("visit").dataset;

onPress("make-file", async () => {
  const passphrase = at("new").value;
  if ([...passphrase].length < SHORTEST) return tell("short");
  if (passphrase !== at("again").value) return tell("differ");
  tell("working");
  download(await worker.call("newSeedFile", { group: "Ed25519", passphrase }), file);
  at("new").value = "";
  at("again").value = "";
  tell("made");
});

onPress("say", async () => {
  const key = await opened();
  if (!key) return;
  tell("working");
  const out = await papers(address);
  if (!out.mine) return location.reload();
  const content = await worker.call("sayWithKeyFile", { ...key, papers: out });
  await post(`${address}/${out.step}`, { content });
  location.reload();
});

/** The worker named whose letter is wrong; that is told to all, so that the ceremony can begin anew. */
onPress("complain", async () => {
  const found = at("detail").textContent;
  const against = Number(/^trustee ([0-9]+)/.exec(found)?.[1]);
  await post(`${address}/complaints`, { against, reason: found });
  location.reload();
});

onEnter("again", "make-file");
onEnter("passphrase", "say");
openButtons();
