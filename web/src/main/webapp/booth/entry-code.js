/**
 * The short code that receipts print, worked out here: the first 60 bits of the leaf's hash, five a letter, without the letters
 * that are taken for figures (Crockford's base 32), in groups of four. It finds an entry and proves nothing.
 */
import { toInteger } from "./crypto/hash.js";
import { leafHash, leafOf, readOpening } from "./crypto/log.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/** @param {Uint8Array} opening that a receipt carries @returns {Promise<string>} */
export async function entryCode(opening) {
  const hash = await leafHash(await leafOf(readOpening(opening)));
  const bits = toInteger(hash.slice(0, 8)) >> 4n;
  const code = Array.from({ length: LENGTH }, (_, i) => LETTERS[Number((bits >> BigInt(5 * (LENGTH - 1 - i))) & 31n)]);
  return code.join("").match(/.{4}/g).join("-");
}
