/**
 * The electorate as the record has it: keys without persons, sorted so that their order tells nothing, and the
 * certificate of whoever issued the credentials, where there is one.
 * Source: docs/protocol 5 (credential).
 */
import { sha256Base64, sha256Hex } from "./hash.js";
import { count, hash, list, members, string, writeJson } from "./json.js";
import { MalformedEncoding } from "./malformed.js";
import { readProof, verifyKnowledge } from "./proofs.js";

/**
 * The list of public credentials as the record has it: for each the element's text and the weight of its vote.
 * @typedef {{text: string, element: any, weight: bigint, weighted: boolean}} PublicCredential
 */

/**
 * @param {import("./group.js").Group} group @param {unknown} value the parsed array
 * @param {boolean} [lenient] as the stock tool: a third column, an empty weight, leading zeros
 * @returns {PublicCredential[]} in the order of the list
 */
export function readPublicCredentials(group, value, lenient = false) {
  return list(value).map((entry) => {
    const [text, weight, ...more] = string(entry).split(",");
    const wellWritten = weight === undefined || /^(0|[1-9][0-9]{0,40})$/.test(weight);
    if (!lenient && (more.length > 0 || !wellWritten)) throw new MalformedEncoding("badly written credential entry");
    if (lenient && weight && !/^[0-9]{1,40}$/.test(weight)) throw new MalformedEncoding("badly written weight");
    return {
      text,
      element: group.decode(text, lenient),
      weight: weight ? BigInt(weight) : 1n,
      weighted: weight !== undefined,
    };
  });
}

/**
 * Sorts credentials, which loses the order of the roll, and writes the list.
 * @param {import("./group.js").Group} group @param {{element: any, weight?: bigint}[]} credentials
 * @returns {string} if any has a weight, all entries carry one
 */
export function writePublicCredentials(group, credentials) {
  const weighted = credentials.some(({ weight }) => weight !== undefined);
  const sorted = [...credentials].sort((a, b) => group.compare(a.element, b.element));
  return writeJson(sorted.map(({ element, weight = 1n }) => group.text(element) + (weighted ? `,${weight}` : "")));
}

/** Fingerprint of the list. @param {string} text as archived @returns {Promise<string>} */
export const credentialsFingerprint = (text) => sha256Base64(text);

/**
 * What is wrong with a credentials certificate. @param {import("./ballot.js").Paper} paper @param {unknown} value as in JSON
 * @param {string} listHash hash of the archived list @param {number} size its length @returns {Promise<string[]>}
 */
export async function certificateProblems({ group, uuid }, value, listHash, size) {
  const names = ["uuid", "voter_list_length", "public_creds_hash", "verification_key", "encryption_key"];
  const { signature, ...bare } = members(value, names, ["signature"]);
  group.parse(bare.encryption_key);
  const verification = group.parse(bare.verification_key);
  const problems = [];
  if (string(bare.uuid) !== uuid) problems.push("the certificate names another election");
  if (hash(bare.public_creds_hash) !== listHash) problems.push("the certificate names another credential list");
  if (count(bare.voter_list_length) !== size) problems.push("the certificate names another number of voters");
  if (signature === undefined) return problems;
  const signed = members(signature, ["message", "signature"]);
  const text = writeJson(Object.fromEntries(names.map((name) => [name, bare[name]])));
  const holds = signed.message === (await sha256Hex(text)) &&
    (await verifyKnowledge(group, `sigmsg|${signed.message}|`, verification, readProof(group, signed.signature)));
  return holds ? problems : [...problems, "the certificate's signature does not hold"];
}
