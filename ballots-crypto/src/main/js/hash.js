/**
 * Text, bytes, SHA-256 and random numbers, all from what the browser brings along (WebCrypto). A device
 * without WebCrypto is refused: a vote sealed with poor random numbers would not be secret.
 * Source: docs/protocol 1 (encodings).
 */
import { MalformedEncoding } from "./malformed.js";

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @returns {Crypto} the device's cryptography; throws where there is none */
function webCrypto() {
  const found = globalThis.crypto;
  if (!found?.subtle || !found.getRandomValues) {
    throw new Error("this device offers no WebCrypto (it needs a secure page); nothing secret can be made here");
  }
  return found;
}

/** @param {string} text @returns {Uint8Array} its UTF-8 bytes */
export const utf8 = (text) => encoder.encode(text);

/** Bytes that are not UTF-8 are refused. @param {Uint8Array} bytes @returns {string} */
export function fromUtf8(bytes) {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    throw new MalformedEncoding("not UTF-8");
  }
}

/** @param {Uint8Array | string} message bytes, or text taken as UTF-8 @returns {Promise<Uint8Array>} 32 bytes */
export async function sha256(message) {
  const bytes = typeof message === "string" ? utf8(message) : message;
  return new Uint8Array(await webCrypto().subtle.digest("SHA-256", bytes));
}

/** @param {Uint8Array} bytes @returns {string} lower-case hexadecimal */
export function hex(bytes) {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/** @param {string} text an even number of lower-case digits @returns {Uint8Array} */
export function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new MalformedEncoding("not lower-case hexadecimal");
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** @param {Uint8Array} bytes @returns {string} Base64, standard alphabet, no padding */
export function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("=", "");
}

/** @param {Uint8Array | string} message @returns {Promise<string>} 64 hexadecimal digits */
export const sha256Hex = async (message) => hex(await sha256(message));

/** The form in which people compare fingerprints and trackers. @param {Uint8Array | string} message */
export const sha256Base64 = async (message) => base64(await sha256(message));

/** @param {Uint8Array} bytes most significant byte first @returns {bigint} */
export const toInteger = (bytes) => (bytes.length === 0 ? 0n : BigInt("0x" + hex(bytes)));

/** @param {Uint8Array | string} message @returns {Promise<bigint>} the hash as a 256-bit number */
export const sha256Integer = async (message) => toInteger(await sha256(message));

/** @param {number} count @returns {Uint8Array} that many unpredictable bytes */
export function randomBytes(count) {
  return webCrypto().getRandomValues(new Uint8Array(count));
}

/**
 * A number drawn evenly from [0, bound): draws outside the range are thrown away, never folded back into it.
 * @param {bigint} bound @returns {bigint}
 */
export function randomBelow(bound) {
  const bits = (bound - 1n).toString(2).length;
  const count = Math.ceil(bits / 8);
  for (;;) {
    const drawn = BigInt.asUintN(bits, toInteger(randomBytes(count)));
    if (drawn < bound) return drawn;
  }
}

/** Without 0, O, I and l, which people mistake for one another. */
export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** @param {number} length @returns {string} characters drawn evenly and independently from the 58 */
export function randomBase58(length) {
  let text = "";
  while (text.length < length) {
    const drawn = randomBytes(1)[0] & 63;
    if (drawn < 58) text += BASE58[drawn];
  }
  return text;
}

/**
 * AES-256-GCM with a 16-byte tag behind the ciphertext.
 * @param {Uint8Array} key 32 bytes @param {Uint8Array} nonce any length; 32 bytes in this protocol, 12 in key files
 * @param {Uint8Array} plain @param {Uint8Array} [beside] authenticated with it, not encrypted
 * @returns {Promise<Uint8Array>}
 */
export const aesGcmSeal = (key, nonce, plain, beside) => aesGcm("encrypt", key, nonce, plain, beside);

/** Throws if the tag does not fit. @param {Uint8Array} key @param {Uint8Array} nonce @param {Uint8Array} sealed @param {Uint8Array} [beside] */
export const aesGcmOpen = (key, nonce, sealed, beside) => aesGcm("decrypt", key, nonce, sealed, beside);

async function aesGcm(way, key, nonce, bytes, beside = new Uint8Array(0)) {
  const { subtle } = webCrypto();
  const imported = await subtle.importKey("raw", key, "AES-GCM", false, [way]);
  const how = { name: "AES-GCM", iv: nonce, tagLength: 128, additionalData: beside };
  return new Uint8Array(await subtle[way](how, imported, bytes));
}

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018). @param {string} passphrase taken as UTF-8, as typed
 * @param {Uint8Array} salt @param {number} iterations @returns {Promise<Uint8Array>} 32 bytes
 */
export async function pbkdf2(passphrase, salt, iterations) {
  const { subtle } = webCrypto();
  const imported = await subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, imported, 256));
}
