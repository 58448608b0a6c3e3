/**
 * What was fixed before the first ballot: election, trustees, electorate.
 * Source: docs/protocol 10 (verifier), 10.7 to 10.12.
 */
import { Paper } from "./ballot.js";
import { certificateProblems, readPublicCredentials } from "./credential-list.js";
import { MalformedEncoding } from "./malformed.js";
import { readSetup } from "./record.js";
import { readTrustees } from "./trustee.js";

/**
 * @typedef {{paper: Paper, trustees: import("./trustee.js").Trustees | null, weights: Map<string, bigint> | null}} Setup
 * weights by the text of the credential
 */

/**
 * @param {import("./record.js").Step} step
 * @param {{report: import("./verifier-checks.js").Report, object: (data: object) => any, lenient: boolean}} bench
 * @returns {Promise<Setup | null>} null where nothing else can be checked
 */
export async function checkSetup({ data }, { report, object, lenient }) {
  const reading = async (number, read) => {
    try {
      return await read();
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      report.fail(number, "", refusal.message);
      return null;
    }
  };
  const [election, trustees, credentials, certificate] = data.slice(0, -1);
  const named = await reading("V07", () => readSetup(object(data.at(-1)), lenient));
  if (named === null) return null;
  const fits = named.length === data.length - 1 && named.every((one, i) => one === data[i].hash);
  report.claim("V04", fits, "set-up", "the objects before it are not those it calls for, in order");
  const paper = await reading("V07", () => Paper.read(object(election, true), { lenient }));
  if (paper === null) return null;
  checkKey(paper, report);
  const refuse = (owner, why) => report.fail("V08", `trustee ${owner}`, why);
  const read = await reading("V08", () => readTrustees(paper.group, object(trustees), lenient, refuse));
  if (read !== null) {
    report.pass("V08", read.items.length);
    const same = paper.group.same(read.element, paper.key.element);
    report.claim("V09", same, "", "the election's key is not the trustees' common key");
  }
  const weights = await reading("V10", () => checkElectorate(paper.group, object(credentials), report, lenient));
  if (certificate && weights !== null && !lenient) {
    const problems = await reading("V12", () =>
      certificateProblems(paper, object(certificate), credentials.hash, weights.size));
    for (const why of problems ?? []) report.fail("V12", "", why);
    if (problems?.length === 0) report.pass("V12");
  }
  return { paper, trustees: read, weights };
}

function checkKey({ group, key }, report) {
  const known = group.isOne(key.element) || group.same(key.element, group.generator);
  if (known && report.strict) report.fail("V07", "", "everybody knows the private half of the public key");
  else report.pass("V07");
}

function checkElectorate(group, value, report, lenient) {
  const credentials = readPublicCredentials(group, value, lenient);
  const weights = new Map();
  credentials.forEach(({ element, weight, weighted }, i) => {
    const place = `credential ${i + 1}`;
    if (!group.isMember(element)) throw new MalformedEncoding(`${place} is not in the group`);
    const text = group.text(element);
    report.claim("V10", !weights.has(text), place, "stands in the list twice");
    weights.set(text, weight);
    const sorted = i === 0 || group.compare(credentials[i - 1].element, element) <= 0;
    report.claim("V11", sorted, place, "the list is not sorted");
    if (group.isOne(element)) report.fail("V11", place, "is the neutral element");
    if (weighted !== credentials[0].weighted) report.fail("V11", place, "some credentials have a weight and some have none");
  });
  return weights;
}
