/**
 * One trustee's key pair with the proof that its private half is known.
 * Source: docs/protocol 7 (trustee), public key of a trustee.
 */
import { MalformedEncoding, randomScalar, Secret } from "./group.js";
import { members, string } from "./json.js";
import { proofValue, proveKnowledge, readProof, verifyKnowledge } from "./proofs.js";

const prefix = (group, text) => `pok|${group.name}|${text}|`;

/** @returns {Secret} a private key */
export const drawKey = (group) => new Secret(randomScalar(group));

/** The public half as it stands in the record. @param {Secret} secret @param {string} [name] */
export async function writeKey(group, secret, name) {
  const text = group.text(group.generatorTable.power(secret.reveal()));
  const pok = await proveKnowledge(group, prefix(group, text), secret.reveal());
  return { pok: proofValue(pok), public_key: text, name };
}

const stop = (why) => {
  throw new MalformedEncoding(why);
};

/**
 * Reads a public key and checks its proof. @param {unknown} value as in JSON @param {boolean} [open] as the stock tool
 * @param {(why: string) => void} [refuse] told if the proof does not hold; by default that ends it
 */
export async function readKey(group, value, open = false, refuse = stop) {
  const found = members(value, ["pok", "public_key"], ["signature", "name"], open);
  const element = group.parse(found.public_key, open);
  const name = found.name === undefined ? undefined : string(found.name);
  if (!open && group.isOne(element)) throw new MalformedEncoding("the neutral element is no key");
  if (!(await verifyKnowledge(group, prefix(group, group.text(element)), element, readProof(group, found.pok, open)))) {
    refuse("its proof of knowing the private key does not hold");
  }
  return { element, name };
}
