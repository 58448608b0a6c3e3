/** Makes vectors/noble.json with the noble library: node src/test/js/make/noble-vectors.mjs (after npm ci). */
import { writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import * as noble from "@noble/curves/ed25519.js";
import { noblePoint, nobleText } from "../noble.js";

const { Point } = noble.ed25519;
const order = Point.Fn.ORDER;
const draw = () => BigInt(`0x${randomBytes(40).toString("hex")}`) % order;
const power = (k) => (k === 0n ? Point.ZERO : Point.BASE.multiplyUnsafe(k));

const exponents = [0n, 1n, 2n, 31n, 32n, 33n, 2n ** 252n, order - 1n, ...Array.from({ length: 24 }, draw)];
const powers = exponents.map((k) => ({ exponent: String(k), power: nobleText(power(k)) }));
const sums = Array.from({ length: 16 }, () => {
  const [P, Q, x, y] = [power(draw()), power(draw()), draw(), draw()];
  const combined = P.multiplyUnsafe(x).add(Q.multiplyUnsafe(y));
  return { a: nobleText(P), b: nobleText(Q), sum: nobleText(P.add(Q)), x: String(x), y: String(y), combined: nobleText(combined) };
});
const texts = Array.from({ length: 120 }, () => randomBytes(32).toString("hex")).map((text) => ({ text, is: noblePoint(noble, text) }));
const lines = Object.entries({ powers, sums, texts })
  .map(([name, rows]) => `"${name}":[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`);
writeFileSync(new URL("../../../../vectors/noble.json", import.meta.url), `{"algorithm":"Ed25519 by @noble/curves 2.4.0",\n${lines.join(",\n")}\n}\n`);
