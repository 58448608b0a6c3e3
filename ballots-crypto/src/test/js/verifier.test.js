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
      for (const { check, place, reason } of findings) assert.ok(check in CHECKS && reason.length > 0 && place !== undefined);
    }
  });
}

/** Which check has to find what was altered. */
const FOUND_BY = {
  "n01-byte-flip-in-ballot-data": "V02",
  "n02-byte-flip-in-tar-header-mode": "V01",
  "n04-trailing-zero-block": "V01",
  "n10-individual-proof-resigned": "V14",
  "n11-overall-proof-resigned": "V14",
  "n13-ballot-signature": "V14",
  "n15-stuffed-value-full-tally": "V14",
  "n16-unknown-credential": "V14",
  "n18-exact-duplicate-ballot-with-data": "V13",
  "n21-non-canonical-json": "V14",
  "n22-uppercase-hex": "V14",
  "n23-wrong-election-hash": "V14",
  "n26-bad-proof-while-open": "V14",
  "n30-encrypted-tally-altered": "V16",
  "n31-num-tallied-wrong": "V17",
  "n32-total-weight-wrong": "V17",
  "n40-shuffle-proof-s1": "V18",
  "n42-shuffle-ciphertext": "V18",
  "n43-shuffle-owner": "V19",
  "n44-no-shuffle": "V05",
  "n45-second-shuffle-dropped": "V20",
  "n50-decryption-proof": "V20",
  "n53-decryption-factor": "V20",
  "n55-mandatory-decryption-missing": "V20",
  "n56-threshold-not-met": "V20",
  "n60-result-h": "V22",
  "n62-result-as-string": "V06",
  "n63-result-space": "V06",
  "n70-parent-wrong": "V03",
  "n72-ballot-removed-tally-kept": "V16",
  "n76-ballot-after-EndBallots": "V05",
  "n77-no-EndBallots": "V05",
  "n79-no-EndShuffles": "V05",
  "n80-trustee-pok": "V08",
  "n82-threshold-cert-signature": "V08",
  "n83-threshold-certs-signature": "V08",
  "n84-threshold-number": "V08",
  "n86-weight-changed": "V16",
  "n87-credentials-unsorted": "V11",
  "n89-public-key": "V09",
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
  const { sound, remarks } = await verifyRecord(bytes("record/tampered/n52-decryption-proof-threshold-spare.bel"));
  assert.ok(sound);
  assert.deepEqual(remarks.map(({ place }) => place), ["trustee 3"]);
});

test("records before their box closed are sound and say where they stand", async () => {
  const report = await verifyRecord(archive("a-single-homomorphic-ed25519.before-close"));
  assert.deepEqual(report.findings, []);
  assert.equal(report.stage, "Ballot");
  assert.equal(report.result, undefined);
});

test("a report counts what passed under each number", async () => {
  const { checks, ballots, counted, credentials, events } = await verifyRecord(archive("e-revotes-ed25519"));
  assert.deepEqual([ballots, counted, credentials, events], [8, 5, 5, 13]);
  assert.deepEqual(checks.map(({ check }) => check), Object.keys(CHECKS));
  const state = Object.fromEntries(checks.map(({ check, state: one, passed }) => [check, `${one} ${passed}`]));
  assert.equal(state.V14, "passed 8");
  assert.equal(state.V18, "not_reached 0");
});

test("an earlier copy shows what was removed or reordered", async () => {
  const earlier = archive("a-single-homomorphic-ed25519.before-close");
  const later = await verifyRecord(archive("a-single-homomorphic-ed25519"), { earlier });
  assert.deepEqual(later.findings, []);
  for (const name of ["n73-ballot-removed-full-tally", "n74-ballots-reordered"]) {
    const { findings } = await verifyRecord(bytes(`record/tampered/${name}.bel`), { earlier });
    assert.deepEqual(findings.map(({ check }) => check), ["V23"], name);
  }
  const shorter = await verifyRecord(earlier, { earlier: archive("a-single-homomorphic-ed25519") });
  assert.deepEqual(shorter.findings.map(({ check }) => check), ["V23"]);
});

test("results and checksums are those that the stock tool printed", async () => {
  for (const name of ["a-single-homomorphic-ed25519", "b1-threshold-2of3-ed25519", "c1-nh-schulze-mixed-2shuffles-ed25519",
    "d1-weights-ed25519", "g-lists-ed25519"]) {
    const report = await verifyRecord(archive(name));
    assert.deepEqual({ result: JSON.parse(JSON.stringify(report.result)) }, json(`record/outputs/${name}/result.json`));
    const checksums = json(`record/outputs/${name}/checksums.json`);
    assert.equal(report.last_event, checksums.final);
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
