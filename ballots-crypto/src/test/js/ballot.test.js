import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBallot, openBallot, Paper, sealBallot, trackerOf } from "../../main/js/ballot.js";
import { SecretCredential } from "../../main/js/credential.js";
import { groupNamed, modulo } from "../../main/js/group.js";
import { sha256Base64, sha256Hex, utf8 } from "../../main/js/hash.js";
import { writeJson } from "../../main/js/json.js";
import { proofValue, proveOneOf } from "../../main/js/proofs.js";
import { sealNumber } from "../../main/js/elgamal.js";
import { readSteps } from "../../main/js/record.js";
import { LISTS, randomChoice, RANKING, UP_TO, WITH_BLANK, YES_NO } from "./elections.js";
import { archive } from "./vectors.js";

const group = groupNamed("Ed25519");
const UUID = "yJ27LjH2Uh6kNG";
const CODE = "UNHtt-rRJeUW-UNHYH-FDojJH";
const KEY = group.text(group.generatorTable.power(123456789n));
const credential = await SecretCredential.derive(group, UUID, CODE);

const paperOf = (questions, more = {}) =>
  Paper.read(writeJson({ version: 1, description: "", name: "", group: "Ed25519", public_key: KEY, questions, uuid: UUID, ...more }));
const all = await paperOf([YES_NO, UP_TO, WITH_BLANK, RANKING, LISTS]);

/** A changed ballot with a valid signature of the same voter. */
async function signedAgain(text, change) {
  const value = JSON.parse(text);
  delete value.signature;
  const unsigned = JSON.stringify(change(value) ?? value);
  const hash = await sha256Base64(unsigned);
  const proof = proofValue(await credential.sign(hash));
  return `${unsigned.slice(0, -1)},"signature":${JSON.stringify({ hash, proof })}}`;
}

async function refused(paper, text, what, comment) {
  for (const lenient of [false, true]) {
    const { problems } = await checkBallot(paper, text, { lenient });
    assert.ok(problems.some((problem) => problem.what === what), `${comment}: ${JSON.stringify(problems)}`);
  }
}

const problemsOf = async (paper, text) => (await checkBallot(paper, text)).problems;

test("the worked example of the protocol: credential, fingerprint, hash, tracker", async () => {
  assert.equal(credential.secret.reveal(), 5028575829464876350870788500808187389035654803703573473799068661588523287862n);
  assert.equal(credential.publicText, "fb92650bfbb21def88b4b40543c9a3eab13b96163c9ee5a3fe101326358d17b8");
  for await (const { type, data } of readSteps(archive("w1-tiny-homomorphic-ed25519"), assert.fail)) {
    if (type === "Setup") {
      const text = new TextDecoder().decode(data[0].bytes);
      assert.equal(await sha256Hex(text), "8eea4a1125eecd55bdb859617e7ca6264b20fc822c25d0d6b840ea4f547f8bdc");
      assert.equal((await Paper.read(text)).fingerprint, "jupKESXuzVW9uFlhfnymJksg/IIsJdDWuEDqT1R/i9w");
    } else if (type === "Ballot") {
      const text = new TextDecoder().decode(data[0].bytes);
      assert.equal(text.length, 1719);
      assert.equal(await trackerOf(text), "1E1LOS21cyiNwgpVIz4C7gwo2pSndlQ4RVreCA6NOGs");
      const unsigned = text.slice(0, text.indexOf(',"signature"')) + "}";
      assert.equal(await sha256Base64(unsigned), "Rk5l6RNLuS2xOkEA58QuBegFMOPa+/zabkON3/2zp3k");
    }
  }
});

test("ballots with random choices hold, strictly and like stock, and open to the choices", async () => {
  for (let i = 0; i < 8; i++) {
    const choices = all.questions.map(randomChoice);
    const ballot = await sealBallot(all, credential, choices);
    assert.deepEqual(await problemsOf(all, ballot.text), []);
    assert.deepEqual((await checkBallot(all, ballot.text, { lenient: true })).problems, []);
    assert.deepEqual(await openBallot(all, ballot.text, ballot.reveal()), { tracker: ballot.tracker, choices });
  }
});

test("a choice that the question does not allow cannot be sealed", async () => {
  const bad = [
    [[1, 1], [0, 0, 0], [1, 1, 0, 0], [1, 2], [[0, 0, 0], [0, 0]]],
    [[0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0], [1, 2, 256], [[1, 0, 0], [0, 0]]],
    [[2, 0], [1, 1, 1, 1, 0], [0, 1, 1, 1], [1, 2, -1], [[1, 1, 0], [1, 1]]],
    [[1], "11000", [1], [0.5, 1, 1], [[1, 1, 0], [0, 1]]],
  ];
  const good = all.questions.map(randomChoice);
  for (const row of bad) {
    for (let q = 0; q < row.length; q++) {
      const choices = good.with(q, row[q]);
      await assert.rejects(sealBallot(all, credential, choices), RangeError, JSON.stringify(choices));
    }
  }
  await assert.rejects(sealBallot(all, credential, good.slice(1)), RangeError);
});

test("B13: sealing takes the same steps for every choice", async () => {
  for (const question of [YES_NO, UP_TO, WITH_BLANK, LISTS]) {
    const paper = await paperOf([question]);
    const counts = new Set();
    const kinds = new Set();
    for (let i = 0; i < 12; i++) {
      const choice = randomChoice(paper.questions[0]);
      kinds.add(JSON.stringify(choice));
      counts.add(await countedPowers(paper, () => sealBallot(paper, credential, [choice])));
    }
    assert.ok(kinds.size > 1);
    assert.equal(counts.size, 1, `${question.question}: ${[...counts]}`);
  }
});

/** How often the prover raises each kind of base while it seals. */
async function countedPowers(paper, act) {
  const counts = { generator: 0, key: 0, variable: 0 };
  const watch = (object, method, name) => {
    const original = object[method];
    object[method] = function (...args) {
      counts[name]++;
      return original.apply(this, args);
    };
    return () => (object[method] = original);
  };
  const undo = [
    watch(paper.group.generatorTable, "power", "generator"), watch(paper.key.table, "power", "key"),
    watch(paper.group, "power", "variable"),
  ];
  await act();
  for (const back of undo) back();
  assert.equal(counts.variable, 0, "every commitment comes from a table");
  return JSON.stringify(counts);
}

test("P1: a proof moved to another election, voter, key, answer or ciphertext does not hold", async () => {
  const ballot = await sealBallot(all, credential, [[1, 0], [1, 0, 1, 0, 0], [0, 1, 0, 1], [1, 2, 3], [[1, 1, 0], [0, 0]]]);
  for (const [comment, more] of [["fingerprint", { name: "Other" }], ["key", { public_key: group.text(group.generatorTable.power(7n)) }]]) {
    const other = await paperOf([YES_NO, UP_TO, WITH_BLANK, RANKING, LISTS], more);
    const moved = await signedAgain(ballot.text, (value) => void (value.election_hash = other.fingerprint));
    await refused(other, moved, "answer", comment);
    await refused(other, ballot.text, "election", comment);
  }
  const stranger = await SecretCredential.derive(group, UUID, "11111-111111-11111-111111");
  const value = JSON.parse(ballot.text);
  delete value.signature;
  value.credential = stranger.publicText;
  const unsigned = JSON.stringify(value);
  const hash = await sha256Base64(unsigned);
  const proof = proofValue(await stranger.sign(hash));
  const copied = `${unsigned.slice(0, -1)},"signature":${JSON.stringify({ hash, proof })}}`;
  const { problems } = await checkBallot(all, copied);
  const questions = new Set(problems.filter(({ what }) => what === "answer").map(({ question }) => question));
  assert.equal(questions.size, 5, "B1: no answer of a copied ballot holds for another voter");

  const swaps = [
    (v) => v.answers[1].choices.reverse() && undefined,
    (v) => v.answers[1].individual_proofs.reverse() && undefined,
    (v) => void ([v.answers[0].choices[0].alpha, v.answers[0].choices[0].beta] = [v.answers[0].choices[0].beta, v.answers[0].choices[0].alpha]),
    (v) => void (v.answers[0].choices[0] = v.answers[1].choices[0]),
    (v) => void (v.answers[3].choices = v.answers[0].choices[0]),
    (v) => void (v.answers[2].overall_proof = v.answers[2].overall_proof.toReversed()),
    (v) => void (v.answers[2].blank_proof = v.answers[2].blank_proof.toReversed()),
    (v) => void (v.answers[4].list_proofs = v.answers[4].list_proofs.toReversed()),
  ];
  for (const swap of swaps) await refused(all, await signedAgain(ballot.text, swap), "answer", String(swap));
});

test("P2: a value out of range cannot be passed off as 0 or 1, whatever proof is made up", async () => {
  const paper = await paperOf([YES_NO]);
  for (const value of [2, -1, 1000000]) {
    const ballot = await sealBallot(paper, credential, [[1, 0]]);
    const r = 12345n;
    const sealed = sealNumber(paper.key, modulo(group, BigInt(value)), r);
    const forged = await signedAgain(ballot.text, (v) => {
      v.answers[0].choices[0] = { alpha: group.text(sealed.alpha), beta: group.text(sealed.beta) };
    });
    await refused(paper, forged, "answer", value);
    await assert.rejects(proveOneOf(paper.key, "p", [0, 1].map((one) => ({ randomness: r, plain: value, value: one }))), RangeError);
  }
});

test("P3 P4: missing, additional and misplaced parts are refused", async () => {
  const ballot = await sealBallot(all, credential, all.questions.map(randomChoice));
  const mutants = [
    (v) => v.answers[0].choices.pop(), (v) => v.answers[0].choices.push(v.answers[0].choices[0]),
    (v) => v.answers[0].individual_proofs.pop(), (v) => v.answers[0].individual_proofs[0].pop(),
    (v) => v.answers[0].individual_proofs[0].push(v.answers[0].individual_proofs[0][0]),
    (v) => v.answers[0].overall_proof.pop(), (v) => v.answers[1].overall_proof.push(v.answers[1].overall_proof[0]),
    (v) => delete v.answers[0].overall_proof, (v) => delete v.answers[2].blank_proof, (v) => v.answers[2].blank_proof.pop(),
    (v) => v.answers.pop(), (v) => v.answers.push(v.answers[0]), (v) => (v.answers[0] = v.answers[1]),
    (v) => (v.answers[3] = [v.answers[3]]), (v) => delete v.answers[3].proof,
    (v) => v.answers[4].choices.pop(), (v) => v.answers[4].choices[0].pop(), (v) => v.answers[4].list_proofs.pop(),
    (v) => delete v.answers[4].nonzero_proof, (v) => v.answers[4].nonzero_proof.response.pop(),
    (v) => (v.answers[0] = null), (v) => (v.answers = {}), (v) => (v.answers[0].choices[0] = "x"),
  ];
  for (const mutant of mutants) {
    await refused(all, await signedAgain(ballot.text, (v) => void mutant(v)), "form", String(mutant));
  }
});

test("P3: the form without blank is refused where blank is allowed, and a blank proof where it is not", async () => {
  const paper = await paperOf([{ ...WITH_BLANK, blank: false }, YES_NO]);
  const ballot = await sealBallot(paper, credential, [[1, 0, 0], [1, 0]]);
  const allowing = await paperOf([WITH_BLANK, YES_NO]);
  await refused(allowing, await signedAgain(ballot.text, (v) => void (v.election_hash = allowing.fingerprint)), "form", "no-blank form");
  await refused(paper, await signedAgain(ballot.text, (v) => void (v.answers[1].blank_proof = v.answers[1].individual_proofs[0])), "form", "blank proof");
});

test("P5: of blank and votes together only the legal pairs are accepted", async () => {
  const paper = await paperOf([WITH_BLANK]);
  const question = paper.questions[0];
  question.checkChoice = () => {}; // a dishonest client
  for (const [blank, votes] of [[0, [1, 0, 0]], [1, [0, 0, 0]], [1, [1, 0, 0]], [0, [0, 0, 0]], [0, [1, 1, 1]]]) {
    const legal = (blank === 1) !== votes.includes(1) && votes.filter(Boolean).length < 3;
    const choice = [blank, ...votes];
    if (legal) assert.deepEqual(await problemsOf(paper, (await sealBallot(paper, credential, [choice])).text), []);
    else await assert.rejects(sealBallot(paper, credential, [choice]), RangeError, String(choice));
  }
});

test("P5: where min is 0, blank and choosing nobody both hold, and open to what they are", async () => {
  const paper = await paperOf([{ ...WITH_BLANK, min: 0 }]);
  for (const choice of [[1, 0, 0, 0], [0, 0, 0, 0], [0, 1, 1, 0]]) {
    const ballot = await sealBallot(paper, credential, [choice]);
    assert.deepEqual(await problemsOf(paper, ballot.text), []);
    assert.deepEqual((await openBallot(paper, ballot.text, ballot.reveal())).choices, [choice]);
  }
});

test("E4 P6: another spelling of the same ballot is refused, so a tracker cannot be moved", async () => {
  const { text } = await sealBallot(all, credential, all.questions.map(randomChoice));
  const value = JSON.parse(text);
  const alpha = value.answers[0].choices[0].alpha;
  const { challenge } = value.answers[0].individual_proofs[0][0];
  const spellings = [
    (t) => t.replace("{", "{ "), (t) => `${t}\n`, (t) => `\ufeff${t}`, (t) => t.replace('"answers"', '"\\u0061nswers"'),
    (t) => t.replace(`"election_uuid":"${UUID}",`, "").replace('"answers"', `"election_uuid":"${UUID}","answers"`),
    (t) => t.replace('"answers":', '"x":1,"answers":'), (t) => t.replace('"credential":', '"credential":"x","credential":'),
    (t) => t.replace(value.credential, value.credential.toUpperCase()),
  ];
  for (const spelling of spellings) {
    assert.notEqual(spelling(text), text, String(spelling));
    await refused(all, spelling(text), "form", String(spelling));
  }
  const inside = [
    (t) => t.replace(alpha, alpha.toUpperCase()), (t) => t.replace(`"${challenge}"`, `"0${challenge}"`),
    (t) => t.replace(`"${challenge}"`, `"0x${BigInt(challenge).toString(16)}"`), (t) => t.replace('"choices":', '"x":1,"choices":'),
    (t) => t.replace(`"${challenge}"`, `"${BigInt(challenge) + group.order}"`), (t) => t.replace(`"${challenge}"`, `"-${challenge}"`),
    (t) => t.replace(`"${challenge}"`, `"+${challenge}"`), (t) => t.replace(`"${challenge}"`, challenge),
  ];
  for (const spelling of inside) {
    const unsigned = spelling(text.slice(0, text.indexOf(',"signature"')) + "}");
    const hash = await sha256Base64(unsigned);
    const again = `${unsigned.slice(0, -1)},"signature":${JSON.stringify({ hash, proof: proofValue(await credential.sign(hash)) })}}`;
    const problems = await problemsOf(all, again);
    assert.equal(problems[0]?.what, "form", `${spelling}: ${JSON.stringify(problems)}`);
  }
});

test("E4: like the stock tool, other spellings inside answers are tolerated where asked for", async () => {
  const { text } = await sealBallot(all, credential, all.questions.map(randomChoice));
  const again = await signedAgain(text, (v) => {
    v.answers[0].choices[0].alpha = v.answers[0].choices[0].alpha.toUpperCase();
    v.answers[1].unknown = "member";
    v.answers[3] = { proof: v.answers[3].proof, choices: v.answers[3].choices };
    v.answers[0].overall_proof[0].response = `0x${BigInt(v.answers[0].overall_proof[0].response).toString(16)}`;
  });
  assert.deepEqual((await checkBallot(all, again, { lenient: true })).problems, []);
  assert.equal((await problemsOf(all, again))[0].what, "form");
});

const TORSION = ["c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"].map((rfc) => rfc.match(/../g).reverse().join(""));

test("E2: an element moved by a point of small order is refused in every place of a ballot", async () => {
  const torsion = TORSION.map((text) => group.decode(text));
  let more = torsion[0];
  const small = [];
  for (let i = 0; i < 8; i++, more = group.times(more, torsion[0])) small.push(more);
  assert.equal(new Set(group.texts(small)).size, 8);
  assert.equal(small.filter((point) => group.isOne(point)).length, 1);
  const { text } = await sealBallot(all, credential, all.questions.map(randomChoice));
  const moved = (element, by) => group.text(group.times(group.decode(element), by));
  const places = [
    (v, t) => (v.answers[0].choices[0].alpha = moved(v.answers[0].choices[0].alpha, t)),
    (v, t) => (v.answers[0].choices[0].beta = moved(v.answers[0].choices[0].beta, t)),
    (v, t) => (v.answers[2].choices[0].beta = moved(v.answers[2].choices[0].beta, t)),
    (v, t) => (v.answers[3].choices.alpha = moved(v.answers[3].choices.alpha, t)),
    (v, t) => (v.answers[3].choices.beta = moved(v.answers[3].choices.beta, t)),
    (v, t) => (v.answers[4].choices[1][0].beta = moved(v.answers[4].choices[1][0].beta, t)),
    (v, t) => (v.answers[4].nonzero_proof.commitment = moved(v.answers[4].nonzero_proof.commitment, t)),
  ];
  for (const place of places) {
    for (const point of small.filter((one) => !group.isOne(one))) {
      const mutant = await signedAgain(text, (v) => void place(v, point));
      await refused(all, mutant, "answer", String(place));
    }
  }
  const credentialMoved = text.replace(credential.publicText, moved(credential.publicText, torsion[0]));
  await refused(all, credentialMoved, "signature", "credential");
  await assert.rejects(paperOf([YES_NO], { public_key: moved(KEY, torsion[0]) }), { name: "MalformedEncoding" });
});

test("E2: a point of order two hidden where every challenge is even, so that all proofs hold, is refused", async () => {
  const paper = await paperOf([{ ...YES_NO, min: 0, max: 2 }]);
  const two = group.decode((2n ** 255n - 20n).toString(16).padStart(64, "0")); // (0, -1)
  const { key } = paper;
  const { s0 } = paper.scene(credential.publicText);
  const r = 4711n;
  const honest = sealNumber(key, 1, r);
  const choices = [{ alpha: group.times(honest.alpha, two), beta: honest.beta }, sealNumber(key, 0, r)];
  const texts = choices.map(({ alpha, beta }) => `${group.text(alpha)},${group.text(beta)}`);
  const evenly = async (prefix, branches) => { // until the hidden point plays no part
    for (;;) {
      const proofs = await proveOneOf(key, prefix, branches);
      if (proofs.every(({ challenge }) => challenge % 2n === 0n)) return proofs;
    }
  };
  const individual = [];
  for (const [i, plain] of [1, 0].entries()) {
    individual.push(await evenly(`prove|${s0}|${texts[i]}|`, [0, 1].map((value) => ({ randomness: r, plain, value }))));
  }
  const sum = choices.reduce((a, b) => ({ alpha: group.times(a.alpha, b.alpha), beta: group.times(a.beta, b.beta) }));
  const product = `${group.text(sum.alpha)},${group.text(sum.beta)}`;
  const overall = await evenly(`prove|${s0}|${texts.join(",")}|${product}|`,
    [0, 1, 2].map((value) => ({ randomness: 2n * r, plain: 1, value })));
  const answer = paper.questions[0].value(group, { choices, individual, overall });
  const { text } = await sealBallot(paper, credential, [[1, 0]]);
  await refused(paper, await signedAgain(text, (v) => void (v.answers[0] = answer)), "answer", "hidden point");
});

test("E5: the neutral element hides nothing and is refused, even with proofs that hold", async () => {
  const paper = await paperOf([YES_NO]);
  const neutral = group.text(group.one);
  const scene = paper.scene(credential.publicText);
  const choices = [1, 0].map((m) => sealNumber(paper.key, m, 0n));
  const texts = choices.map(({ alpha, beta }) => `${group.text(alpha)},${group.text(beta)}`);
  const known = [1, 0].map((plain) => ({ plain, randomness: 0n }));
  const individual = [];
  for (const i of [0, 1]) {
    individual.push(await proveOneOf(paper.key, `prove|${scene.s0}|${texts[i]}|`, [0, 1].map((value) => ({ ...known[i], value }))));
  }
  const sum = `${group.text(group.generator)}`;
  const overall = await proveOneOf(paper.key, `prove|${scene.s0}|${texts.join(",")}|${neutral},${sum}|`, [{ plain: 1, randomness: 0n, value: 1 }]);
  const answer = paper.questions[0].value(group, { choices, individual, overall });
  const { text } = await sealBallot(paper, credential, [[1, 0]]);
  const naked = await signedAgain(text, (v) => void (v.answers[0] = answer));
  assert.deepEqual((await checkBallot(paper, naked, { lenient: true })).problems, []);
  assert.deepEqual((await problemsOf(paper, naked)).map(({ what }) => what), ["neutral"]);
});

test("P14: a signature by a related key, and one from another ballot, are refused", async () => {
  const [one, two] = [await sealBallot(all, credential, all.questions.map(randomChoice)), await sealBallot(all, credential, all.questions.map(randomChoice))];
  const [a, b] = [JSON.parse(one.text), JSON.parse(two.text)];
  await refused(all, JSON.stringify({ ...a, signature: b.signature }), "signature", "another ballot's");
  const shifted = group.text(group.times(credential.publicElement, group.generator)); // key s + 1
  const proof = { ...a.signature.proof };
  proof.response = String(modulo(group, BigInt(proof.response) - BigInt(proof.challenge)));
  await refused(all, JSON.stringify({ ...a, credential: shifted, signature: { ...a.signature, proof } }), "signature", "related key");
});

test("a challenged ballot opens only with its own numbers", async () => {
  const paper = await paperOf([YES_NO, RANKING]);
  const ballot = await sealBallot(paper, credential, [[0, 1], [3, 1, 2]]);
  const opening = ballot.reveal();
  const wrong = [
    opening.replace(ballot.tracker, "A".repeat(43)), opening.replace(/\[\["(\d)/, (_, d) => `[["${(Number(d) % 9) + 1}`),
    opening.replace('"randomness":[[', '"randomness":[["1",'), "{}", "",
  ];
  for (const text of wrong) await assert.rejects(openBallot(paper, ballot.text, text), { name: "MalformedEncoding" }, text);
  const other = await sealBallot(paper, credential, [[1, 0], [3, 1, 2]]);
  await assert.rejects(openBallot(paper, other.text, opening), /another ballot/);
  ballot.randomness.destroy();
  assert.throws(() => ballot.reveal(), /gone/);
});

test("B14: a sealed ballot prints neither choices nor random numbers", async () => {
  const { inspect } = await import("node:util");
  const ballot = await sealBallot(all, credential, all.questions.map(randomChoice));
  const first = String(ballot.randomness.reveal()[0][0]);
  for (const seen of [inspect(ballot, { depth: 9, showHidden: true }), JSON.stringify(ballot), inspect(credential, { depth: 3 })]) {
    assert.ok(!seen.includes(first) && !seen.includes(String(credential.secret.reveal())));
  }
});

test("E7: hostile texts in an election stay inside their strings", async () => {
  const hostile = ['a|b,c="d"\\', "\u0000\u007f\u2028😀", "</script>", "|".repeat(50)];
  const paper = await paperOf([{ answers: hostile, min: 0, max: 4, question: hostile.join("") }], { name: hostile[1] });
  assert.deepEqual(paper.questions[0].answers, hostile);
  const ballot = await sealBallot(paper, credential, [[1, 0, 1, 0]]);
  assert.deepEqual(await problemsOf(paper, ballot.text), []);
});

test("what is no election is refused", async () => {
  const base = { version: 1, description: "", name: "", group: "Ed25519", public_key: KEY, questions: [YES_NO], uuid: UUID };
  const bad = [
    { version: 2 }, { version: 0 }, { group: "ed25519" }, { public_key: KEY.toUpperCase() }, { public_key: "x" }, { uuid: "short" },
    { uuid: "0OIl0OIl0OIl0O" }, { questions: [{ ...YES_NO, min: 2, max: 1 }] }, { questions: [{ ...YES_NO, max: 3 }] },
    { questions: [{ ...YES_NO, min: -1 }] }, { questions: [{ type: "Other", value: {} }] }, { questions: {} }, { name: 1 },
  ];
  for (const more of bad) await assert.rejects(Paper.read(writeJson({ ...base, ...more })), { name: "MalformedEncoding" }, JSON.stringify(more));
  await assert.rejects(Paper.read(writeJson(base).replace('"name":""', '"name":"","name":""')), { name: "MalformedEncoding" });
  await Paper.read(writeJson({ ...base, unknown: { member: 1 } }));
});

test("E8: reading a ballot takes time in proportion to its size, and a swollen one is refused before any arithmetic", async () => {
  const paper = await paperOf([YES_NO]);
  const ballot = await sealBallot(paper, credential, [[1, 0]]);
  const swollen = ballot.text.replace(/"overall_proof":\[/, `"overall_proof":[${'{"challenge":"1","response":"1"},'.repeat(100000)}`);
  const start = performance.now();
  assert.equal((await problemsOf(paper, swollen))[0].what, "form");
  assert.ok(performance.now() - start < 3000);
  assert.ok(utf8(swollen).length > 3e6);
});
