/**
 * Leaves of a union's log and what opens them: kind and time of a fact, and a salted commitment to its content.
 * Source: docs/protocol/14-log.md 14.9.
 */
import { fromUtf8, sha256, utf8 } from "./hash.js";
import { padded, readBase64, require } from "./log-note.js";

const LEAF = "huisheng/leaf/v1";
const OPENING = "huisheng/opening/v1";
const CONTENT = "huisheng/content/v1\n";
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3}(?:\d{3})?))?Z$/;

const isKind = (kind) => /^[A-Za-z][A-Za-z0-9]{0,79}$/.test(kind);

/** Whether the text is a time in its one spelling: UTC, no, three or six digits behind the point, as few as will do. */
function isTime(text) {
  const parts = TIME.exec(text);
  if (!parts || (parts[2] && /^0+$|^\d{3}000$/.test(parts[2]))) return false;
  const read = new Date(`${parts[1]}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(parts[1]);
}

function readHead(text, header, reason) {
  const [first, kind, at, secret, ...rest] = text.split("\n");
  require(first === header && isKind(kind) && rest.length === 0, reason);
  require(isTime(at), "a time in its one spelling was expected");
  const bytes = readBase64(secret);
  require(bytes.length === 32, "32 bytes were expected");
  return { kind, at, bytes };
}

/** Whether the bytes say to be an opening, rather than an entry itself. @param {Uint8Array} bytes */
export function isOpening(bytes) {
  const start = utf8(`${OPENING}\n`);
  return bytes.length > start.length && start.every((byte, i) => bytes[i] === byte);
}

/** What opens a leaf: kind, time, salt and content. @param {Uint8Array} bytes */
export function readOpening(bytes) {
  const text = fromUtf8(bytes);
  const blank = text.indexOf("\n\n");
  const reason = "an opening is kind, time and salt, a line each, and content";
  require(blank >= 0, reason);
  const { kind, at, bytes: salt } = readHead(text.slice(0, blank), OPENING, reason);
  return { kind, at, salt, content: text.slice(blank + 2) };
}

/** The bytes of the leaf that is opened: what must stand in the log. @returns {Promise<Uint8Array>} */
export async function leafOf({ kind, at, salt, content }) {
  const commitment = await sha256(new Uint8Array([...utf8(CONTENT), ...salt, ...utf8(content)]));
  return utf8(`${LEAF}\n${kind}\n${at}\n${padded(commitment)}\n`);
}

/** A leaf as it stands in the log: kind, time and commitment. @param {Uint8Array} bytes */
export function readLeaf(bytes) {
  const text = fromUtf8(bytes);
  require(text.endsWith("\n"), "a leaf is four lines");
  const { kind, at, bytes: commitment } = readHead(text.slice(0, -1), LEAF, "a leaf is four lines");
  return { kind, at, commitment };
}

/** Whether the bytes say to be a leaf. @param {Uint8Array} bytes */
export const isLeaf = (bytes) => new TextDecoder().decode(bytes.slice(0, LEAF.length + 1)) === `${LEAF}\n`;
