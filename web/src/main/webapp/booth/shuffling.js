/**
 * A trustee shuffles the sealed ballots, which are opened one by one. The whole record is fetched and checked here; the new
 * order is nowhere but in the worker, and gone when the page is.
 */
import { openButtons } from "./buttons.js";
import { sha256Hex } from "./crypto/hash.js";
import { at, onPress, progressIn, send, tell, wholeRecord, worker } from "./key-file.js";

const { address, record, place } = at("shuffling").dataset;
let made = null;

/** What was made before cannot be handed in beside the mark of another, nor another beside its mark. */
onPress("say", async () => {
  at("hand").hidden = true;
  at("mark").textContent = "";
  made = null;
  tell("working");
  try {
    const file = await wholeRecord(record);
    const shuffled = await worker.call("shuffle", { file, owner: Number(place) }, { onProgress: progressIn(file) });
    at("mark").textContent = (await sha256Hex(shuffled.objects[0])).replace(/(.{4})(?=.)/g, "$1 ");
    made = shuffled;
  } finally {
    at("progress").hidden = true;
  }
  at("hand").hidden = false;
  tell("made");
});

/** Posted only when the person has noted by what it is known again. */
onPress("hand-over", async () => {
  await send(`${address}/SHUFFLE?after=${made.head}`, "application/octet-stream", made.objects[0]);
  location.reload();
});

openButtons();
