/**
 * The right to vote, as a key: the member holds a code of 22 characters, the record lists the public half.
 * Nothing here knows a ballot, nothing here knows a member's name.
 * Source: docs/protocol 5 (credential).
 */
import { modulo, Secret } from "./group.js";
import { BASE58, randomBase58, sha256Hex } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";
import { proveKnowledge, verifyKnowledge } from "./proofs.js";

const CODE = new RegExp(`^[${BASE58}]{5}-[${BASE58}]{6}-[${BASE58}]{5}-[${BASE58}]{6}$`);

/** A fresh code: 22 characters drawn evenly, 128.9 bits, in groups of 5-6-5-6. @returns {string} */
export function drawCode() {
  const drawn = randomBase58(22);
  return [drawn.slice(0, 5), drawn.slice(5, 11), drawn.slice(11, 16), drawn.slice(16)].join("-");
}

/** Whether a text has exactly the shape of a code. @param {string} text */
export const isCode = (text) => CODE.test(text);

/** A member's credential: the secret exponent, which prints nothing, and the public element. */
export class SecretCredential {
  /** @param {import("./group.js").Group} group @param {Secret} secret */
  constructor(group, secret) {
    this.group = group;
    this.secret = secret;
    this.publicElement = group.generatorTable.power(secret.reveal());
    this.publicText = group.text(this.publicElement);
  }

  /**
   * From the code that the member was given (docs/protocol 5, derivation).
   * @param {import("./group.js").Group} group @param {string} uuid of the election @param {string} code with its dashes
   */
  static async derive(group, uuid, code) {
    if (!isCode(code)) throw new MalformedEncoding("a credential has the form XXXXX-XXXXXX-XXXXX-XXXXXX");
    const halves = await Promise.all([0, 1].map((i) => sha256Hex(`derive_credential|${uuid}|${i}|${code}`)));
    return new SecretCredential(group, new Secret(modulo(group, BigInt("0x" + halves.join("")))));
  }

  /** Signs a text's hash. @param {string} hash @returns {Promise<import("./proofs.js").Proof>} */
  sign(hash) {
    return proveKnowledge(this.group, `sig|${hash}|`, this.secret.reveal());
  }
}

/** @param {any} publicElement the signer's public credential @param {string} hash @param {import("./proofs.js").Proof} proof */
export const verifySignature = (group, publicElement, hash, proof) =>
  verifyKnowledge(group, `sig|${hash}|`, publicElement, proof);
