/**
 * A trustee's visits to the ceremony: from the key file and the papers that lie out, what is to be said at this step.
 * The seed is opened here and stays here. Papers are taken as somebody else's: each is checked before it is used.
 */
import { groupNamed } from "./group.js";
import { sha256Hex } from "./hash.js";
import { parseJson, string, writeJson } from "./json.js";
import {
  acceptShares, checkCertificates, makeCertificate, makePolynomial, polynomialFingerprint, readTrustees, recoverShare, sortLetters,
} from "./trustee.js";
import { ChannelKeys, receive, send, signMessage } from "./trustee-channel.js";
import { openKeyFile } from "./trustee-keyfile.js";
import { OpeningRefused } from "./trustee-opening.js";

/**
 * @typedef {{uuid: string, group: string, size: number, threshold: number, place: number, step: string, certificates: string[],
 *   fingerprints: string[], kept: ?string, polynomials: string[], letter: ?string, trustees: ?string, challenge: ?string}} Papers
 * `kept`: what this trustee sealed for itself with its fingerprint; `letter`: its own sealed share
 */

const STEPS = {
  /** The keys of this trustee, bound to this place. */
  CERTIFICATE: ({ group, papers: { size, threshold, place }, seed }) => makeCertificate(group, { size, threshold, index: place }, seed),

  /** The hash of a polynomial, and the polynomial sealed for oneself until the next visit. */
  async FINGERPRINT({ group, papers: { threshold, certificates }, seed, keys }) {
    const polynomial = await makePolynomial(group, threshold, certificates, seed);
    return writeJson({
      fingerprint: await polynomialFingerprint(polynomial),
      kept: await send(keys, keys.encryption, polynomial),
    });
  },

  async POLYNOMIAL({ papers: { kept, fingerprints, place }, keys }) {
    const polynomial = await receive(keys, keys.verification, string(kept));
    if ((await polynomialFingerprint(polynomial)) !== fingerprints[place - 1]) {
      throw new OpeningRefused("the kept polynomial is not the one that was announced");
    }
    return polynomial;
  },

  async ACCEPTED({ group, papers: { threshold, certificates, polynomials, fingerprints, place }, seed }) {
    const letters = await sortLetters(group, threshold, certificates, polynomials, fingerprints);
    return acceptShares(group, threshold, certificates, seed, place, letters[place - 1]);
  },

  /** The share signs: the file opens, the passphrase is known, and the share is the one in the list of trustees. */
  async REHEARSED({ group, papers: { uuid, place, letter, trustees, challenge }, seed }) {
    const expected = `huisheng-rehearsal|${uuid}|${place}|${await sha256Hex(string(trustees))}`;
    if (challenge !== expected) throw new OpeningRefused("something else than a rehearsal is to be signed");
    const share = await recoverShare(group, seed, string(letter));
    const { keys } = await readTrustees(group, parseJson(trustees));
    if (!group.same(keys[place - 1], group.generatorTable.power(share.reveal()))) {
      throw new OpeningRefused("the list of trustees has another key at my place");
    }
    return writeJson(await signMessage({ group, signing: share }, challenge));
  },
};

/** @param {{keyFile: string, passphrase: string, papers: Papers}} what @returns {Promise<string>} what to say at the step that is due */
export async function sayWithKeyFile({ keyFile, passphrase, papers }) {
  const { kind, group: name, seed, opened } = await openKeyFile(keyFile, passphrase);
  if (kind !== "trustee-seed") throw new OpeningRefused("this key file is not one for a ceremony");
  if (name !== papers.group) throw new OpeningRefused("the key is for another group");
  if (opened.length > 0) throw new OpeningRefused("this key has opened an election; each election has its own");
  if (!Object.hasOwn(STEPS, papers.step)) throw new RangeError("there is nothing to say now");
  const group = groupNamed(name);
  const keys = await ChannelKeys.fromSeed(group, seed);
  if (papers.step !== "CERTIFICATE") await requireOwnPlace(group, keys, papers);
  return STEPS[papers.step]({ group, papers, seed, keys });
}

async function requireOwnPlace(group, keys, { threshold, size, certificates, place }) {
  const checked = await checkCertificates(group, threshold, certificates);
  if (checked.length !== size || !group.same(checked[place - 1].verification, keys.verification)) {
    throw new OpeningRefused("this key file belongs to another place or another vote");
  }
}
