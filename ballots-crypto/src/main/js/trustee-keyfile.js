/**
 * Key files: a trustee's secret under a passphrase, as the command line writes and reads them with `--browser`.
 * A file under Argon2id is refused with the way out, because WebCrypto does not have Argon2id.
 * Source: docs/protocol 7.9 (trustee), key files.
 */
import { MalformedEncoding } from "./group.js";
import { aesGcmOpen, aesGcmSeal, fromHex, fromUtf8, hex, pbkdf2, randomBytes, utf8 } from "./hash.js";
import { members, parseJson, string, writeJson } from "./json.js";

const FORMAT = "huisheng-key";
const KINDS = ["trustee-key", "trustee-seed"];
const ITERATIONS = 1000000;
const [FEWEST, MOST] = [100000, 20000000];

/** The passphrase is wrong, or the file was changed; which of the two cannot be told. */
export class DoesNotOpen extends Error {
  name = "DoesNotOpen";
}

/**
 * @typedef {{election: string, tally: string}} Opened which count a key has opened
 * @typedef {{kind: string, group: string, secret?: string, seed?: string, opened: Opened[]}} KeyFileContent
 */

/** @param {KeyFileContent} content @param {string} passphrase @returns {Promise<string>} the file */
export async function sealKeyFile({ kind, group, secret, seed, opened = [] }, passphrase) {
  if (!KINDS.includes(kind)) throw new RangeError("no such kind of key file");
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const kdf = { name: "pbkdf2-sha-256", iterations: ITERATIONS, salt: hex(salt) };
  const outer = { format: FORMAT, version: 1, kind, kdf, nonce: hex(nonce) };
  const content = writeJson({ group, secret, seed, opened: opened.length > 0 ? opened : undefined });
  const key = await pbkdf2(passphrase, salt, ITERATIONS);
  const data = await aesGcmSeal(key, nonce, utf8(content), utf8(writeJson(outer)));
  key.fill(0);
  return `${writeJson({ ...outer, data: hex(data) })}\n`;
}

/** @param {string} text @param {string} passphrase @returns {Promise<KeyFileContent>} */
export async function openKeyFile(text, passphrase) {
  const { data, ...outer } = members(parseJson(text.trim()), ["format", "version", "kind", "kdf", "nonce", "data"], []);
  if (outer.format !== FORMAT) throw new MalformedEncoding("not a key file");
  if (outer.version !== 1) throw new MalformedEncoding("unknown version of key file");
  if (!KINDS.includes(outer.kind)) throw new MalformedEncoding("unknown kind of key");
  const { salt, iterations } = derivation(outer.kdf);
  const nonce = fromHex(string(outer.nonce));
  if (nonce.length !== 12) throw new MalformedEncoding("key file parameters out of range");
  const key = await pbkdf2(passphrase, salt, iterations);
  let plain;
  try {
    plain = await aesGcmOpen(key, nonce, fromHex(string(data)), utf8(writeJson(outer)));
  } catch {
    throw new DoesNotOpen("the file does not open with this passphrase");
  }
  const content = members(parseJson(fromUtf8(plain)), ["group"], ["secret", "seed", "opened"]);
  return { kind: outer.kind, ...content, opened: content.opened ?? [] };
}

function derivation(kdf) {
  if (kdf?.name === "argon2id") {
    throw new MalformedEncoding(
      "browsers have no Argon2id: run `ballots trustee passphrase --browser` on this file, or open it on the command line");
  }
  const { name, iterations, salt } = members(kdf, ["name", "iterations", "salt"], []);
  if (name !== "pbkdf2-sha-256") throw new MalformedEncoding("unknown kdf");
  if (!Number.isInteger(iterations) || iterations < FEWEST || iterations > MOST) {
    throw new MalformedEncoding("key file parameters out of range");
  }
  const bytes = fromHex(string(salt));
  if (bytes.length < 8 || bytes.length > 64) throw new MalformedEncoding("a salt of strange length");
  return { iterations, salt: bytes };
}
