import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as blind from "../../main/js/blind.js";
import { Secret } from "../../main/js/group.js";
import { fromHex, hex, toInteger, utf8 } from "../../main/js/hash.js";
import { MalformedEncoding } from "../../main/js/malformed.js";

const file = JSON.parse(readFileSync(new URL("../../../vectors/blind.json", import.meta.url)));
const n = BigInt(`0x${file.key.n}`);
const signer = new Secret({ d: BigInt(`0x${file.key.d}`) });
const keyOf = ({ variant }) => blind.blindKey(variant, n);

const blindingOf = (group) => {
  const { prepared_msg, salt, inv } = group.steps;
  return blind.blindGiven(keyOf(group), fromHex(prepared_msg), fromHex(salt), blind.factorOf(toInteger(fromHex(inv)), n));
};

async function judge(cases, reading) {
  let invalid = 0;
  for (const vector of cases) {
    let holds;
    try {
      holds = await reading(vector);
    } catch (error) {
      if (!(error instanceof MalformedEncoding)) throw error;
      holds = false;
    }
    assert.equal(holds, vector.result === "valid", JSON.stringify(vector));
    if (!holds) invalid++;
  }
  assert.ok(invalid * 2 > cases.length);
}

test("every step of every variant gives the value of the RFC", async () => {
  assert.equal(file.groups.length, 4);
  for (const group of file.groups) {
    const key = keyOf(group);
    const { blinded, secret } = await blindingOf(group);
    assert.equal(hex(blinded), group.steps.blinded_msg);
    const answer = blind.signBlindly(key, signer, blinded);
    assert.equal(hex(answer), group.steps.blind_sig);
    const paper = await blind.finish(key, secret, answer);
    assert.equal(hex(paper.signature), group.steps.sig);
    assert.equal(hex(blind.messageOf(key, paper.prepared)), group.steps.msg);
  }
});

test("only the signature of the very message verifies", async () => {
  for (const group of file.groups) {
    await judge(group.verify, (v) => blind.isSigned(keyOf(group), fromHex(v.prepared_msg), fromHex(v.sig)));
  }
});

test("only the true answer becomes a paper", async () => {
  for (const group of file.groups) {
    const { secret } = await blindingOf(group);
    await judge(group.finalize, async (v) => (await blind.finish(keyOf(group), secret, fromHex(v.blind_sig))) !== null);
  }
});

test("only a number below the modulus in its length is signed", async () => {
  for (const group of file.groups) {
    await judge(group.sign, (v) => blind.signBlindly(keyOf(group), signer, fromHex(v.blinded_msg)).length === 512);
  }
});

test("a fresh key of 3072 bits signs papers of every variant, and each request looks different", async () => {
  const { key, secret: d } = await blind.generateBlindKey();
  assert.equal(key.length, 384);
  const requests = new Set();
  for (const variant of file.groups.map((group) => group.variant)) {
    const own = blind.blindKey(variant, key.n);
    for (const text of ["甲", "甲"]) {
      const { blinded, secret } = await blind.blind(own, utf8(text));
      requests.add(hex(blinded));
      assert.equal(String(secret), "withheld");
      const paper = await blind.finish(own, secret, blind.signBlindly(own, d, blinded));
      assert.ok(await blind.isSigned(own, paper.prepared, paper.signature));
      assert.deepEqual(blind.messageOf(own, paper.prepared), utf8(text));
    }
  }
  assert.equal(requests.size, 8);
});

test("a public key is read in its one spelling", () => {
  for (const group of file.groups) {
    const key = keyOf(group);
    const text = blind.writeBlindKey(key);
    assert.deepEqual(blind.readBlindKey(text), key);
    for (const other of [`${text}=`, text.replace("384", "256"), text.slice(0, 60), "", "++", text.replace("+AQAB", "+AAEAAQ==")]) {
      assert.throws(() => blind.readBlindKey(other), MalformedEncoding);
    }
  }
  assert.throws(() => blind.blindKey(blind.DEFAULT_VARIANT, (1n << 2047n) + 1n - (((1n << 2047n) + 1n) % 3n)), MalformedEncoding);
});
