/**
 * The group `Ed25519` of the record: the points of prime order q on the curve. The group of new elections.
 * Source: docs/protocol 2 (group).
 */
import { add, affine, canonical, double, invert, isOne, lift, LOW, negate, ONE, P, written } from "./group-edwards-points.js";
import {
  FixedBase, multiplesVartime, nonAdjacentForm, ORDER_DIGITS, powerOf, productVartime, Q,
} from "./group-edwards-powers.js";
import { bytesOf, checkValues } from "./group-values.js";
import { sha256Integer } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

/** @typedef {import("./group-edwards-points.js").Point} Point */

const reversedPairs = (text) => text.match(/../g).reverse().join("");

/** The group `Ed25519` of the record. Elements are points; `decode` gives points of the curve, `parse` members only. */
export class EdwardsGroup {
  name = "Ed25519";
  order = Q;
  one = ONE;
  generator = lift(canonical(4n * invert(5n)), 0n);
  /** How many small numbers one element can carry (docs/protocol 2, of_ints). */
  capacity = 30;
  #generatorTable;

  constructor() {
    ONE.member = true;
    this.generator.member = true;
  }

  /** @returns {FixedBase} powers of the generator, prepared once */
  get generatorTable() {
    return (this.#generatorTable ??= this.table(this.generator));
  }

  /** Powers of a base that is used often. @param {Point} base */
  table(base) {
    return new FixedBase(base);
  }

  /**
   * A point of the curve from its one spelling: 64 lower-case digits, y below p, no negative zero.
   * Being on the curve is not membership: see `isMember`.
   * @param {string} text @param {boolean} [lenient] as the stock tool: upper case and other spellings of the neutral element
   */
  decode(text, lenient = false) {
    if (typeof text !== "string" || !(lenient ? /^[0-9a-fA-F]{64}$/ : /^[0-9a-f]{64}$/).test(text)) {
      throw new MalformedEncoding("an element is 64 hexadecimal digits");
    }
    const z = BigInt("0x" + text);
    const parity = z >> 255n;
    const y = z & LOW;
    if (y >= P && !lenient) throw new MalformedEncoding("coordinate not below p");
    const point = lift(y % P, parity);
    if (point === null) throw new MalformedEncoding("no point of the curve");
    if (point.x === 0n && parity === 1n && !lenient) throw new MalformedEncoding("negative zero");
    if (!lenient) point.text = text;
    return point;
  }

  /** @param {string} text @returns {Point} a member of the group of order q */
  parse(text, lenient = false) {
    const point = this.decode(text, lenient);
    if (!this.isMember(point)) throw new MalformedEncoding("outside the group of prime order");
    return point;
  }

  /** Whether q·point is the neutral element. */
  isMember(point) {
    return (point.member ??= isOne(multiplesVartime(point, [ORDER_DIGITS])[0]));
  }

  /** Powers of one public element, and on the same doublings whether it is a member; null if it is not. */
  memberPowersVartime(point, exponents) {
    if (point.member === false) return null;
    const rows = exponents.map(nonAdjacentForm);
    if (point.member) return multiplesVartime(point, rows);
    const [last, ...powers] = multiplesVartime(point, [ORDER_DIGITS, ...rows]);
    point.member = isOne(last);
    return point.member ? powers : null;
  }

  power = powerOf;
  productVartime = productVartime;
  /** The product; members multiply to members, which spares a check later. */
  times(a, b) {
    const product = add(a, b);
    if (a.member && b.member) product.member = true;
    return product;
  }

  inverse(a) {
    const result = negate(a);
    result.member = a.member;
    return result;
  }

  isOne = isOne;

  same(a, b) {
    return canonical(a.x * b.z - b.x * a.z) === 0n && canonical(a.y * b.z - b.y * a.z) === 0n;
  }

  /** @param {Point[]} points @returns {string[]} their written forms, with one inversion for all */
  texts(points) {
    const unwritten = points.filter((point) => point.text === undefined);
    affine(unwritten).forEach((xy, i) => (unwritten[i].text = written(xy)));
    return points.map((point) => point.text);
  }

  text(point) {
    return this.texts([point])[0];
  }

  /** The order in which credentials and ciphertexts are sorted: bytes of RFC 8032, unsigned. */
  compare(a, b) {
    const left = reversedPairs(this.text(a));
    const right = reversedPairs(this.text(b));
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Generators nobody chose, for the shuffle proof. @param {number} index from -1 */
  async generatorAt(index) {
    let z = (await sha256Integer(`ggen|${index}`)) >> 2n;
    for (;; z++) {
      const point = lift(z, 0n);
      if (point === null) continue;
      const generator = double(double(double(point)));
      if (isOne(generator) || this.same(generator, this.generator)) throw new Error("degenerate generator");
      generator.member = true;
      return generator;
    }
  }

  /** A point that carries small numbers. @param {number[]} values each 0 … 255, at most `capacity` */
  embed(values) {
    checkValues(values, this.capacity);
    let z = values.reduce((sum, value) => (sum << 8n) + BigInt(value), 0n) << 14n;
    for (;; z++) {
      const point = lift(z & LOW, z >> 255n);
      if (point !== null && this.isMember(point)) return point;
    }
  }

  /** The numbers a point carries. @param {number} count how many */
  extract(count, point) {
    return bytesOf(BigInt("0x" + this.text(point)) >> 14n, count);
  }
}
