/**
 * The trustees of an election as the record lists them: single ones, all of whom are needed, and groups of n of
 * whom t are needed. Owners are numbered from 1 through the whole list.
 * Source: docs/protocol 7 (trustee).
 */
import { MalformedEncoding } from "./group.js";
import { list } from "./json.js";
import { readThreshold } from "./trustee-ceremony.js";
import { readKey } from "./trustee-key.js";

export * from "./trustee-ceremony.js";
export * from "./trustee-channel.js";
export * from "./trustee-key.js";
export * from "./trustee-keyfile.js";
export * from "./trustee-opening.js";

/**
 * @typedef {{threshold: number, owners: number[], keys: any[]}} TrusteeItem keys in the order of owners
 * @typedef {{items: TrusteeItem[], keys: any[], element: any}} Trustees keys by owner - 1, and the joint key
 */

/**
 * Reads the list and checks every proof in it. @param {unknown} value as in JSON
 * @param {boolean} [lenient] as the stock tool
 * @param {(owner: number, why: string) => void} [refuse] told of each proof that does not hold; by default that ends it
 * @returns {Promise<Trustees>}
 */
export async function readTrustees(group, value, lenient = false, refuse) {
  const trustees = { items: [], keys: [], element: group.one };
  for (const item of list(value)) {
    const [kind, content] = list(item, 2);
    const before = trustees.keys.length;
    const read = await readItem(group, kind, content, lenient, refuse && ((i, why) => refuse(before + i, why)));
    const owners = read.keys.map((_, i) => before + i + 1);
    trustees.items.push({ threshold: read.threshold, owners, keys: read.keys });
    trustees.keys.push(...read.keys);
    trustees.element = group.times(trustees.element, read.element);
  }
  if (trustees.items.length === 0) throw new MalformedEncoding("an election without trustees");
  return trustees;
}

async function readItem(group, kind, content, lenient, refuse) {
  if (kind === "Pedersen") return readThreshold(group, content, lenient, refuse);
  if (kind !== "Single") throw new MalformedEncoding("no such kind of trustee");
  const { element } = await readKey(group, content, lenient, refuse && ((why) => refuse(1, why)));
  return { threshold: 1, keys: [element], element };
}
