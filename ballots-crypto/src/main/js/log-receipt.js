/**
 * Receipts that can be checked offline, and whom a reader trusts (C2SP tlog-proof, tlog-policy).
 * Source: docs/protocol/14-log.md 14.7 and 14.8.
 */
import { asText, COSIGNATURE, cosignedAt, isNamedBy, NOTE, padded, readBase64, readCheckpoint } from "./log-note.js";
import { readKey, readNote, readNumber, require, verifies, writeNote } from "./log-note.js";
import { base64, fromHex } from "./hash.js";
import { isOpening, readOpening } from "./log-leaf.js";
import { isIncluded, leafHash } from "./log-tree.js";
import { MalformedEncoding } from "./malformed.js";

const HEADER = "c2sp.org/tlog-proof@v1";
const LONGEST_PATH = 63;

/** Reads a receipt; it verifies nothing. */
export function readReceipt(receipt) {
  const text = asText(receipt);
  const blank = text.indexOf("\n\n");
  require(blank >= 0, "a proof has an empty line before its checkpoint");
  const lines = text.slice(0, blank).split("\n");
  require(lines.shift() === HEADER, `a proof begins with ${HEADER}`);
  const extra = lines[0]?.startsWith("extra ") ? readBase64(lines.shift().slice(6)) : null;
  require(lines[0]?.startsWith("index "), "a proof tells the index");
  const index = readNumber(lines.shift().slice(6));
  require(lines.length <= LONGEST_PATH, `a path of more than ${LONGEST_PATH} hashes`);
  const path = lines.map(readBase64);
  require(path.every((hash) => hash.length === 32), "a hash of 32 bytes was expected");
  return { extra, index, path, checkpoint: readNote(text.slice(blank + 2)) };
}

/** Writes a receipt as it was read. */
export function writeReceipt({ extra, index, path, checkpoint }) {
  const lines = [HEADER, ...(extra ? [`extra ${padded(extra)}`] : []), `index ${index}`, ...path.map(padded)];
  return lines.map((line) => `${line}\n`).join("") + `\n${writeNote(checkpoint)}`;
}

/**
 * Reads a policy: log, witness, group and quorum lines.
 * @returns {Promise<{logs: object[], witnesses: Map<string, object>, isMetBy: (cosigned: Set<string>) => boolean}>}
 */
export async function readPolicy(policy) {
  const text = asText(policy);
  // eslint-disable-next-line no-control-regex
  require(!/[\0-\x08\x0b-\x1f\x7f]/.test(text) && text.endsWith("\n"), "a policy is whole lines without control characters");
  const reader = new PolicyReader();
  const lines = text.split("\n");
  require(lines.length <= 1001, "a policy is up to 1000 whole lines");
  for (const [number, line] of lines.entries()) {
    try {
      await reader.line(line.replace(/^[ \t]+|[ \t]+$/g, ""));
    } catch (error) {
      if (error instanceof MalformedEncoding) throw new MalformedEncoding(`line ${number + 1}: ${error.message}`);
      throw error;
    }
  }
  require(reader.isMetBy, "a policy has a quorum line");
  return { logs: reader.logs, witnesses: reader.witnesses, isMetBy: reader.isMetBy };
}

class PolicyReader {
  logs = [];
  witnesses = new Map();
  isMetBy = null;
  #rules = new Map();
  #members = new Set();
  #keys = new Set();

  async line(line) {
    if (line === "" || line.startsWith("#")) return;
    const [kind, ...words] = line.split(/[ \t]+/);
    require(["log", "witness", "group", "quorum"].includes(kind), "log, witness, group or quorum was expected");
    await this[kind](words);
  }

  async log(words) {
    require(words.length === 1 || words.length === 2, "a log has a key and perhaps an address");
    this.logs.push(await this.#key(words[0], NOTE));
  }

  async witness(words) {
    require(words.length === 2 || words.length === 3, "a witness has a name, a key and perhaps an address");
    const [name, vkey] = words;
    this.#define(name, (cosigned) => cosigned.has(name));
    this.witnesses.set(name, await this.#key(vkey, COSIGNATURE));
  }

  group([name, count, ...members]) {
    require(members.length > 0, "a group has a name, a number and members");
    for (const member of members) {
      require(this.#rules.has(member), "a member is defined on an earlier line");
      require(!this.#members.has(member), "a name is a member once");
      this.#members.add(member);
    }
    const rules = members.map((member) => this.#rules.get(member));
    const needed = count === "all" ? rules.length : count === "any" ? 1 : readNumber(count);
    require(1 <= needed && needed <= rules.length, "from one to all of the members");
    this.#define(name, (cosigned) => rules.filter((rule) => rule(cosigned)).length >= needed);
  }

  quorum(words) {
    require(words.length === 1 && !this.isMetBy, "there is one quorum line, with one name");
    this.isMetBy = words[0] === "none" ? () => true : this.#rules.get(words[0]);
    require(this.isMetBy, "the quorum is defined on an earlier line");
  }

  #define(name, rule) {
    require(name !== "none" && !this.#rules.has(name), "a name is defined once");
    this.#rules.set(name, rule);
  }

  async #key(vkey, type) {
    const key = await readKey(vkey);
    require(key.type === type, "a key of another type");
    const same = `${type} ${padded(key.key)}`;
    require(!this.#keys.has(same), "the same key twice");
    this.#keys.add(same);
    return key;
  }
}

/** What the signatures under a checkpoint are worth to this reader. Lines of unknown keys count for nothing. */
async function judge({ logs, witnesses, isMetBy }, checkpoint, note, verify) {
  const findings = [];
  const cosigned = new Map();
  let byLog = false;
  const holds = async (key, signature) => {
    const sound = await verifies(key, note.text, signature, verify);
    const place = key.type === NOTE ? "R2" : "R3";
    if (!sound) findings.push({ place, reason: `the signature of ${key.name} does not verify` });
    return sound;
  };
  for (const signature of note.signatures) {
    for (const log of logs) {
      if (isNamedBy(log, signature) && (await holds(log, signature))) byLog ||= log.name === checkpoint.origin;
    }
    for (const [witness, key] of witnesses) {
      if (!isNamedBy(key, signature) || !(await holds(key, signature))) continue;
      const seconds = cosignedAt(signature);
      if (!(cosigned.get(witness) > seconds)) cosigned.set(witness, seconds);
    }
  }
  if (!byLog) findings.push({ place: "R2", reason: "no signature of a known log whose name is the origin" });
  const names = [...cosigned.keys()];
  if (!isMetBy(new Set(names))) {
    findings.push({ place: "R3", reason: `the witnesses that cosigned are not enough: [${names.join(", ")}]` });
  }
  return { cosigned, findings };
}

/** The kind of fact by which a union's log notes a ballot in the box. */
const BALLOT_FACT = "BallotAccepted";

/**
 * The tracker of the ballot which an entry puts in the box, or of which a fact of a union's log tells that it lies there; null if
 * it is neither. @param {Uint8Array} entry or what opens it
 */
export function entryTracker(entry) {
  if (isOpening(entry)) return openedTracker(entry);
  const event = /^\{"parent":"[0-9a-f]{64}","height":(?:0|[1-9][0-9]*),"type":"Ballot","payload":"([0-9a-f]{64})"\}$/;
  const found = event.exec(String.fromCharCode(...entry));
  return found && base64(fromHex(found[1]));
}

function openedTracker(bytes) {
  const { kind, content } = readOpening(bytes);
  if (kind !== BALLOT_FACT) return null;
  try {
    const { tracker } = JSON.parse(content);
    return typeof tracker === "string" ? tracker : null;
  } catch {
    return null;
  }
}

/** R5: the entry is the event of the voter's own ballot, or the fact that names it. @param {string} tracker computed from the ballot's own bytes */
export function checkOwnEntry(entry, tracker) {
  const same = entryTracker(entry) === tracker;
  return same ? [] : [{ place: "R5", reason: `the entry is not that of the ballot ${tracker}` }];
}

/**
 * Checks a receipt: R1 its checkpoint is one, R2 a known log signed it, R3 enough witnesses saw the same, R4 the entry
 * stands at its place. No finding means sound.
 * @param {object} receipt as read @param {Uint8Array} entry that must stand in the log
 * @param {object} policy from elsewhere than the receipt
 */
export async function checkReceipt(receipt, entry, policy, verify = undefined) {
  let checkpoint;
  try {
    checkpoint = readCheckpoint(receipt.checkpoint.text);
  } catch (error) {
    if (!(error instanceof MalformedEncoding)) throw error;
    return { checkpoint: null, cosigned: new Map(), findings: [{ place: "R1", reason: error.message }] };
  }
  const { cosigned, findings } = await judge(policy, checkpoint, receipt.checkpoint, verify);
  const leaf = await leafHash(entry);
  if (!(await isIncluded(receipt.index, checkpoint.size, receipt.path, leaf, checkpoint.root))) {
    findings.push({ place: "R4", reason: `the entry does not stand at index ${receipt.index} of this log` });
  }
  return { checkpoint, cosigned, findings };
}
