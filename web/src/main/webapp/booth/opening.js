/**
 * A trustee opens its part. The whole record is fetched and checked here; the key file remembers what it opened, and the
 * new one is handed to the person before anything is posted.
 */
import { at, download, onEnter, onPress, opened, papers, progressIn, send, tell, wholeRecord, worker } from "./key-file.js";
import { openButtons } from "./buttons.js";

const { address, record, file } = at("opening").dataset;
let kept = null;

/** What was made before is let go: what is handed in is always of the key file that was downloaded last. */
onPress("say", async () => {
  at("hand").hidden = true;
  kept = null;
  const key = await opened();
  if (!key) return;
  tell("working");
  try {
    const { letter, minimum } = await papers(address);
    const whole = await wholeRecord(record);
    const ownShuffle = at("own")?.value.replace(/\s/g, "").toLowerCase() || undefined;
    const made = await worker.call(
      "openShareWithKeyFile", { ...key, letter, minimum, ownShuffle, file: whole }, { onProgress: progressIn(whole) });
    download(made.keyFile, file);
    kept = made;
  } finally {
    at("progress").hidden = true;
  }
  at("hand").hidden = false;
  tell("kept");
});

/** Posted only when the person says that the new key file is in a safe place. */
onPress("hand-over", async () => {
  await send(`${address}/SHARE`, "application/octet-stream", kept.objects[0]);
  location.reload();
});

onEnter("passphrase", "say");
openButtons();
