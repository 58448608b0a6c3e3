/**
 * The record of an election: one file that only ever grows. It is a plain tar of data objects, named by their
 * hash, and of events, each of which names the one before it. Read and written as a stream.
 * Source: docs/protocol 9 (record).
 */
import { fromUtf8, sha256Hex, utf8 } from "./hash.js";
import { count, hash, members, parseJson, string, writeJson } from "./json.js";
import { MalformedEncoding } from "./malformed.js";

const BLOCK = 512;
/** No object of a record may be larger: 256 MiB. */
const LARGEST = 2 ** 28;
const octal = (number, digits) => number.toString(8).padStart(digits, "0");

/** The 512 bytes before an entry; there is one spelling. @param {string} name @param {number} size @param {number} time */
export function tarHeader(name, size, time) {
  const header = new Uint8Array(BLOCK);
  const put = (at, text) => header.set(utf8(text), at);
  put(0, name);
  put(100, "0000644\0" + "0000000\0" + "0000000\0");
  put(124, `${octal(size, 11)}\0`);
  put(136, `${octal(time, 11)}\0`);
  put(148, "        ");
  put(156, "0");
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  put(148, `${octal(checksum, 6)}\0 `);
  return header;
}

const field = (header, from, to) => String.fromCharCode(...header.subarray(from, to)).replace(/\0.*$/s, "");
const sameBytes = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Hands out exact numbers of bytes from a stream of pieces of any size. */
class ByteSource {
  #pieces;
  #held = [];
  #heldSize = 0;
  taken = 0;

  constructor(source) {
    const pieces = source instanceof Uint8Array ? [source] : source;
    this.#pieces = (pieces[Symbol.asyncIterator] ?? pieces[Symbol.iterator]).call(pieces);
  }

  /** @returns {Promise<Uint8Array>} `size` bytes, or fewer at the end */
  async take(size) {
    while (this.#heldSize < size) {
      const { done, value } = await this.#pieces.next();
      if (done) break;
      this.#held.push(value);
      this.#heldSize += value.length;
    }
    const result = new Uint8Array(Math.min(size, this.#heldSize));
    for (let at = 0; at < result.length; ) {
      const piece = this.#held[0];
      const part = piece.subarray(0, result.length - at);
      result.set(part, at);
      at += part.length;
      if (part.length === piece.length) this.#held.shift();
      else this.#held[0] = piece.subarray(part.length);
    }
    this.#heldSize -= result.length;
    this.taken += result.length;
    return result;
  }
}

/**
 * The entries of a record file. @param {Uint8Array | AsyncIterable<Uint8Array>} source
 * @param {(reason: string, place: string) => void} report told of whatever is not as it must be
 * @returns {AsyncGenerator<{name: string, bytes: Uint8Array, position: number}>} ends early where nothing more can be read
 */
export async function* readEntries(source, report) {
  const bytes = new ByteSource(source);
  let time = 0;
  for (let number = 0; ; number++) {
    const header = await bytes.take(BLOCK);
    if (header.length === 0) return;
    const place = `entry ${number}`;
    const name = field(header, 0, 100);
    const digits = field(header, 124, 136);
    if (header.length < BLOCK || !/^[0-7]{11}$/.test(digits)) return report("no tar header where one is due", place);
    const size = parseInt(digits, 8);
    if (size > LARGEST) return report("an object larger than any record has", place);
    const content = await bytes.take(size);
    const padding = await bytes.take((BLOCK - (size % BLOCK)) % BLOCK);
    if (content.length < size || (size + padding.length) % BLOCK !== 0) return report("the file breaks off", place);
    if (padding.some((byte) => byte !== 0)) report("the padding is not empty", place);
    if (number === 0) {
      const started = readStart(name, content, report, place);
      if (started === null) return;
      time = started;
    }
    if (!sameBytes(header, tarHeader(name, size, time))) report("the tar header is not written as it must be", place);
    if (number > 0) yield { name, bytes: content, position: bytes.taken };
  }
}

/** The first entry: `BELENIOS`, version and time of the archive. @returns {number | null} the time in seconds since 1970 */
function readStart(name, content, report, place) {
  try {
    if (name !== "BELENIOS") throw new MalformedEncoding("not an election record");
    const text = fromUtf8(content);
    const { version, timestamp } = members(parseJson(text), ["version", "timestamp"]);
    if (version !== 1) throw new MalformedEncoding("another version of the archive");
    if (writeJson({ version, timestamp }) !== text || !/^[0-9]{1,10}$/.test(String(timestamp))) {
      throw new MalformedEncoding("the archive's header is not written as it must be");
    }
    return Number(timestamp);
  } catch (refusal) {
    report(refusal.message, place);
    return null;
  }
}

/** Kinds of events, and how many data objects stand before each. */
export const EVENTS = {
  Setup: [4, 5],
  Ballot: [1],
  EndBallots: [0],
  EncryptedTally: [2],
  Shuffle: [2],
  EndShuffles: [0],
  PartialDecryption: [2],
  Result: [1],
};

/** @typedef {{parent?: string, height: number, type: keyof EVENTS, payload?: string}} RecordEvent */

/** @param {string} text @returns {RecordEvent} */
export function readEvent(text) {
  const event = members(parseJson(text), ["height", "type"], ["parent", "payload"]);
  count(event.height);
  if (!Object.hasOwn(EVENTS, string(event.type))) throw new MalformedEncoding("no such event");
  if (event.parent !== undefined) hash(event.parent);
  if (event.payload !== undefined) hash(event.payload);
  if (eventText(event) !== text) throw new MalformedEncoding("an event not written as it must be");
  return event;
}

/** @param {RecordEvent} event */
export const eventText = ({ parent, height, type, payload }) => writeJson({ parent, height, type, payload });

/**
 * @typedef {{type: keyof EVENTS, event: RecordEvent, hash: string, data: {hash: string, bytes: Uint8Array}[], position: number}} Step
 * an event with the data objects that stand before it
 */

/**
 * The steps of a record, in order, with container, hashes and chain checked on the way.
 * @param {Uint8Array | AsyncIterable<Uint8Array>} source
 * @param {(check: "V01" | "V02" | "V03" | "V04", place: string, reason: string) => void} report
 * @param {(name: string) => void} [onEntry] told the name of each entry
 * @returns {AsyncGenerator<Step>} events without the objects they need are left out
 */
export async function* readSteps(source, report, onEntry) {
  let last = null;
  let data = [];
  const seen = new Set();
  for await (const { name, bytes, position } of readEntries(source, (why, at) => report("V01", at, why))) {
    onEntry?.(name);
    const place = last === null ? "before the first event" : `after event ${last.event.height}`;
    const named = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
    if (!named) {
      report("V01", place, `no entry of a record is called ${JSON.stringify(name.slice(0, 80))}`);
      continue;
    }
    const digest = await sha256Hex(bytes);
    if (digest !== named[1]) report("V02", place, `${name}: the content does not have the hash in its name`);
    if (named[2] === "data") {
      if (seen.has(digest)) report("V04", place, `${name}: the same object stands twice`);
      seen.add(digest);
      data.push({ hash: digest, bytes });
      continue;
    }
    const step = await readStep(bytes, digest, data, position, report, place);
    data = [];
    if (step === null) continue;
    checkLink(last, step.event, report);
    last = step;
    if (checkLayout(step, report)) yield step;
  }
  if (last === null) report("V03", "", "no event at all");
  if (data.length > 0) report("V04", "end", `${data.length} objects after the last event`);
}

async function readStep(bytes, digest, data, position, report, place) {
  try {
    const event = readEvent(fromUtf8(bytes));
    return { type: event.type, event, hash: digest, data, position };
  } catch (refusal) {
    report("V03", place, refusal.message);
    return null;
  }
}

function checkLink(last, { parent, height }, report) {
  const place = `event ${height}`;
  if (height !== (last === null ? 0 : last.event.height + 1)) report("V03", place, "the height does not follow");
  if (parent !== last?.hash) report("V03", place, "the parent is not the event before");
}

/** Data before the event: as many as its kind has, and its payload the last of them. @returns {boolean} whether all are there */
function checkLayout({ type, event, data }, report) {
  const place = `event ${event.height} (${type})`;
  if (!EVENTS[type].includes(data.length)) {
    report("V04", place, `${data.length} objects stand before it, not ${EVENTS[type].join(" or ")}`);
    return false;
  }
  if (event.payload !== data.at(-1)?.hash) report("V04", place, "the object it names does not stand before it");
  return true;
}

/** Writes a record, step by step; each call gives the bytes to append to the file, all or none. */
export class RecordWriter {
  #last = null;
  #height = 0;

  /** @param {number} time seconds since 1970; all entries carry it */
  constructor(time) {
    this.time = time;
  }

  /** @returns {Uint8Array} the first entry */
  start() {
    return this.#entry("BELENIOS", utf8(writeJson({ version: 1, timestamp: String(this.time) })));
  }

  /** @param {keyof EVENTS} type @param {string[]} objects in the order of the format @returns {Promise<Uint8Array>} */
  async append(type, objects) {
    const parts = [];
    let payload;
    for (const object of objects) {
      payload = await sha256Hex(object);
      parts.push(this.#entry(`${payload}.data.json`, utf8(object)));
    }
    const text = eventText({ parent: this.#last ?? undefined, height: this.#height++, type, payload });
    this.#last = await sha256Hex(text);
    parts.push(this.#entry(`${this.#last}.event.json`, utf8(text)));
    return joined(parts);
  }

  /** Hash of the last event: what one publishes and has witnessed. */
  get head() {
    return this.#last;
  }

  #entry(name, content) {
    const padding = new Uint8Array((BLOCK - (content.length % BLOCK)) % BLOCK);
    return joined([tarHeader(name, content.length, this.time), content, padding]);
  }
}

/** @param {Uint8Array[]} parts */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The objects of a set-up and how they refer to each other. @returns {Promise<string[]>} for `append("Setup", …)` */
export async function setupObjects(election, trustees, credentials, certificate) {
  const setup = {
    election: await sha256Hex(election),
    trustees: await sha256Hex(trustees),
    credentials: await sha256Hex(credentials),
    credentials_certificate: certificate && (await sha256Hex(certificate)),
  };
  return [election, trustees, credentials, ...(certificate ? [certificate] : []), writeJson(setup)];
}

/** An object with its owner. @param {number} owner from 1 @param {string} object @returns {Promise<string[]>} */
export const ownedObjects = async (owner, object) => [object, writeJson({ owner, payload: await sha256Hex(object) })];

/** @param {string} tally text @param {number} ballots @param {number | string} weight as in JSON @returns {Promise<string[]>} */
export const tallyObjects = async (tally, ballots, weight) => [
  tally,
  writeJson({ num_tallied: ballots, total_weight: weight, encrypted_tally: await sha256Hex(tally) }),
];

/** @param {unknown} value as in JSON @returns {{owner: number, payload: string}} */
export function readOwned(value, open = false) {
  const owned = members(value, ["owner", "payload"], [], open);
  return { owner: count(owned.owner), payload: hash(owned.payload) };
}

/** @param {unknown} value as in JSON @returns {string[]} hashes of election, trustees, credentials and, if there is one, certificate */
export function readSetup(value, open = false) {
  const setup = members(value, ["election", "trustees", "credentials"], ["credentials_certificate"], open);
  const { election, trustees, credentials, credentials_certificate: certificate } = setup;
  return [election, trustees, credentials, ...(certificate === undefined ? [] : [certificate])].map(hash);
}

/** The names of all entries of a record, in order: what a later copy has to begin with. @returns {Promise<string[]>} */
export async function entryNames(source) {
  const names = [];
  for await (const { name } of readEntries(source, () => {})) names.push(name);
  return names;
}
