import assert from "node:assert/strict";
import { test } from "node:test";
import { sealElement } from "../../main/js/elgamal.js";
import { PublicKey } from "../../main/js/elgamal.js";
import { groupNamed, modulo, randomScalar } from "../../main/js/group.js";
import { parseJson } from "../../main/js/json.js";
import { checkShuffle, drawPermutation, shuffleAndProve } from "../../main/js/mixnet.js";

const group = groupNamed("Ed25519");
const secret = 987654321n;
const paper = { group, key: new PublicKey(group, group.generatorTable.power(secret)), fingerprint: "fingerprint" };
const seal = (numbers) => sealElement(paper.key, group.embed(numbers), randomScalar(group));
const open = ({ alpha, beta }) => group.extract(1, group.times(beta, group.inverse(group.power(alpha, secret))))[0];

const inputs = [Array.from({ length: 7 }, (_, i) => seal([i])), [seal([99])], []];
const shuffle = JSON.parse(await shuffleAndProve(paper, inputs));
const check = (value, { from = inputs, by = paper } = {}) => checkShuffle(by, from, parseJson(JSON.stringify(value)));

test("a shuffle holds, and its answers are the same in another order", async () => {
  const { outputs, problems, canonical } = await check(shuffle);
  assert.deepEqual(problems, []);
  assert.equal(canonical, JSON.stringify(shuffle));
  assert.deepEqual(outputs[0].map(open).sort(), [0, 1, 2, 3, 4, 5, 6]);
  assert.ok(outputs[0].every((out) => inputs[0].every((into) => !group.same(into.alpha, out.alpha))));
});

test("P9: replaced, doubled, dropped, exchanged and changed answers are refused", async () => {
  const mutants = [
    (s) => (s.ciphertexts[0][0] = s.ciphertexts[0][1]),
    (s) => ([s.ciphertexts[0][0], s.ciphertexts[0][1]] = [s.ciphertexts[0][1], s.ciphertexts[0][0]]),
    (s) => (s.ciphertexts[0][2].beta = group.text(group.times(group.parse(s.ciphertexts[0][2].beta), group.generator))),
    (s) => (s.ciphertexts[0][3].alpha = s.ciphertexts[0][3].beta),
    (s) => (s.ciphertexts[1][0] = { alpha: group.text(group.generator), beta: group.text(group.generator) }),
  ];
  for (const mutate of mutants) {
    const copy = structuredClone(shuffle);
    mutate(copy);
    assert.equal((await check(copy)).problems.length, 1, String(mutate));
  }
  for (const mutate of [(s) => s.ciphertexts[0].pop(), (s) => s.ciphertexts.pop(), (s) => s.proofs.pop(),
    (s) => s.ciphertexts[0].push(s.ciphertexts[0][0]), (s) => s.proofs[0][2].pop()]) {
    const copy = structuredClone(shuffle);
    mutate(copy);
    await assert.rejects(check(copy), { name: "MalformedEncoding" }, String(mutate));
  }
});

/** Every element and every scalar of a proof, by path. */
function* leaves(value, path = []) {
  if (typeof value === "string") yield path;
  else for (const [i, item] of value.entries()) yield* leaves(item, [...path, i]);
}
const at = (value, path) => path.reduce((inner, i) => inner[i], value);

test("P9: every single element and number of the proof matters", async () => {
  for (const path of leaves(shuffle.proofs[0])) {
    const copy = structuredClone(shuffle);
    const holder = at(copy.proofs[0], path.slice(0, -1));
    const old = holder[path.at(-1)];
    const scalar = path[0] === 1;
    holder[path.at(-1)] = scalar ? String(modulo(group, BigInt(old) + 1n)) : group.text(group.times(group.parse(old), group.generator));
    assert.equal((await check(copy)).problems.length, 1, path.join("."));
  }
});

test("E2: a point of small order added anywhere in a shuffle is refused", async () => {
  const two = group.decode(BigInt(2n ** 255n - 20n).toString(16).padStart(64, "0")); // order 2: (0, -1)
  assert.ok(!group.isOne(two) && group.isOne(group.times(two, two)));
  const move = (text) => group.text(group.times(group.decode(text), two));
  const places = [
    ...[...leaves(shuffle.proofs[0])].filter((path) => path[0] !== 1).map((path) => (s) => {
      const holder = at(s.proofs[0], path.slice(0, -1));
      holder[path.at(-1)] = move(holder[path.at(-1)]);
    }),
    (s) => (s.ciphertexts[0][0].alpha = move(s.ciphertexts[0][0].alpha)),
    (s) => (s.ciphertexts[0][6].beta = move(s.ciphertexts[0][6].beta)),
  ];
  for (const place of places) {
    const copy = structuredClone(shuffle);
    place(copy);
    assert.equal((await check(copy)).problems.length, 1);
  }
});

test("E2: a point of small order hidden in a commitment is refused, even when the challenges cancel it", async () => {
  const two = group.decode((2n ** 255n - 20n).toString(16).padStart(64, "0"));
  for (let attempt = 0; attempt < 24; attempt++) { // about one in four would hold without the check
    let calls = 0;
    const dishonest = Object.create(group, {
      generatorTable: { value: group.generatorTable },
      times: { value: (a, b) => (++calls === 2 ? group.times(group.times(a, b), two) : group.times(a, b)) },
    });
    const one = [[inputs[1][0]]];
    const value = JSON.parse(await shuffleAndProve({ ...paper, group: dishonest }, one));
    assert.ok(!group.isMember(group.decode(value.proofs[0][2][0])));
    const { problems } = await check(value, { from: one });
    assert.equal(problems.length, 1, `attempt ${attempt}`);
  }
});

test("P10: a shuffle of another election, key, input or question does not hold", async () => {
  const elsewhere = { ...paper, fingerprint: "another" };
  assert.notEqual((await check(shuffle, { by: elsewhere })).problems.length, 0);
  const otherKey = { ...paper, key: new PublicKey(group, group.generatorTable.power(5n)) };
  assert.notEqual((await check(shuffle, { by: otherKey })).problems.length, 0);
  const otherInputs = [inputs[0].toReversed(), inputs[1], []];
  assert.notEqual((await check(shuffle, { from: otherInputs })).problems.length, 0);
  const { outputs } = await check(shuffle);
  assert.notEqual((await check(shuffle, { from: outputs })).problems.length, 0);
});

test("permutations are drawn evenly", () => {
  const seen = new Map();
  for (let i = 0; i < 3000; i++) {
    const key = drawPermutation(3).join("");
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  assert.equal(seen.size, 6);
  for (const [order, count] of seen) assert.ok(count > 400 && count < 600, `${order}: ${count}`);
});
