/**
 * A trustee shuffles the sealed ballots, which are opened one by one. The whole record is fetched and checked here; the new
 * order is nowhere but in the worker, and gone when the page is.
 */
import { openButtons } from "./buttons.js";
import { sha256Hex } from "./crypto/hash.js";
import { at, onPress, progressIn, send, tell, wholeRecord, worker } from "./key-file.js";

const { address, record, place } = at("shuffling").dataset;
let made = null;

onPress("say", async () => {
  tell("working");
  const file = await wholeRecord(record);
  made = await worker.call("shuffle", { file, owner: Number(place) }, { onProgress: progressIn(file) });
  const [shuffle] = made.objects;
  at("mark").textContent = (await sha256Hex(shuffle)).replace(/(.{4})(?=.)/g, "$1 ");
  at("progress").hidden = true;
  at("hand").hidden = false;
  tell("made");
});

/** Posted only when the person has noted by what it is known again. */
onPress("hand-over", async () => {
  await send(`${address}/SHUFFLE?after=${made.head}`, "application/octet-stream", made.objects[0]);
  location.reload();
});

openButtons();
