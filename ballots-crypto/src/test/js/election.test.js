import assert from "node:assert/strict";
import { test } from "node:test";
import * as acts from "../../main/js/acts.js";
import { sha256Hex } from "../../main/js/hash.js";
import { countByHand, Election, LISTS, randomChoice, RANKING, UP_TO, WITH_BLANK, YES_NO } from "./elections.js";

/** Everybody votes, some twice; then close, open, count, and compare with the count by hand. */
async function hold(plan, trustees) {
  const election = await Election.open(plan);
  const last = [];
  for (let voter = 0; voter < plan.voters; voter++) last[voter] = (await election.cast(voter)).choices;
  last[0] = (await election.cast(0)).choices;
  await election.close();
  for (const trustee of trustees) await election.openWith(trustee(election));
  const result = await election.finish();
  election.paper.questions.forEach((question, q) => {
    const choices = last.map((choice) => choice[q]);
    if (question.kind === "NonHomomorphic") {
      assert.deepEqual(result[q].map(String).sort(), choices.map(String).sort());
    } else {
      assert.deepEqual(result[q], countByHand(question, choices, plan.weights));
    }
  });
  for (const likeStock of [false, true]) {
    const report = await acts.verify({ file: election.bytes, likeStock });
    assert.deepEqual(report.findings, []);
    assert.equal(report.stage, "Result");
    assert.equal(report.counted, plan.voters);
    assert.equal(report.ballots, plan.voters + 1);
  }
  return election;
}

const single = (i) => (election) => election.secret(i);
const share = (i) => (election) => election.shares[i];

test("a homomorphic election with blank and updates, one trustee", () =>
  hold({ questions: [YES_NO, UP_TO, WITH_BLANK], voters: 4 }, [single(0)]));

test("an election with three trustees, all needed", () =>
  hold({ questions: [YES_NO], voters: 3, singles: 3 }, [single(0), single(1), single(2)]));

test("an election with one trustee and two of three", () =>
  hold({ questions: [WITH_BLANK], voters: 3, threshold: [2, 3] }, [single(0), share(0), share(2)]));

test("a ranking with two mixers", () => hold({ questions: [RANKING, YES_NO], voters: 4, singles: 2 }, [single(0), single(1)]));

test("P10: what fewer have shuffled than open it is not opened, unless the trustee says that so few are enough", async () => {
  const election = await Election.open({ questions: [RANKING], voters: 2, singles: 0, threshold: [2, 3] });
  for (const voter of [0, 1]) await election.cast(voter);
  await election.close(1);
  const refusal = { name: "OpeningRefused", message: /shuffled 1 times, not 2/ };
  await assert.rejects(election.openWith(election.shares[0]), refusal);
  await election.openWith(election.shares[0], { shuffles: 1 });
});

test("lists", () => hold({ questions: [LISTS], voters: 4 }, [single(0)]));

test("weights", () => hold({ questions: [WITH_BLANK], voters: 3, weights: [1, 250, 1000] }, [single(0)]));

for (const group of ["BELENIOS-2048", "RFC-3526-2048"]) {
  test(`a small election in ${group}`, () => hold({ group, questions: [YES_NO], voters: 1 }, [single(0)]));
}

test("P13: one bad opening of a set of three does not stop the count, and is named", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 2, singles: 0, threshold: [2, 3] });
  for (const voter of [0, 1]) await election.cast(voter);
  await election.close();
  const { objects } = await acts.openShare({ file: election.bytes, secret: election.shares[0], minimum: 1, ledger: [] });
  const part = JSON.parse(objects[0]);
  part.decryption_proofs[0][0].response = String(BigInt(part.decryption_proofs[0][0].response) - 1n);
  const { ownedObjects } = await import("../../main/js/record.js");
  await election.append("PartialDecryption", await ownedObjects(1, JSON.stringify(part)));
  for (const i of [1, 2]) await election.openWith(election.shares[i]);
  await election.finish();
  const report = await acts.verify({ file: election.bytes });
  assert.deepEqual(report.findings, []);
  assert.equal(report.remarks[0].place, "trustee 1");
});

test("a trustee who noted the mark of their shuffle opens no record in which it is missing", async () => {
  const election = await Election.open({ questions: [RANKING], voters: 2, singles: 2 });
  for (const voter of [0, 1]) await election.cast(voter);
  await election.append("EndBallots", []);
  await election.append("EncryptedTally", await acts.tally({ file: election.bytes }));
  const marks = [];
  for (const owner of [1, 2]) {
    const { objects } = await acts.shuffle({ file: election.bytes, owner });
    await election.append("Shuffle", objects);
    marks.push(await sha256Hex(objects[0]));
  }
  const { objects: [another] } = await acts.shuffle({ file: election.bytes, owner: 1 });
  await election.append("EndShuffles", []);
  for (const ownShuffle of [await sha256Hex(another), marks[0].slice(0, -1), ""]) {
    await assert.rejects(election.openWith(election.secret(0), { ownShuffle }), { name: "OpeningRefused", message: /my shuffle is missing/ });
  }
  for (const i of [0, 1]) await election.openWith(election.secret(i), { ownShuffle: marks[i] });
  await election.finish();
});

test("T1 T7: a trustee opens nothing while the box is open, and too few trustees give no result", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 2, singles: 0, threshold: [2, 3] });
  await election.cast(0);
  await assert.rejects(election.openWith(election.shares[0]), { name: "OpeningRefused", message: /stands at Ballot/ });
  await election.append("EndBallots", []);
  await assert.rejects(election.openWith(election.shares[0]), { name: "OpeningRefused" });
  await election.append("EncryptedTally", await acts.tally({ file: election.bytes }));
  await election.openWith(election.shares[0]);
  await assert.rejects(acts.result({ file: election.bytes }), /2 of the trustees 1, 2, 3 are needed, 1 have opened/);
});

test("T2 T10: a trustee opens no count of fewer ballots than the minimum", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 3 });
  await election.cast(0);
  await election.cast(0); // an update is no second ballot
  await election.cast(1);
  await election.close();
  const minimum = 3;
  await assert.rejects(election.openWith(election.secret(0), { minimum }), /2 ballots: fewer than 3/);
  const { ledger, ballots } = await election.openWith(election.secret(0), { minimum: 2 });
  assert.equal(ballots, 2);
  assert.equal(ledger.length, 1);
});

test("T2: a tally that is one member's ballot is refused, because the trustee adds up itself", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 3 });
  const { ballot } = await election.cast(0);
  for (const voter of [1, 2]) await election.cast(voter);
  await election.append("EndBallots", []);
  const { tallyObjects } = await import("../../main/js/record.js");
  const alone = JSON.stringify([JSON.parse(ballot).answers[0].choices]);
  await election.append("EncryptedTally", await tallyObjects(alone, 3, 3));
  await assert.rejects(election.openWith(election.secret(0)), { name: "OpeningRefused", message: /is not the sum of the ballots that count/ });
});

test("T3: a second count of the same election that differs is refused; the same count again is not", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 3 });
  for (const voter of [0, 1]) await election.cast(voter);
  await election.close();
  const first = await acts.openShare({ file: election.bytes, secret: election.secret(0), minimum: 1, ledger: [] });
  const { ledger } = await acts.openShare({ file: election.bytes, secret: election.secret(0), minimum: 1, ledger: first.ledger });
  assert.deepEqual(ledger, first.ledger);

  const again = await rebuilt(election, async (copy) => {
    await copy.cast(0);
    await copy.cast(2);
  });
  await again.close();
  const secret = election.secret(0);
  await assert.rejects(acts.openShare({ file: again.bytes, secret, minimum: 1, ledger }), /another count of this election/);
});

/** The same election once more from its set-up, with other ballots. */
async function rebuilt(election, vote) {
  const { readSteps, RecordWriter } = await import("../../main/js/record.js");
  const copy = Object.assign(Object.create(Object.getPrototypeOf(election)), election);
  copy.writer = new RecordWriter(1795328342);
  copy.bytes = copy.writer.start();
  for await (const { type, data } of readSteps(election.bytes, assert.fail)) {
    await copy.append(type, data.map(({ bytes }) => new TextDecoder().decode(bytes)));
    break;
  }
  await vote(copy);
  return copy;
}

test("B1 E9: a sealed value that was in the box before is found, even in an update of the same voter", async () => {
  const { SecretCredential } = await import("../../main/js/credential.js");
  const { sha256Base64 } = await import("../../main/js/hash.js");
  const { proofValue } = await import("../../main/js/proofs.js");
  const election = await Election.open({ questions: [YES_NO], voters: 1 });
  const { ballot } = await election.cast(0);
  const unsigned = `${ballot.slice(0, ballot.indexOf(',"signature"'))}}`;
  const hash = await sha256Base64(unsigned);
  const { group, uuid } = election.paper;
  const credential = await SecretCredential.derive(group, uuid, election.codes[0].code);
  const signature = JSON.stringify({ hash, proof: proofValue(await credential.sign(hash)) });
  await election.append("Ballot", [`${unsigned.slice(0, -1)},"signature":${signature}}`]);
  const { findings } = await acts.verify({ file: election.bytes });
  assert.deepEqual(findings.map(({ check }) => check), ["V15"]);
  assert.ok((await acts.verify({ file: election.bytes, likeStock: true })).sound);
});

test("T4: a key that opened one election opens no other", async () => {
  const [first, second] = [
    await Election.open({ questions: [YES_NO], voters: 1 }), await Election.open({ questions: [YES_NO], voters: 1 }),
  ];
  await first.cast(0);
  await first.close();
  const { ledger } = await first.openWith(first.secret(0));
  await second.cast(0);
  await second.close();
  const same = ledger.map((entry) => ({ ...entry, key: JSON.parse(second.keys[0].publicKey).public_key }));
  await assert.rejects(second.openWith(second.secret(0), { ledger: same }), /has opened another election/);
  await second.openWith(second.secret(0), { ledger });
});

test("T13: a record other than the one witnesses signed is not opened", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 1 });
  await election.cast(0);
  await election.close();
  const secret = election.secret(0);
  await assert.rejects(election.openWith(secret, { head: "0".repeat(64) }), /witnesses have seen another record/);
  await election.openWith(secret, { head: election.writer.head });
});

test("a stranger's key opens nothing", async () => {
  const election = await Election.open({ questions: [YES_NO], voters: 1 });
  await election.cast(0);
  await election.close();
  const stranger = await acts.revealNewKey({ group: "Ed25519" });
  await assert.rejects(election.openWith(stranger), /belongs to no trustee/);
});

test("P15: a sum that is no number of votes is refused, never 0", async () => {
  const { groupNamed } = await import("../../main/js/group.js");
  const { smallLogarithms } = await import("../../main/js/trustee.js");
  const group = groupNamed("Ed25519");
  const logarithm = smallLogarithms(group, 100n);
  for (const m of [0n, 1n, 7n, 99n, 100n]) assert.equal(logarithm(group.generatorTable.power(m)), m);
  for (const m of [101n, 120n, 5000n, group.order - 1n]) assert.equal(logarithm(group.generatorTable.power(m)), null);
});

test("two hundred random choices of each kind are allowed ones", async () => {
  const { Paper } = await import("../../main/js/ballot.js");
  const { writeJson } = await import("../../main/js/json.js");
  const paper = await Paper.read(writeJson({
    version: 1, description: "", name: "", group: "Ed25519", public_key: "6".repeat(63) + "8",
    questions: [YES_NO, UP_TO, WITH_BLANK, RANKING, LISTS], uuid: "1".repeat(14),
  }));
  for (const question of paper.questions) {
    for (let i = 0; i < 200; i++) question.checkChoice(randomChoice(question));
  }
});
