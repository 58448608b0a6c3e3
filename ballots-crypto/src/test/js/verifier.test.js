import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS, verifyRecord } from "../../main/js/verifier.js";
import { archive, bytes, json } from "./vectors.js";

const expected = json("record/expected.json");

for (const [name, { strict, stock, what }] of Object.entries(expected)) {
  test(`${name}: strict ${strict}, like stock ${stock}${what ? ` (${what})` : ""}`, async () => {
    for (const [likeStock, verdict] of [[false, strict], [true, stock]]) {
      const { sound, findings } = await verifyRecord(bytes(`record/${name}`), { likeStock });
      assert.equal(sound ? "accept" : "refuse", verdict, JSON.stringify(findings.slice(0, 3)));
      for (const { number, place, reason } of findings) assert.ok(number > 0 && reason.length > 0 && place !== undefined);
    }
  });
}

/** Which check has to find what was altered. */
const FOUND_BY = {
  "n01-byte-flip-in-ballot-data": "hashes",
  "n02-byte-flip-in-tar-header-mode": "container",
  "n04-trailing-zero-block": "container",
  "n10-individual-proof-resigned": "ballotProofs",
  "n11-overall-proof-resigned": "ballotProofs",
  "n13-ballot-signature": "ballotRight",
  "n15-stuffed-value-full-tally": "ballotProofs",
  "n16-unknown-credential": "ballotRight",
  "n18-exact-duplicate-ballot-with-data": "ballotForm",
  "n21-non-canonical-json": "ballotForm",
  "n22-uppercase-hex": "ballotForm",
  "n23-wrong-election-hash": "ballotForm",
  "n26-bad-proof-while-open": "ballotProofs",
  "n30-encrypted-tally-altered": "tally",
  "n31-num-tallied-wrong": "tallySize",
  "n32-total-weight-wrong": "tallySize",
  "n40-shuffle-proof-s1": "shuffles",
  "n42-shuffle-ciphertext": "shuffles",
  "n43-shuffle-owner": "shuffles",
  "n44-no-shuffle": "order",
  "n45-second-shuffle-dropped": "openings",
  "n50-decryption-proof": "openings",
  "n53-decryption-factor": "openings",
  "n55-mandatory-decryption-missing": "openings",
  "n56-threshold-not-met": "openings",
  "n60-result-h": "result",
  "n62-result-as-string": "result",
  "n63-result-space": "result",
  "n70-parent-wrong": "chain",
  "n72-ballot-removed-tally-kept": "tally",
  "n76-ballot-after-EndBallots": "order",
  "n77-no-EndBallots": "order",
  "n79-no-EndShuffles": "order",
  "n80-trustee-pok": "trustees",
  "n82-threshold-cert-signature": "trustees",
  "n83-threshold-certs-signature": "trustees",
  "n84-threshold-number": "trustees",
  "n86-weight-changed": "tally",
  "n87-credentials-unsorted": "credentials",
  "n89-public-key": "trustees",
};

test("each tampered record is found by the check that is about what was altered", async () => {
  for (const [name, check] of Object.entries(FOUND_BY)) {
    const { findings } = await verifyRecord(bytes(`record/tampered/${name}.bel`));
    assert.ok(findings.some((finding) => finding.check === check), `${name}: ${JSON.stringify(findings)}`);
  }
  const refused = Object.entries(expected).filter(([name, { strict }]) => name.startsWith("tampered") && strict === "refuse");
  assert.equal(Object.keys(FOUND_BY).length, refused.length);
});

test("P13: the bad spare opening of n52 is named, and the record stays sound", async () => {
  const { sound, notes } = await verifyRecord(bytes("record/tampered/n52-decryption-proof-threshold-spare.bel"));
  assert.ok(sound);
  assert.equal(notes.length, 1);
  assert.equal(notes[0].check, "openings");
});

test("records before their box closed are sound and say where they stand", async () => {
  const report = await verifyRecord(archive("a-single-homomorphic-ed25519.before-close"));
  assert.deepEqual(report.findings, []);
  assert.equal(report.stage, "Ballot");
  assert.equal(report.result, undefined);
});

test("a report counts what passed under each number", async () => {
  const { passed, ballots, counted, weight } = await verifyRecord(archive("e-revotes-ed25519"));
  assert.equal(ballots, 8);
  assert.equal(counted, 5);
  assert.equal(weight, "5");
  assert.equal(passed.ballotProofs, 16);
  assert.deepEqual(Object.keys(passed), Object.keys(CHECKS));
});

test("results and checksums are those that the stock tool printed", async () => {
  for (const name of ["a-single-homomorphic-ed25519", "b1-threshold-2of3-ed25519", "c1-nh-schulze-mixed-2shuffles-ed25519",
    "d1-weights-ed25519", "g-lists-ed25519"]) {
    const report = await verifyRecord(archive(name));
    assert.deepEqual({ result: JSON.parse(JSON.stringify(report.result)) }, json(`record/outputs/${name}/result.json`));
    const checksums = json(`record/outputs/${name}/checksums.json`);
    assert.equal(report.head, checksums.final);
  }
});

test("E8: truncated at any place, a record is a finding, never a failure", async () => {
  const whole = bytes("record/good/w1-tiny-homomorphic-ed25519.bel");
  for (let size = 0; size < whole.length; size += 509) {
    const { sound, stage } = await verifyRecord(whole.subarray(0, size));
    assert.ok(!sound || stage !== "Result", `${size} bytes`);
  }
});

test("E8: random bytes changed anywhere are a finding, never a failure", async () => {
  const whole = bytes("record/good/w2-tiny-blank-ed25519.bel");
  for (let i = 0; i < 60; i++) {
    const copy = whole.slice();
    const at = Math.floor(Math.random() * copy.length);
    copy[at] ^= 1 << Math.floor(Math.random() * 8);
    const { sound } = await verifyRecord(copy);
    assert.ok(!sound, `byte ${at}`);
  }
});

test("E8: hostile containers end at once", async () => {
  const { tarHeader } = await import("../../main/js/record.js");
  const start = new TextEncoder().encode('{"version":1,"timestamp":"1"}');
  const first = new Uint8Array(1024);
  first.set(tarHeader("BELENIOS", start.length, 1));
  first.set(start, 512);
  const huge = tarHeader(`${"0".repeat(64)}.data.json`, 2 ** 32 - 1, 1);
  const whole = new Uint8Array(1536);
  whole.set(first);
  whole.set(huge, 1024);
  const { findings } = await verifyRecord(whole);
  assert.ok(findings.some(({ reason }) => /larger than any record/.test(reason)));
  for (const junk of [new Uint8Array(0), new Uint8Array(100), new Uint8Array(4096), new TextEncoder().encode("x".repeat(600))]) {
    assert.equal((await verifyRecord(junk)).sound, false);
  }
});

test("a stream in pieces of any size gives the same report as the whole file", async () => {
  const whole = archive("w3-tiny-nh-ed25519");
  async function* pieces(size) {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  }
  const report = JSON.stringify(await verifyRecord(whole));
  for (const size of [1000, 512, 77777]) assert.equal(JSON.stringify(await verifyRecord(pieces(size))), report);
});

test("a check can be followed and stopped", async () => {
  const seen = [];
  const whole = archive("b3-three-mandatory-trustees-ed25519");
  await verifyRecord(whole, { onProgress: (done, type) => seen.push([done, type]) });
  assert.ok(seen.length > 2);
  for (let i = 1; i < seen.length; i++) assert.ok(seen[i][0] >= seen[i - 1][0] && seen[i][0] <= whole.length);
  const stop = new AbortController();
  const work = verifyRecord(whole, { onProgress: () => stop.abort(), signal: stop.signal });
  await assert.rejects(work, { name: "AbortError" });
});
