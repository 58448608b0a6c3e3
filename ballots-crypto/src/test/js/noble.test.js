/**
 * The audited noble library as an oracle, where it is installed (npm ci in ballots-crypto). Without it the same
 * comparisons run over vectors/noble.json, which it made: node src/test/js/make/noble-vectors.mjs
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { groupNamed, modulo, randomScalar } from "../../main/js/group.js";
import { hex, randomBytes } from "../../main/js/hash.js";
import { json } from "./vectors.js";
import { noblePoint, nobleText } from "./noble.js";

const group = groupNamed("Ed25519");
const { powers, sums, texts } = json("noble.json");

const decoded = (text) => {
  try {
    return group.isMember(group.decode(text)) ? "member" : "point";
  } catch {
    return "none";
  }
};

test(`${powers.length} powers and ${sums.length} products made by noble come out, by each of our ways`, () => {
  for (const { exponent, power } of powers) {
    const k = BigInt(exponent);
    assert.equal(group.text(group.generatorTable.power(k)), power);
    assert.equal(group.text(group.power(group.generator, k)), power);
    assert.equal(group.text(group.memberPowersVartime(group.generator, [k])[0]), power);
  }
  for (const { a, b, sum, combined, x, y } of sums) {
    const [p, q] = [group.parse(a), group.parse(b)];
    assert.equal(group.text(group.times(p, q)), sum);
    assert.equal(group.text(group.productVartime([p, q], [BigInt(x), BigInt(y)])), combined);
  }
});

test(`${texts.length} random texts are points, members or nothing, as noble judged them`, () => {
  for (const { text, is } of texts) assert.equal(decoded(text), is, text);
});

const noble = await import("@noble/curves/ed25519.js").catch(() => null);
test("fresh random numbers give the same as noble", { skip: noble ? false : "noble is not installed (npm ci)" }, () => {
  const { Point } = noble.ed25519;
  for (let i = 0; i < 40; i++) {
    const [k, m] = [randomScalar(group), randomScalar(group)];
    const [P, Q] = [k, m].map((scalar) => Point.BASE.multiplyUnsafe(scalar));
    assert.equal(group.text(group.generatorTable.power(k)), nobleText(P));
    assert.equal(group.text(group.power(group.generatorTable.power(k), m)), nobleText(P.multiplyUnsafe(m)));
    const product = group.productVartime([k, m].map((x) => group.generatorTable.power(x)), [m, 3n]);
    assert.equal(group.text(product), nobleText(P.multiplyUnsafe(m).add(Q.multiplyUnsafe(3n))));
    assert.equal(modulo(group, k + m), Point.Fn.add(k, m));
    const text = hex(randomBytes(32));
    assert.equal(decoded(text), noblePoint(noble, text), text);
  }
});
