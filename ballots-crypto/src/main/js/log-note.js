/**
 * Signed notes, keys, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature).
 * Source: docs/protocol/14-log.md 14.5 and 14.6.
 */
import { groupNamed } from "./group.js";
import { base64, fromHex, fromUtf8, hex, sha256, toInteger, utf8 } from "./hash.js";
import { sameBytes } from "./log-tree.js";
import { MalformedEncoding } from "./malformed.js";

/** Ed25519 over the text of a note: the log's own signature. */
export const NOTE = 1;
/** Ed25519 over a time and the text of a checkpoint: a witness saw no other history up to then. */
export const COSIGNATURE = 4;
const SIGNATURE_LENGTH = { [NOTE]: 64, [COSIGNATURE]: 72 };
const MOST_SIGNATURES = 100;

export function require(holds, reason) {
  if (!holds) throw new MalformedEncoding(reason);
}

/** Bytes as text that pads: the form in notes. @param {Uint8Array} bytes */
export function padded(bytes) {
  const text = base64(bytes);
  return text + "=".repeat((4 - (text.length % 4)) % 4);
}

/** Reads the one spelling of Base64. @param {string} text */
export function readBase64(text) {
  require(/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0, "not Base64 in its one spelling");
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  require(padded(bytes) === text, "not Base64 in its one spelling");
  return bytes;
}

/** Reads a decimal in its one spelling; beyond 2^53 this device cannot count, and says so. */
export function readNumber(text) {
  require(/^(0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(Number(text)), "a number was expected");
  return Number(text);
}

/** Text, or bytes that must be UTF-8. */
export function asText(note) {
  if (typeof note === "string") return note;
  try {
    return fromUtf8(note);
  } catch {
    throw new MalformedEncoding("not UTF-8");
  }
}

const isKeyName = (name) => name !== "" && !/[+\p{White_Space}]/u.test(name);

/** Reads a note; it verifies nothing. @returns {{text: string, signatures: {name: string, id: string, bytes: Uint8Array}[]}} */
export function readNote(note) {
  const whole = asText(note);
  // eslint-disable-next-line no-control-regex
  require(whole.length <= 1_000_000 && !/[\0-\x09\x0b-\x1f]/.test(whole), "a note is short, without control characters");
  const blank = whole.lastIndexOf("\n\n");
  require(blank >= 0 && whole.endsWith("\n") && blank + 2 < whole.length, "a note has an empty line before its signatures");
  const lines = whole.slice(blank + 2, -1).split("\n");
  require(lines.length <= MOST_SIGNATURES, `more than ${MOST_SIGNATURES} signatures`);
  return { text: whole.slice(0, blank + 1), signatures: lines.map(readSignature) };
}

function readSignature(line) {
  const parts = /^— ([^ ]+) ([^ ]+)$/u.exec(line);
  require(parts && isKeyName(parts[1]), "a signature line was expected");
  const bytes = readBase64(parts[2]);
  require(bytes.length >= 5, "a signature line was expected");
  return { name: parts[1], id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
}

const signatureLine = ({ name, id, bytes }) => `— ${name} ${padded(new Uint8Array([...fromHex(id), ...bytes]))}\n`;

/** Writes a note as it was read. */
export const writeNote = ({ text, signatures }) => `${text}\n${signatures.map(signatureLine).join("")}`;

const keyId = async (name, typed) => hex((await sha256(new Uint8Array([...utf8(`${name}\n`), ...typed]))).slice(0, 4));

/** Reads a public key: name, id, and type with key. @param {string} vkey */
export async function readKey(vkey) {
  const parts = /^([^+]+)\+([^+]+)\+(.+)$/s.exec(vkey);
  require(parts && isKeyName(parts[1]), "a key is name, id and key");
  const typed = readBase64(parts[3]);
  require(typed.length === 33 && typed[0] in SIGNATURE_LENGTH, "a key of a known type was expected");
  require((await keyId(parts[1], typed)) === parts[2], "the id is not that of the key");
  const key = typed.slice(1);
  const group = groupNamed("Ed25519");
  require(!group.isOne(group.parse(hex(key.toReversed()))), "no key of Ed25519");
  return { name: parts[1], id: parts[2], type: typed[0], key };
}

/** Whether a signature line claims to be by this key. */
export const isNamedBy = (key, signature) => signature.name === key.name && signature.id === key.id;

/** When a witness signed, in seconds since 1970, as a BigInt; read it only after the signature verified. */
export const cosignedAt = (signature) => toInteger(signature.bytes.slice(0, 8));

function message(type, text, seconds) {
  return utf8((type === COSIGNATURE ? `cosignature/v1\ntime ${seconds}\n` : "") + text);
}

/** Whether the key signed the text. @param {typeof verifyEd25519} [verify] */
export async function verifies(key, text, signature, verify = verifyEd25519) {
  if (!isNamedBy(key, signature) || signature.bytes.length !== SIGNATURE_LENGTH[key.type]) return false;
  const seconds = key.type === COSIGNATURE ? cosignedAt(signature) : 0n;
  if (seconds >= 1n << 63n) return false;
  return verify(key.key, message(key.type, text, seconds), signature.bytes.slice(-64));
}

/** Verifies with the device's Ed25519, or with our own arithmetic where the device has none. */
export async function verifyEd25519(key, bytes, signature) {
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  } catch (error) {
    if (error.name === "NotSupportedError") return verifyEd25519Ourselves(key, bytes, signature);
    throw error;
  }
  return crypto.subtle.verify("Ed25519", imported, signature, bytes);
}

/** RFC 8032, 5.1.7 without the cofactor: S below the order, and R the one spelling of S·B − k·A. */
export async function verifyEd25519Ourselves(key, bytes, signature) {
  const group = groupNamed("Ed25519");
  const littleEndian = (part) => toInteger(part.toReversed());
  const s = littleEndian(signature.slice(32));
  if (s >= group.order) return false;
  const input = new Uint8Array([...signature.slice(0, 32), ...key, ...bytes]);
  const k = littleEndian(new Uint8Array(await crypto.subtle.digest("SHA-512", input))) % group.order;
  const a = group.parse(hex(key.toReversed()));
  const r = group.productVartime([group.generator, a], [s, (group.order - k) % group.order]);
  return sameBytes(fromHex(group.text(r)).toReversed(), signature.slice(0, 32));
}

/** Origin, size, root and extension lines from the text of a checkpoint. @param {string} text */
export function readCheckpoint(text) {
  const lines = text.split("\n");
  require(lines.length >= 4 && lines.pop() === "" && !lines.includes(""), "a checkpoint is origin, size and root, a line each");
  const [origin, size, root, ...extensions] = lines;
  const hash = readBase64(root);
  require(hash.length === 32, "a hash of 32 bytes was expected");
  return { origin, size: readNumber(size), root: hash, extensions };
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root, extensions = [] }) =>
  [origin, size, padded(root), ...extensions].map((line) => `${line}\n`).join("");
