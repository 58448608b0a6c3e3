/** The checks of blind, for Node and browsers. */
import * as blind from "../../main/js/blind.js";
import { Secret } from "../../main/js/group.js";
import { fromHex, hex, toInteger, utf8 } from "../../main/js/hash.js";
import { equal, judge, refuses } from "./claims.js";

/** @param {object} vectors blind.json */
export function blindChecks(vectors) {
  const n = BigInt(`0x${vectors.key.n}`);
  const signer = new Secret({ d: BigInt(`0x${vectors.key.d}`) });
  const keyOf = ({ variant }) => blind.blindKey(variant, n);
  const blindingOf = (group) => {
    const { prepared_msg, salt, inv } = group.steps;
    return blind.blindGiven(keyOf(group), fromHex(prepared_msg), fromHex(salt), blind.factorOf(toInteger(fromHex(inv)), n));
  };
  return [
    [
      "every step of every variant gives the value of the RFC",
      async () => {
        equal(vectors.groups.length, 4);
        for (const group of vectors.groups) {
          const key = keyOf(group);
          const { blinded, secret } = await blindingOf(group);
          equal(hex(blinded), group.steps.blinded_msg);
          const answer = blind.signBlindly(key, signer, blinded);
          equal(hex(answer), group.steps.blind_sig);
          const paper = await blind.finish(key, secret, answer);
          equal(hex(paper.signature), group.steps.sig);
          equal(hex(blind.messageOf(key, paper.prepared)), group.steps.msg);
        }
      },
    ],
    [
      "only the signature of the very message verifies",
      async () => {
        for (const group of vectors.groups) {
          await judge(group.verify, (v) => blind.isSigned(keyOf(group), fromHex(v.prepared_msg), fromHex(v.sig)));
        }
      },
    ],
    [
      "only the true answer becomes a paper",
      async () => {
        for (const group of vectors.groups) {
          const { secret } = await blindingOf(group);
          await judge(group.finalize, async (v) => (await blind.finish(keyOf(group), secret, fromHex(v.blind_sig))) !== null);
        }
      },
    ],
    [
      "only a number below the modulus in its length is signed",
      async () => {
        for (const group of vectors.groups) {
          await judge(group.sign, (v) => blind.signBlindly(keyOf(group), signer, fromHex(v.blinded_msg)).length === 512);
        }
      },
    ],
    [
      "a fresh key of 3072 bits signs papers of every variant, and each request looks different",
      async () => {
        const { key, secret: d } = await blind.generateBlindKey();
        equal(key.length, 384);
        const requests = new Set();
        for (const { variant } of vectors.groups) {
          const own = blind.blindKey(variant, key.n);
          for (const text of ["甲", "甲"]) {
            const { blinded, secret } = await blind.blind(own, utf8(text));
            requests.add(hex(blinded));
            equal(String(secret), "withheld");
            const paper = await blind.finish(own, secret, blind.signBlindly(own, d, blinded));
            equal(await blind.isSigned(own, paper.prepared, paper.signature), true);
            equal(blind.messageOf(own, paper.prepared), utf8(text));
          }
        }
        equal(requests.size, 8);
      },
    ],
    [
      "a public key is read in its one spelling",
      async () => {
        for (const group of vectors.groups) {
          const key = keyOf(group);
          const text = blind.writeBlindKey(key);
          equal(blind.readBlindKey(text), key);
          const others = [`${text}=`, text.replace("384", "256"), text.slice(0, 60), "", "++", text.replace("+AQAB", "+AAEAAQ==")];
          for (const other of others) await refuses(() => blind.readBlindKey(other));
        }
        const ofThree = (1n << 2047n) + 1n - (((1n << 2047n) + 1n) % 3n);
        await refuses(() => blind.blindKey(blind.DEFAULT_VARIANT, ofThree));
      },
    ],
  ];
}
