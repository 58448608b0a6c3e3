/**
 * The ceremony in which n trustees make one key of which any t can open, and no fewer. Each step takes and gives
 * texts, so that trustees can carry them between machines and programs.
 * Source: docs/protocol 7 (trustee), threshold key generation; Pedersen 1991.
 *
 * One step is ours: before anyone shows a polynomial, all publish its fingerprint (`polynomialFingerprint`), and
 * a polynomial that differs from it is refused. So nobody can choose theirs after seeing the others'.
 */
import { ChannelKeys, readSigned, receive, send, signMessage, verifyMessage } from "./trustee-channel.js";
import { MalformedEncoding, modulo, randomScalar, readScalar, Secret } from "./group.js";
import { sha256Base64 } from "./hash.js";
import { list, members, parseJson, string, writeJson } from "./json.js";
import { readKey, writeKey } from "./trustee-key.js";

/** The ceremony cannot go on; `trustee` (from 1) is the one whose words do not hold. */
export class CeremonyStopped extends Error {
  name = "CeremonyStopped";

  constructor(trustee, why) {
    super(`trustee ${trustee}: ${why}`);
    this.trustee = trustee;
  }
}

/** Runs a check of what one trustee sent; what is malformed is that trustee's doing. */
async function blaming(trustee, check) {
  try {
    return await check();
  } catch (refusal) {
    if (refusal instanceof MalformedEncoding) throw new CeremonyStopped(trustee, refusal.message);
    throw refusal;
  }
}

const each = async (items, act) => {
  const results = [];
  for (let i = 0; i < items.length; i++) results.push(await act(items[i], i + 1));
  return results;
};

/** Step 1. @param {{size: number, threshold: number, index: number}} place @returns {Promise<string>} the certificate */
export async function makeCertificate(group, { size, threshold, index }, seed) {
  if (!(0 < threshold && threshold < size && 1 <= index && index <= size)) throw new RangeError("0 < t < n");
  const keys = await ChannelKeys.fromSeed(group, seed);
  const message = writeJson({
    context: { group: group.name, size, threshold, index },
    verification: group.text(keys.verification),
    encryption: group.text(keys.encryption),
  });
  return writeJson(await signMessage(keys, message));
}

/** @typedef {{value: object, verification: any, encryption: any}} Certificate */

/** Reads and checks one certificate. @param {unknown} value as in JSON @returns {Promise<Certificate>} */
export async function readCertificate(group, { size, threshold, index }, value) {
  const signed = members(value, ["message", "signature"]);
  const { context, verification, encryption } = members(
    parseJson(string(signed.message)), ["context", "verification", "encryption"],
  );
  const expected = writeJson({ group: group.name, size, threshold, index });
  if (writeJson(members(context, [], [], true)) !== expected) {
    throw new MalformedEncoding("the certificate was made for another ceremony or place");
  }
  const keys = { verification: group.parse(verification), encryption: group.parse(encryption) };
  await readSigned(group, keys.verification, value);
  return { value: { message: signed.message, signature: signed.signature }, ...keys };
}

/** Step 2. @param {string[]} certificates one per trustee, in order @returns {Promise<Certificate[]>} */
export function checkCertificates(group, threshold, certificates) {
  const size = certificates.length;
  return each(certificates, (text, index) =>
    blaming(index, () => readCertificate(group, { size, threshold, index }, parseJson(text))));
}

/** g^(a_0 + a_1·j + …) from the elements A_k = g^a_k: what the holder of the share for j must have. */
export function expectedShare(group, coefficients, j) {
  const powers = coefficients.map((_, k) => modulo(group, BigInt(j) ** BigInt(k)));
  return group.productVartime(coefficients, powers);
}

const signedTogether = (certificates, coefficients) =>
  `certs_sig|${writeJson({ certs: certificates.map(({ value }) => value), coefexps: coefficients })}`;

/** Step 3. @returns {Promise<string>} the polynomial: for me, for each trustee, and in public */
export async function makePolynomial(group, threshold, certificates, seed) {
  const checked = await checkCertificates(group, threshold, certificates);
  const keys = await ChannelKeys.fromSeed(group, seed);
  const a = Array.from({ length: threshold }, () => randomScalar(group));
  const coefficients = group.texts(a.map((a_k) => group.generatorTable.power(a_k)));
  const shareFor = (j) => modulo(group, a.reduce((sum, a_k, k) => sum + a_k * BigInt(j) ** BigInt(k), 0n));
  const together = await signMessage(keys, signedTogether(checked, coefficients));
  return writeJson({
    polynomial: await send(keys, keys.encryption, writeJson({ polynomial: a.map(String) })),
    secrets: await each(checked, ({ encryption }, j) =>
      send(keys, encryption, writeJson({ secret: shareFor(j).toString() }))),
    coefexps: await signMessage(keys, writeJson({ coefexps: coefficients })),
    signature: together.signature,
  });
}

/** What a trustee publishes before anyone shows a polynomial: a hash of its public part. @param {string} polynomial text of step 3 */
export const polynomialFingerprint = (polynomial) => sha256Base64(string(parseJson(polynomial).coefexps?.message));

const parseCoefficients = (group, threshold, message) =>
  list(members(parseJson(string(message)), ["coefexps"]).coefexps, threshold).map((text) => group.parse(text));

/** The public elements A_0 … A_(t-1) of one trustee, with both signatures checked. */
async function readCoefficients(group, threshold, certificates, index, coefexps, signature) {
  const { verification } = certificates[index - 1];
  const elements = parseCoefficients(group, threshold, await readSigned(group, verification, coefexps));
  const together = signedTogether(certificates, group.texts(elements));
  if (!(await verifyMessage(group, verification, together, signature))) {
    throw new MalformedEncoding("the signature over all certificates and coefficients does not hold");
  }
  return elements;
}

/**
 * Step 4, where the papers are collected: checks every polynomial and sorts the letters by receiver.
 * @param {string[]} polynomials @param {string[]} [fingerprints] published before; compared if given
 * @returns {Promise<string[]>} one text for each trustee
 */
export async function sortLetters(group, threshold, certificates, polynomials, fingerprints) {
  const checked = await checkCertificates(group, threshold, certificates);
  const size = checked.length;
  if (polynomials.length !== size) throw new RangeError("one polynomial per trustee");
  const read = await each(polynomials, (text, index) => blaming(index, async () => {
    if (fingerprints && (await polynomialFingerprint(text)) !== fingerprints[index - 1]) {
      throw new MalformedEncoding("another polynomial than the one announced");
    }
    const value = members(parseJson(text), ["polynomial", "secrets", "coefexps", "signature"]);
    list(value.secrets, size);
    await readCoefficients(group, threshold, checked, index, value.coefexps, value.signature);
    return value;
  }));
  return read.map(({ polynomial }, j) => writeJson({
    polynomial,
    secrets: read.map(({ secrets }) => secrets[j]),
    coefexps: read.map(({ coefexps }) => coefexps),
    signatures: read.map(({ signature }) => signature),
  }));
}

/**
 * Step 5: a trustee opens its letters, checks each against what its sender made public, and adds them up.
 * @param {number} index own place, from 1 @param {string} letters text of step 4
 * @returns {Promise<string>} own sealed share and the public key that belongs to it
 */
export async function acceptShares(group, threshold, certificates, seed, index, letters) {
  const checked = await checkCertificates(group, threshold, certificates);
  const keys = await ChannelKeys.fromSeed(group, seed);
  if (!group.same(keys.verification, checked[index - 1].verification)) throw new RangeError("this is not my place");
  const { secrets, coefexps, signatures } = members(
    parseJson(letters), ["polynomial", "secrets", "coefexps", "signatures"],
  );
  for (const row of [secrets, coefexps, signatures]) list(row, checked.length);
  const shares = await each(checked, ({ verification }, i) => blaming(i, async () => {
    const coefficients = await readCoefficients(group, threshold, checked, i, coefexps[i - 1], signatures[i - 1]);
    const message = await receive(keys, verification, secrets[i - 1]);
    const share = readScalar(group, members(parseJson(message), ["secret"]).secret);
    if (!group.same(group.generatorTable.power(share), expectedShare(group, coefficients, index))) {
      throw new MalformedEncoding("the share sent does not belong to the public polynomial");
    }
    return share;
  }));
  const total = modulo(group, shares.reduce((sum, share) => sum + share, 0n));
  const key = await writeKey(group, new Secret(total));
  const { signature } = await signMessage(keys, key.public_key);
  return writeJson({
    private_key: await send(keys, keys.encryption, writeJson({ decryption_key: total.toString() })),
    public_key: { ...key, signature },
  });
}

/** Step 6. @returns {Promise<string>} the threshold parameters, which go into the record */
export async function assembleThreshold(group, threshold, certificates, polynomials, accepted) {
  const read = polynomials.map((text) => parseJson(text));
  const parameters = {
    threshold,
    certs: certificates.map((text) => parseJson(text)),
    coefexps: read.map(({ coefexps }) => coefexps),
    signatures: read.map(({ signature }) => signature),
    verification_keys: accepted.map((text) => parseJson(text).public_key),
  };
  await readThreshold(group, parameters);
  return writeJson(parameters);
}

/** A trustee's share again, from its seed and the sealed text of step 5. @returns {Promise<Secret>} */
export async function recoverShare(group, seed, letter) {
  const keys = await ChannelKeys.fromSeed(group, seed);
  const message = await receive(keys, keys.verification, letter);
  return new Secret(readScalar(group, members(parseJson(message), ["decryption_key"]).decryption_key));
}

const stop = (trustee, why) => {
  throw new CeremonyStopped(trustee, why);
};

/**
 * Checks the parameters of a finished ceremony. @param {unknown} value as in JSON @param {boolean} [open] as the stock tool
 * @param {(trustee: number, why: string) => void} [refuse] told of each part that does not hold; by default that ends it
 * @returns {Promise<{threshold: number, keys: any[], element: any}>} public keys of the shares, and the joint key
 */
export async function readThreshold(group, value, open = false, refuse = stop) {
  const { threshold, certs, coefexps, signatures, verification_keys: written } = members(
    value, ["threshold", "certs", "coefexps", "signatures", "verification_keys"], [], open,
  );
  const size = list(certs).length;
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > size) throw new MalformedEncoding("bad threshold");
  for (const row of [coefexps, signatures, written]) list(row, size);
  const attempt = async (index, check) => {
    try {
      return await check();
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      refuse(index, refusal.message);
      return null;
    }
  };
  const certificates = await each(certs, (cert, index) =>
    attempt(index, () => readCertificate(group, { size, threshold, index }, cert)));
  const coefficients = coefexps.map((coefexp) => {
    const elements = parseCoefficients(group, undefined, members(coefexp, ["message"], [], true).message);
    if (elements.length === 0) throw new MalformedEncoding("a polynomial without coefficients");
    return elements; // as many as they are; whether that is the threshold is checked with the signatures
  });
  if (!certificates.includes(null)) {
    await each(coefexps, (coefexp, index) => attempt(index, () =>
      readCoefficients(group, threshold, certificates, index, coefexp, signatures[index - 1])));
  }
  const keys = await each(written, async (key, j) => {
    const expected = coefficients.map((row) => expectedShare(group, row, j)).reduce((a, b) => group.times(a, b));
    await attempt(j, () => checkShareKey(group, key, expected, certificates[j - 1], open));
    return group.parse(key.public_key, open);
  });
  return { threshold, keys, element: coefficients.map((row) => row[0]).reduce((a, b) => group.times(a, b)) };
}

async function checkShareKey(group, key, expected, certificate, open) {
  const { element } = await readKey(group, key, open);
  if (!group.same(element, expected)) throw new MalformedEncoding("its key does not follow from the polynomials");
  if (certificate === null) return;
  if (!(await verifyMessage(group, certificate.verification, group.text(expected), key.signature))) {
    throw new MalformedEncoding("the signature of its key does not hold");
  }
}
