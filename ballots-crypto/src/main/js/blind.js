/**
 * Papers that are signed without being seen: RSA blind signatures of RFC 9474, the twin of the Java package blind. Hashing,
 * random numbers, key generation and the last check of a signature come from WebCrypto; the blinding is BigInt arithmetic.
 * Source: docs/protocol/13-blind.md.
 */
import { Secret } from "./group.js";
import { base64, randomBelow, randomBytes, toInteger } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

/** The variants by their name in the RFC: bytes of salt, random bytes before a message. */
const VARIANTS = {
  "RSABSSA-SHA384-PSS-Randomized": { salt: 48, prefix: 32 },
  "RSABSSA-SHA384-PSSZERO-Randomized": { salt: 0, prefix: 32 },
  "RSABSSA-SHA384-PSS-Deterministic": { salt: 48, prefix: 0 },
  "RSABSSA-SHA384-PSSZERO-Deterministic": { salt: 0, prefix: 0 },
};
export const DEFAULT_VARIANT = "RSABSSA-SHA384-PSS-Randomized";
const EXPONENT = 65537n;
const HASH = 48;

const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
const sha384 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-384", joined(...parts)));
const bits = (n) => n.toString(2).length;

function fixedBytes(value, length) {
  const digits = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
}

function power(base, exponent, n) {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % n;
    if (bit === "1") result = (result * base) % n;
  }
  return result;
}

/** Inverse and greatest common divisor in one. @returns {{gcd: bigint, inverse: bigint}} */
function invert(a, n) {
  let [r0, r1, s0, s1] = [n, a % n, 0n, 1n];
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1, s0, s1] = [r1, r0 - quotient * r1, s1, s0 - quotient * s1];
  }
  return { gcd: r0, inverse: ((s0 % n) + n) % n };
}

const smallPrimes = Array.from({ length: 998 }, (_, i) => i + 2).filter((p, _, all) => !all.some((d) => d < p && p % d === 0));

/**
 * @typedef {{variant: string, n: bigint, length: number}} BlindKey a public key; the exponent is always 65537
 * @param {string} variant @param {bigint} n @returns {BlindKey}
 */
export function blindKey(variant, n) {
  if (!Object.hasOwn(VARIANTS, variant)) throw new MalformedEncoding("no variant of RFC 9474");
  const size = n > 0n ? bits(n) : 0;
  if (size < 2048 || size > 8192 || size % 8 !== 0) throw new MalformedEncoding("a modulus of 2048 to 8192 bits");
  if (smallPrimes.some((p) => n % BigInt(p) === 0n)) throw new MalformedEncoding("a modulus with a small factor");
  return { variant, n, length: size / 8 };
}

const padded = (bytes) => base64(bytes) + "=".repeat((3 - (bytes.length % 3)) % 3);

/** Variant, modulus and exponent, with plus signs between them. @param {BlindKey} key */
export const writeBlindKey = ({ variant, n, length }) =>
  `${variant}+${padded(fixedBytes(n, length))}+${padded(fixedBytes(EXPONENT, 3))}`;

/** Reads the one spelling of a key. @param {string} text @returns {BlindKey} */
export function readBlindKey(text) {
  const parts = /^([^+]+)\+([A-Za-z0-9+/]+={0,2})\+AQAB$/.exec(text);
  if (!parts || parts[2].length % 4 !== 0 || parts[2].length > 2000) {
    throw new MalformedEncoding("a key is variant, modulus and exponent");
  }
  const key = blindKey(parts[1], toInteger(Uint8Array.from(atob(parts[2]), (c) => c.charCodeAt(0))));
  if (writeBlindKey(key) !== text) throw new MalformedEncoding("not the one spelling of a key");
  return key;
}

/** MGF1 (RFC 8017, B.2.1), laid over the block. */
async function mask(block, seed) {
  for (let counter = 0; counter * HASH < block.length; counter++) {
    const stream = await sha384(seed, fixedBytes(BigInt(counter), 4));
    const from = counter * HASH;
    for (let i = 0; i < HASH && from + i < block.length; i++) block[from + i] ^= stream[i];
  }
}

/** The encoding of RSASSA-PSS (RFC 8017, 9.1.1); `size` is one less than the bits of the modulus. */
async function encode(message, size, salt) {
  const length = Math.ceil(size / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const block = new Uint8Array(length - HASH - 1);
  block[block.length - salt.length - 1] = 1;
  block.set(salt, block.length - salt.length);
  await mask(block, hash);
  block[0] &= 0xff >> (8 * length - size);
  return joined(block, hash, [0xbc]);
}

/** Whether this is a signature of the prepared message. @param {BlindKey} key */
export async function isSigned(key, prepared, signature) {
  if (signature.length !== key.length || toInteger(signature) >= key.n) return false;
  if (prepared.length < VARIANTS[key.variant].prefix) return false;
  const url = (bytes) => base64(bytes).replaceAll("+", "-").replaceAll("/", "_");
  const jwk = { kty: "RSA", n: url(fixedBytes(key.n, key.length)), e: "AQAB", alg: "PS384", ext: true };
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const imported = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
  const saltLength = VARIANTS[key.variant].salt;
  return crypto.subtle.verify({ name: "RSA-PSS", saltLength }, imported, signature, prepared);
}

/** A number in [1, n) that is prime to n, and its inverse. */
function drawUnit(n) {
  for (;;) {
    const unit = randomBelow(n);
    const { gcd, inverse } = invert(unit, n);
    if (unit > 0n && gcd === 1n) return { unit, inverse };
  }
}

/**
 * Prepares and blinds a message (RFC 9474, 4.1 and 4.2).
 * @param {BlindKey} key @param {Uint8Array} message
 * @returns {Promise<{blinded: Uint8Array, secret: Secret}>} what to send, and what to keep for `finish`
 */
export function blind(key, message) {
  const { salt, prefix } = VARIANTS[key.variant];
  return blindGiven(key, joined(randomBytes(prefix), message), randomBytes(salt), drawUnit(key.n));
}

/** With salt and factor that are not drawn; for the vectors of the RFC. */
export async function blindGiven(key, prepared, salt, { unit, inverse }) {
  const m = toInteger(await encode(prepared, bits(key.n) - 1, salt));
  if (invert(m, key.n).gcd !== 1n) throw new Error("the encoded message shares a factor with the modulus");
  const blinded = fixedBytes((m * power(unit, EXPONENT, key.n)) % key.n, key.length);
  return { blinded, secret: new Secret({ prepared, inverse }) };
}

/** The factor whose inverse is known; for the vectors of the RFC. */
export const factorOf = (inverse, n) => ({ unit: invert(inverse, n).inverse, inverse });

/**
 * Unblinds the signer's answer (RFC 9474, 4.4).
 * @param {BlindKey} key @param {Secret} secret @param {Uint8Array} answer
 * @returns {Promise<{prepared: Uint8Array, signature: Uint8Array} | null>} the paper, or null if the answer is no signature
 */
export async function finish(key, secret, answer) {
  if (answer.length !== key.length) throw new MalformedEncoding(`an answer of ${key.length} bytes was expected`);
  const { prepared, inverse } = secret.reveal();
  const signature = fixedBytes((toInteger(answer) * inverse) % key.n, key.length);
  return (await isSigned(key, prepared, signature)) ? { prepared, signature } : null;
}

/** A new signing key, by the device's own generator. @returns {Promise<{key: BlindKey, secret: Secret}>} */
export async function generateBlindKey(variant = DEFAULT_VARIANT, size = 3072) {
  const publicExponent = new Uint8Array([1, 0, 1]);
  const algorithm = { name: "RSA-PSS", modulusLength: size, publicExponent, hash: "SHA-384" };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const number = (text) => toInteger(Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)));
  return { key: blindKey(variant, number(jwk.n)), secret: new Secret({ d: number(jwk.d) }) };
}

/**
 * Signs what it cannot read (RFC 9474, 4.3). The base is blinded and the result checked, but BigInt arithmetic takes its own
 * time: for a signer that answers over a network, use the Java one.
 * @param {BlindKey} key @param {Secret} secret @param {Uint8Array} blinded
 */
export function signBlindly(key, secret, blinded) {
  const m = toInteger(blinded);
  if (blinded.length !== key.length || m >= key.n) throw new MalformedEncoding("a number below the modulus was expected");
  const { unit, inverse } = drawUnit(key.n);
  const hidden = (m * power(unit, EXPONENT, key.n)) % key.n;
  const s = (power(hidden, secret.reveal().d, key.n) * inverse) % key.n;
  if (power(s, EXPONENT, key.n) !== m) throw new Error("the private operation went wrong; nothing leaves");
  return fixedBytes(s, key.length);
}

/** The member's own part of a prepared message. @param {BlindKey} key */
export const messageOf = (key, prepared) => prepared.slice(VARIANTS[key.variant].prefix);

