/**
 * Judges a receipt by its bytes and the keys of the reader, and says of each check of docs/protocol/14-log.md 14.7 whether it holds.
 * R0 stands before them: the file is a receipt at all. It knows no page, so that it can be read and tried alone.
 */
import * as log from "./crypto/log.js";
import { fromUtf8 } from "./crypto/hash.js";
import { MalformedEncoding } from "./crypto/malformed.js";

/** No receipt is longer: a path has at most 63 hashes, a note at most 100 signatures. */
export const LARGEST = 1_000_000;

/** What the reader typed does not do. @param {string} word of the page @param {unknown[]} details */
export class Untrusted extends Error {
  constructor(word, ...details) {
    super(word);
    this.word = word;
    this.details = details;
  }
}

async function key(text, type, word, ...details) {
  try {
    const read = await log.readKey(text);
    if (read.type === type) return read;
  } catch (error) {
    if (!(error instanceof MalformedEncoding)) throw error;
  }
  throw new Untrusted(word, ...details);
}

/** Whom the reader trusts. @param {string} logKey @param {string} witnessKeys one a line @param {number} enough of them */
export async function trust(logKey, witnessKeys, enough) {
  if (logKey.trim() === "") throw new Untrusted("noKey");
  const logs = [await key(logKey.trim(), log.NOTE, "badKey")];
  const witnesses = new Map();
  for (const [i, line] of witnessKeys.split("\n").entries()) {
    if (line.trim() === "") continue;
    const witness = await key(line.trim(), log.COSIGNATURE, "badWitness", i + 1);
    if (witnesses.has(witness.name)) throw new Untrusted("twice");
    witnesses.set(witness.name, witness);
  }
  const needed = witnesses.size === 0 ? 0 : Math.max(1, Math.floor(enough) || 1);
  if (needed > witnesses.size) throw new Untrusted("tooFewKeys");
  return { logs, witnesses, isMetBy: (cosigned) => cosigned.size >= needed };
}

const fails = (place, word, detail) => ({ place, state: "fails", word, details: [], detail });
const holds = (place, word, ...details) => ({ place, state: "holds", word, details });
const refused = (word, detail) => ({ sound: false, lines: [fails("R0", word, detail)], fact: null });

/** What the receipt carries: a fact that it opens, one that was erased, or bytes of another log. */
async function carried(extra) {
  if (log.isOpening(extra)) {
    const opening = log.readOpening(extra);
    return { entry: await log.leafOf(opening), fact: { ...opening, word: "holdsOpening" } };
  }
  if (log.isLeaf(extra)) return { entry: extra, fact: { ...log.readLeaf(extra), content: null, word: "erased" } };
  const tracker = log.entryTracker(extra);
  const content = new TextDecoder().decode(extra);
  return { entry: extra, fact: { kind: null, at: null, content, word: tracker ? "ballot" : "other", tracker } };
}

/**
 * @param {Uint8Array} bytes of the file @param {object} policy see {@link trust}
 * @returns {Promise<{sound: boolean, lines: object[], fact: object | null}>} the fact only where all of it holds
 */
export async function judge(bytes, policy) {
  if (bytes.length > LARGEST) return refused("R0big", null);
  let receipt;
  let what;
  try {
    receipt = log.readReceipt(fromUtf8(bytes));
    if (!receipt.extra) return refused("R0entry", null);
    what = await carried(receipt.extra);
  } catch (error) {
    if (error instanceof MalformedEncoding) return refused("R0", error.message);
    throw error;
  }
  const { checkpoint, cosigned, findings } = await log.checkReceipt(receipt, what.entry, policy);
  const sound = findings.length === 0;
  return { sound, lines: lines(receipt, checkpoint, cosigned, findings, policy), fact: sound ? what.fact : null };
}

function lines(receipt, checkpoint, cosigned, findings, policy) {
  const failed = new Map();
  for (const { place, reason } of findings) failed.set(place, [...(failed.get(place) ?? []), reason]);
  const told = [...failed].map(([place, reasons]) => fails(place, place, reasons.join("; ")));
  if (!checkpoint) return told;
  const sound = [holds("R1", "holdsR1", checkpoint.origin, checkpoint.size)];
  if (!failed.has("R2")) sound.push(holds("R2", "holdsR2"));
  for (const [name, seconds] of cosigned) sound.push(holds("R3", "holdsR3", name, new Date(Number(seconds) * 1000)));
  if (policy.witnesses.size === 0) sound.push({ place: "R3", state: "open", word: "openR3", details: [] });
  if (!failed.has("R4")) sound.push(holds("R4", "holdsR4", receipt.index + 1));
  return [...told, ...sound].sort((one, other) => one.place.localeCompare(other.place));
}
