import assert from "node:assert/strict";
import { test } from "node:test";
import { drawCode, isCode, SecretCredential } from "../../main/js/credential.js";
import { readPublicCredentials, writePublicCredentials } from "../../main/js/credential-list.js";
import { groupNamed, modulo } from "../../main/js/group.js";
import { sha256Hex } from "../../main/js/hash.js";
import { parseJson } from "../../main/js/json.js";
import * as trustee from "../../main/js/trustee.js";
import { Election, YES_NO } from "./elections.js";
import { json, lines, text } from "./vectors.js";

const group = groupNamed("Ed25519");
const B1 = "record/keys/b1-threshold-2of3-ed25519";
const ids = [1, 2, 3].map((i) => text(`${B1}/ped${i}.id`).trim());
const certificates = lines(`${B1}/certs.jsons`);
const polynomials = lines(`${B1}/polynomials.jsons`);

test("the worked example of the ceremony: keys from the seed, certificate, its name", async () => {
  const seed = text(`${B1}/${ids[0]}.key`).trim();
  assert.equal(seed, "fasDG1Pqh94btnYHVvmyw2");
  const keys = await trustee.ChannelKeys.fromSeed(group, seed);
  assert.equal(keys.signing.reveal(), 1026220404710426100822770525862347883298829099025287910183223452920859633593n);
  assert.equal(keys.receiving.reveal(), 277413133597070919866528744100191911851837525195451702282149431413079978744n);
  assert.equal(group.text(keys.verification), "8a0eea1655cd51050f7aaf6f1224a36ca62a86a17308d0e745cb161a679413fb");
  assert.equal(group.text(keys.encryption), "d8d82805b23f66e7d4cb4e13cb9ba34299d43b15a4b5d62797af32d3d124f2db");
  const own = JSON.parse(await trustee.makeCertificate(group, { size: 3, threshold: 2, index: 1 }, seed));
  const made = certificates.map((line) => JSON.parse(line)).find(({ message }) => message === own.message);
  assert.ok(made, "the same certificate as the stock tool's");
  assert.equal(await sha256Hex(own.message), "f7511bab74441f7c474cdec1d16cbbe8498595411aeb6a45b93309b76c59d08c");
});

test("letters and shares made by the stock tool open here, and lead to the same keys", async () => {
  const sorted = await trustee.sortLetters(group, 2, certificates, polynomials);
  const accepted = [];
  for (const i of [0, 1, 2]) {
    const seed = text(`${B1}/${ids[i]}.key`).trim();
    assert.deepEqual(JSON.parse(sorted[i]), json(`${B1}/${ids[i]}.vinput`), "the same letters as the stock tool's");
    const output = await trustee.acceptShares(group, 2, certificates, seed, i + 1, sorted[i]);
    const stock = json(`${B1}/${ids[i]}.voutput`);
    assert.equal(JSON.parse(output).public_key.public_key, stock.public_key.public_key);
    const [ours, theirs] = await Promise.all(
      [JSON.parse(output).private_key, stock.private_key].map((letter) => trustee.recoverShare(group, seed, letter)));
    assert.equal(ours.reveal(), theirs.reveal());
    accepted.push(output);
  }
  const expected = 1602456909366111942783604342483624615748625327637506382863534400922466457775n;
  const seed = text(`${B1}/${ids[0]}.key`).trim();
  assert.equal((await trustee.recoverShare(group, seed, JSON.parse(accepted[0]).private_key)).reveal(), expected);
  await trustee.assembleThreshold(group, 2, certificates, polynomials, accepted);
  await trustee.readThreshold(group, parseJson(text(`${B1}/threshold.json`).trim()));
});

test("the weights of shares are Lagrange's", () => {
  assert.equal(trustee.lagrange(group, [1, 3], 1), 3618502788666131106986593281521497120428558179689953803000975469142727125496n);
  assert.equal(trustee.lagrange(group, [1, 3], 3), 3618502788666131106986593281521497120428558179689953803000975469142727125494n);
});

const election = await Election.open({ questions: [YES_NO], voters: 1, singles: 0, threshold: [2, 3] });
const { seeds, polynomials: made, letters, accepted, certificates: certs } = election.ceremony;

/** The text with a change to its parsed form. */
const changed = (line, change) => {
  const value = JSON.parse(line);
  change(value);
  return JSON.stringify(value);
};
const stopped = (trusteeNumber, message) => ({ name: "CeremonyStopped", trustee: trusteeNumber, message });

test("T5: a polynomial that differs from its announced fingerprint is refused, and its maker named", async () => {
  const fingerprints = await Promise.all(made.map(trustee.polynomialFingerprint));
  await trustee.sortLetters(group, 2, certs, made, fingerprints);
  const rushed = await trustee.makePolynomial(group, 2, certs, seeds[2]);
  await assert.rejects(trustee.sortLetters(group, 2, certs, made.with(2, rushed), fingerprints),
    stopped(3, "trustee 3: another polynomial than the one announced"));
});

test("T5: a rogue key, the inverse of the others' keys times one's own, has no proof and is refused", async () => {
  const honest = trustee.drawKey(group);
  const value = await trustee.writeKey(group, honest);
  const own = group.generatorTable.power(99n);
  const rogue = group.text(group.times(own, group.inverse(group.parse(value.public_key))));
  const proof = (await trustee.writeKey(group, { reveal: () => 99n })).pok;
  for (const pok of [proof, value.pok]) {
    const list = [["Single", value], ["Single", { pok, public_key: rogue }]];
    await assert.rejects(trustee.readTrustees(group, parseJson(JSON.stringify(list))), /knowing the private key/);
  }
});

test("T6: a wrong share, a damaged letter, and a letter for someone else name their sender", async () => {
  const keys = await trustee.ChannelKeys.fromSeed(group, seeds[1]);
  const receiver = await trustee.ChannelKeys.fromSeed(group, seeds[0]);
  const wrong = await trustee.send(keys, receiver.encryption, '{"secret":"12345"}');
  const misdirected = JSON.parse(letters[2]).secrets[1];
  const signedByOther = await trustee.send(await trustee.ChannelKeys.fromSeed(group, seeds[2]), receiver.encryption, '{"secret":"1"}');
  const damaged = changed(JSON.parse(letters[0]).secrets[1], (letter) => {
    letter.data = letter.data.replace(/^./, (c) => (c === "0" ? "1" : "0"));
  });
  for (const letter of [wrong, misdirected, damaged, signedByOther, "x", "{}"]) {
    const text = changed(letters[0], (value) => (value.secrets[1] = letter));
    await assert.rejects(trustee.acceptShares(group, 2, certs, seeds[0], 1, text), (refusal) => {
      assert.equal(refusal.name, "CeremonyStopped");
      assert.equal(refusal.trustee, 2);
      return true;
    });
  }
});

test("E2 P12: every altered part of a finished ceremony is refused, and its trustee named", async () => {
  const parameters = JSON.parse(await trustee.assembleThreshold(group, 2, certs, made, accepted));
  const bump = (text) => String(modulo(group, BigInt(text) + 1n));
  const mutants = [
    [(p) => (p.certs[1].signature.response = bump(p.certs[1].signature.response)), 2],
    [(p) => (p.coefexps[0].signature.challenge = bump(p.coefexps[0].signature.challenge)), 1],
    [(p) => (p.signatures[2].response = bump(p.signatures[2].response)), 3],
    [(p) => (p.verification_keys[0].pok.response = bump(p.verification_keys[0].pok.response)), 1],
    [(p) => (p.verification_keys[1].signature.response = bump(p.verification_keys[1].signature.response)), 2],
    [(p) => delete p.verification_keys[1].signature, 2],
    [(p) => ([p.verification_keys[0], p.verification_keys[1]] = [p.verification_keys[1], p.verification_keys[0]]), 1],
    [(p) => ([p.certs[0], p.certs[1]] = [p.certs[1], p.certs[0]]), 1],
    [(p) => (p.threshold = 1), 1],
    [(p) => (p.threshold = 3), 1],
    [(p) => (p.coefexps[1] = p.coefexps[0]), 2],
  ];
  for (const [mutate, number] of mutants) {
    const mutant = changed(JSON.stringify(parameters), mutate);
    await assert.rejects(trustee.readThreshold(group, parseJson(mutant)), (refusal) => {
      assert.equal(refusal.trustee, number, `${mutate}: ${refusal.message}`);
      return true;
    });
  }
  for (const broken of [{ threshold: 0 }, { threshold: 4 }, { threshold: "2" }, { certs: [] }, { signatures: undefined }]) {
    await assert.rejects(trustee.readThreshold(group, parseJson(JSON.stringify({ ...parameters, ...broken }))), /./);
  }
  await trustee.readThreshold(group, parseJson(JSON.stringify(parameters)));
});

test("every two of three shares, and no single one, open what the joint key sealed", async () => {
  const keys = await Promise.all(election.shares.map(({ seed, letter }) => trustee.recoverShare(group, seed, letter)));
  const secret = (places) => modulo(group,
    places.reduce((sum, j) => sum + trustee.lagrange(group, places, j) * keys[j - 1].reveal(), 0n));
  for (const places of [[1, 2], [1, 3], [2, 3], [1, 2, 3]]) {
    assert.ok(group.same(group.generatorTable.power(secret(places)), election.paper.key.element), String(places));
  }
  for (const place of [[1], [2], [3]]) assert.ok(!group.same(group.generatorTable.power(secret(place)), election.paper.key.element));
});

test("P12: factors swapped between answers, and another trustee's proof, are refused", async () => {
  const { paper } = election;
  const { sealNumber } = await import("../../main/js/elgamal.js");
  const tally = [[sealNumber(paper.key, 1, 5n), sealNumber(paper.key, 2, 6n)]];
  const [one, two] = [trustee.drawKey(group), trustee.drawKey(group)];
  const [key, other] = [one, two].map((secret) => group.generatorTable.power(secret.reveal()));
  const part = await trustee.openPart(paper, tally, one);
  assert.equal((await trustee.readPart(paper, tally, key, parseJson(part))).length, 2);
  const refused = (value, by = key) => assert.rejects(trustee.readPart(paper, tally, by, parseJson(JSON.stringify(value))), { name: "MalformedEncoding" });
  const value = JSON.parse(part);
  await refused({ ...value, decryption_factors: [value.decryption_factors[0].toReversed()] });
  await refused({ ...value, decryption_proofs: [value.decryption_proofs[0].toReversed()] });
  await refused({ decryption_factors: [value.decryption_factors[0].toReversed()], decryption_proofs: [value.decryption_proofs[0].toReversed()] });
  await refused(value, other);
  await refused({ ...value, decryption_factors: [[value.decryption_factors[0][0]]] });
  await refused({ ...value, decryption_factors: [] });
});

test("a code has one shape, and a letter wrong gives another credential or none", async () => {
  for (let i = 0; i < 50; i++) assert.ok(isCode(drawCode()));
  for (const bad of ["", "UNHtt-rRJeUW-UNHYH-FDojJ", "UNHtt-rRJeUW-UNHYH-FDojJH ", "UNHttrRJeUWUNHYHFDojJH", "0NHtt-rRJeUW-UNHYH-FDojJH",
    "UNHtt-rRJeUW-UNHYH-FDojJl", "unhtt_rrjeuw_unhyh_fdojjh"]) {
    assert.ok(!isCode(bad), bad);
    await assert.rejects(SecretCredential.derive(group, "yJ27LjH2Uh6kNG", bad), { name: "MalformedEncoding" });
  }
  const [a, b] = await Promise.all(["UNHtt-rRJeUW-UNHYH-FDojJH", "UNHtt-rRJeUW-UNHYH-FDojJJ"].map((code) =>
    SecretCredential.derive(group, "yJ27LjH2Uh6kNG", code)));
  assert.notEqual(a.publicText, b.publicText);
});

test("every voter's code of every good archive gives a listed credential", async () => {
  const { readSteps } = await import("../../main/js/record.js");
  const { archive } = await import("./vectors.js");
  for (const name of ["a-single-homomorphic-ed25519", "c1-nh-schulze-mixed-2shuffles-ed25519", "f2-threshold-belenios2048", "d1-weights-ed25519"]) {
    for await (const { data } of readSteps(archive(name), assert.fail)) {
      const { group: groupName, uuid } = JSON.parse(new TextDecoder().decode(data[0].bytes));
      const named = groupNamed(groupName);
      const listText = new TextDecoder().decode(data[2].bytes);
      const listed = readPublicCredentials(named, parseJson(listText));
      const codes = Object.values(json(`record/keys/${name}/private_creds.json`));
      const derived = await Promise.all(codes.map((code) => SecretCredential.derive(named, uuid, code)));
      assert.deepEqual(derived.map(({ publicText }) => publicText).sort(), listed.map(({ text }) => text).sort());
      const weighted = listText.includes(",1\"") || /,\d+"/.test(listText);
      const again = writePublicCredentials(named, listed.map(({ element, weight }) => ({ element, weight: weighted ? weight : undefined })).reverse());
      assert.equal(again, listText);
      break;
    }
  }
});
