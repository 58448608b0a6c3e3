/**
 * Signed and sealed letters between trustees, all from one seed that a trustee writes down.
 * Source: docs/protocol 7 (trustee), keys from a seed, signed and encrypted messages, channel.
 */
import { parseCiphertext, PublicKey, sealElement } from "./elgamal.js";
import { hashToScalar, MalformedEncoding, randomScalar, Secret } from "./group.js";
import { aesGcmOpen, aesGcmSeal, BASE58, fromHex, fromUtf8, hex, randomBase58, sha256, utf8 } from "./hash.js";
import { members, parseJson, string, writeJson } from "./json.js";
import { proofValue, proveKnowledge, readProof, verifyKnowledge } from "./proofs.js";

const SEED = new RegExp(`^[${BASE58}]{22}$`);

/** @returns {string} 22 characters drawn evenly: all that a trustee has to keep */
export const drawSeed = () => randomBase58(22);

/** The two key pairs of a trustee: one to sign, one to receive. Prints nothing secret. */
export class ChannelKeys {
  /** @param {import("./group.js").Group} group @param {string} seed */
  static async fromSeed(group, seed) {
    if (!SEED.test(seed)) throw new MalformedEncoding("a seed is 22 characters");
    const keys = new ChannelKeys();
    keys.group = group;
    keys.signing = new Secret(await hashToScalar(group, `sk|${seed}`));
    keys.receiving = new Secret(await hashToScalar(group, `dk|${seed}`));
    keys.verification = group.generatorTable.power(keys.signing.reveal());
    keys.encryption = group.generatorTable.power(keys.receiving.reveal());
    return keys;
  }
}

/** @param {ChannelKeys} keys @param {string} message @returns {Promise<{message: string, signature: object}>} as in JSON */
export async function signMessage(keys, message) {
  const proof = await proveKnowledge(keys.group, `sigmsg|${message}|`, keys.signing.reveal());
  return { message, signature: proofValue(proof) };
}

/** @param {any} verification the signer's element @param {unknown} signature as in JSON @returns {Promise<boolean>} */
export const verifyMessage = (group, verification, message, signature) =>
  verifyKnowledge(group, `sigmsg|${message}|`, verification, readProof(group, signature));

/** Reads a signed message and checks it. @returns {Promise<string>} the message */
export async function readSigned(group, verification, value) {
  const { message, signature } = members(value, ["message", "signature"]);
  if (!(await verifyMessage(group, verification, string(message), signature))) {
    throw new MalformedEncoding("the signature of a message does not hold");
  }
  return message;
}

const symmetric = async (group, element, alpha) => ({
  key: await sha256(`key|${group.text(element)}`),
  nonce: await sha256(`iv|${group.text(alpha)}`),
});

/** Seals any text for the holder of an encryption key. @returns {Promise<string>} JSON */
async function encryptText(group, encryption, text) {
  const shared = group.generatorTable.power(randomScalar(group));
  const { alpha, beta } = sealElement(new PublicKey(group, encryption), shared, randomScalar(group));
  const { key, nonce } = await symmetric(group, shared, alpha);
  const data = hex(await aesGcmSeal(key, nonce, utf8(text)));
  return writeJson({ algorithm: "AES-GCM", alpha: group.text(alpha), beta: group.text(beta), data });
}

async function decryptText(keys, letter) {
  const { group } = keys;
  const found = members(parseJson(letter), ["algorithm", "alpha", "beta", "data"]);
  if (found.algorithm !== "AES-GCM") throw new MalformedEncoding("another cipher");
  const { alpha, beta } = parseCiphertext(group, { alpha: found.alpha, beta: found.beta });
  const mask = group.power(alpha, keys.receiving.reveal());
  const { key, nonce } = await symmetric(group, group.times(beta, group.inverse(mask)), alpha);
  try {
    return fromUtf8(await aesGcmOpen(key, nonce, fromHex(string(found.data))));
  } catch {
    throw new MalformedEncoding("a letter that cannot be opened: damaged, or for someone else");
  }
}

/** @param {ChannelKeys} sender @param {any} encryption the receiver's element @param {string} message @returns {Promise<string>} */
export async function send(sender, encryption, message) {
  const { group } = sender;
  const content = writeJson({ recipient: group.text(encryption), message });
  return encryptText(group, encryption, writeJson(await signMessage(sender, content)));
}

/** @param {ChannelKeys} receiver @param {any} verification the sender's element @param {string} letter @returns {Promise<string>} */
export async function receive(receiver, verification, letter) {
  const { group } = receiver;
  const signed = parseJson(await decryptText(receiver, string(letter)));
  const { recipient, message } = members(
    parseJson(await readSigned(group, verification, signed)), ["recipient", "message"],
  );
  if (recipient !== group.text(receiver.encryption)) throw new MalformedEncoding("a letter addressed to someone else");
  return string(message);
}
