/** A whole ceremony by visits with key files, as the page does it; attack numbers as in docs/protocol/11-threats.md. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as acts from "../../main/js/acts.js";
import { sha256Hex } from "../../main/js/hash.js";

const UUID = "2tVRdmLmrSXpZE9Vd1Jq4M";
const passphrase = (place) => `a long passphrase of trustee ${place}`;
const files = await Promise.all([1, 2, 3].map((place) => acts.newSeedFile({ group: "Ed25519", passphrase: passphrase(place) })));
const said = { CERTIFICATE: [], FINGERPRINT: [], POLYNOMIAL: [], ACCEPTED: [], REHEARSED: [] };

/** What the server lays out for a place. */
async function papers(place, step) {
  const at = (name) => said[name].length === 3 ? said[name] : [];
  const complete = at("ACCEPTED").length === 3;
  const trustees = complete
    ? `[["Pedersen",${await acts.assemble({ group: "Ed25519", threshold: 2, certificates: said.CERTIFICATE, polynomials: said.POLYNOMIAL, accepted: said.ACCEPTED })}]]`
    : null;
  return {
    uuid: UUID, group: "Ed25519", size: 3, threshold: 2, place, step,
    certificates: at("CERTIFICATE"),
    fingerprints: at("FINGERPRINT").map((one) => JSON.parse(one).fingerprint),
    kept: said.FINGERPRINT[place - 1] ? JSON.parse(said.FINGERPRINT[place - 1]).kept : null,
    polynomials: at("POLYNOMIAL"),
    letter: said.ACCEPTED[place - 1] ? JSON.parse(said.ACCEPTED[place - 1]).private_key : null,
    trustees,
    challenge: trustees && `huisheng-rehearsal|${UUID}|${place}|${await sha256Hex(trustees)}`,
  };
}

const say = async (place, step, change = {}) =>
  acts.sayWithKeyFile({ keyFile: files[place - 1], passphrase: passphrase(place), papers: { ...(await papers(place, step)), ...change } });

async function everybody(step) {
  const all = [];
  for (const place of [1, 2, 3]) all.push(await say(place, step));
  said[step] = all;
}

test("three trustees make a key over five visits and nothing but messages leaves the act", async () => {
  for (const step of Object.keys(said)) await everybody(step);
  const seeds = await Promise.all(files.map((keyFile, i) => acts.revealKeyFile({ keyFile, passphrase: passphrase(i + 1) })));
  for (const { seed } of seeds) assert.ok(!JSON.stringify(said).includes(seed));
});

test("a wrong passphrase opens nothing", async () => {
  const wrong = acts.sayWithKeyFile({ keyFile: files[0], passphrase: "another one", papers: await papers(1, "REHEARSED") });
  await assert.rejects(wrong, { name: "DoesNotOpen" });
});

test("a key file of another place is refused", async () => {
  const strange = acts.sayWithKeyFile({ keyFile: files[1], passphrase: passphrase(2), papers: await papers(1, "REHEARSED") });
  await assert.rejects(strange, /another place/);
});

test("a rehearsal signs nothing but a rehearsal of this vote", async () => {
  await assert.rejects(say(1, "REHEARSED", { challenge: "pay 100" }), /something else/);
  await assert.rejects(say(1, "REHEARSED", { uuid: "3tVRdmLmrSXpZE9Vd1Jq4M" }), /something else/);
});

test("T5 a polynomial other than the announced one is refused by its readers", async () => {
  const rushed = [...said.POLYNOMIAL];
  rushed[2] = await acts.polynomial({
    group: "Ed25519", threshold: 2, certificates: said.CERTIFICATE,
    seed: (await acts.revealKeyFile({ keyFile: files[2], passphrase: passphrase(3) })).seed,
  }).then(({ polynomial }) => polynomial);
  await assert.rejects(say(1, "ACCEPTED", { polynomials: rushed }), { name: "CeremonyStopped", trustee: 3 });
});

test("T6 a wrong letter is found by its reader, and the sender is named", async () => {
  const wrong = said.POLYNOMIAL.map((one) => JSON.parse(one));
  wrong[1].secrets[0] = wrong[2].secrets[0];
  await assert.rejects(say(1, "ACCEPTED", { polynomials: wrong.map((one) => JSON.stringify(one)) }), { name: "CeremonyStopped", trustee: 2 });
});
