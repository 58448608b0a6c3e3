/**
 * The curve -x² + y² = 1 + d·x²y² over p = 2^255 - 19, and in it the subgroup of prime order q: the group of
 * new elections. Points are kept in extended coordinates (X : Y : Z : T) with x = X/Z, y = Y/Z, T = XY/Z; the
 * addition formula is complete, so no pair of points needs a case of its own.
 * Sources: docs/protocol 2 (group), RFC 8032 5.1, Hisil et al. "Twisted Edwards curves revisited".
 *
 * A browser's BigInt does not promise constant time. What we keep: functions that take secrets do the same
 * sequence of operations for every value. Those named `…Vartime` are for public values only.
 */
import { sha256Integer } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

const P = 2n ** 255n - 19n;
const LOW = 2n ** 255n - 1n;
const Q = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Brings a product (or any number, negative too) below 2^255 + 2^10, without changing it modulo p. */
function fold(z) {
  z = (z & LOW) + (z >> 255n) * 19n;
  return (z & LOW) + (z >> 255n) * 19n;
}

/** @returns {bigint} the one number in [0, p) */
function canonical(z) {
  const folded = fold(z) % P;
  return folded < 0n ? folded + P : folded;
}

function squareTimes(x, count) {
  for (let i = 0; i < count; i++) x = fold(x * x);
  return x;
}

/** x^(2^250 - 1) and x^11: the common part of inversion and of the square root. */
function powerLadder(x) {
  const x2 = fold(x * x);
  const x9 = fold(squareTimes(x2, 2) * x);
  const x11 = fold(x9 * x2);
  const b5 = fold(fold(x11 * x11) * x9);
  const b10 = fold(squareTimes(b5, 5) * b5);
  const b20 = fold(squareTimes(b10, 10) * b10);
  const b40 = fold(squareTimes(b20, 20) * b20);
  const b50 = fold(squareTimes(b40, 10) * b10);
  const b100 = fold(squareTimes(b50, 50) * b50);
  const b200 = fold(squareTimes(b100, 100) * b100);
  return { b250: fold(squareTimes(b200, 50) * b50), x11 };
}

/** x^(p-2) = 1/x, and 0 for 0. */
function invert(x) {
  const { b250, x11 } = powerLadder(x);
  return fold(squareTimes(b250, 5) * x11);
}

/** x^((p-5)/8) */
const powerP58 = (x) => fold(squareTimes(powerLadder(x).b250, 2) * x);

const D = canonical(-121665n * invert(121666n));
const D2 = (2n * D) % P;
const ROOT_OF_MINUS_ONE = canonical(fold(powerP58(2n) ** 2n) * 2n); // 2^((p-1)/4)

/** A point of the curve. Immutable but for `text`, its written form once known. */
class Point {
  constructor(x, y, z, t) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.t = t;
    /** @type {string | undefined} */
    this.text = undefined;
    /** @type {boolean | undefined} whether it lies in the subgroup of order q, once known */
    this.member = undefined;
  }
}

const ONE = new Point(0n, 1n, 1n, 0n);

function add(a, b) {
  const aa = fold((a.y - a.x) * (b.y - b.x));
  const bb = fold((a.y + a.x) * (b.y + b.x));
  const c = fold(fold(a.t * D2) * b.t);
  const d = fold(2n * a.z * b.z);
  return fromFour(bb - aa, d - c, d + c, bb + aa);
}

function double(a) {
  const xx = fold(a.x * a.x);
  const yy = fold(a.y * a.y);
  const s = a.x + a.y;
  const g = yy - xx;
  return fromFour(fold(s * s) - xx - yy, g - fold(2n * a.z * a.z), g, -xx - yy);
}

const fromFour = (e, f, g, h) => new Point(fold(e * f), fold(g * h), fold(f * g), fold(e * h));

const negate = (a) => new Point(-a.x, a.y, a.z, -a.t);

/** A table entry: a point with Z = 1, prepared so that adding it costs seven multiplications. */
class Prepared {
  constructor(minus, plus, t2d) {
    this.minus = minus; // y - x
    this.plus = plus; // y + x
    this.t2d = t2d; // 2·d·x·y
  }
}

function addPrepared(a, b) {
  const aa = fold((a.y - a.x) * b.minus);
  const bb = fold((a.y + a.x) * b.plus);
  const c = fold(a.t * b.t2d);
  const d = 2n * a.z;
  return fromFour(bb - aa, d - c, d + c, bb + aa);
}

/** Gives every point its affine coordinates with one inversion for all (Montgomery's trick). */
function affine(points) {
  const partial = [];
  let product = 1n;
  for (const point of points) {
    partial.push(product);
    product = fold(product * point.z);
  }
  let inverse = invert(product);
  const result = new Array(points.length);
  for (let i = points.length - 1; i >= 0; i--) {
    const zInverse = fold(inverse * partial[i]);
    inverse = fold(inverse * points[i].z);
    result[i] = { x: canonical(points[i].x * zInverse), y: canonical(points[i].y * zInverse) };
  }
  return result;
}

const written = ({ x, y }) => (y | ((x & 1n) << 255n)).toString(16).padStart(64, "0");

/** The point with this y and this parity of x, or null if there is none. */
function lift(y, parity) {
  const yy = fold(y * y);
  const u = yy - 1n;
  const v = fold(D * yy) + 1n;
  const v3 = fold(fold(v * v) * v);
  let x = fold(fold(u * v3) * powerP58(fold(fold(u * v3) * fold(fold(v * v) * fold(v * v)))));
  const check = canonical(fold(x * x) * v);
  if (check === canonical(-u)) x = fold(x * ROOT_OF_MINUS_ONE);
  else if (check !== canonical(u)) return null;
  x = canonical(x);
  if ((x & 1n) !== parity && x !== 0n) x = P - x;
  return new Point(x, y, 1n, fold(x * y));
}

/** Width of a table window in bits: 43 windows of 64 entries; larger tables cost more to build than one ballot saves. */
const WIDTH = 6;
const HALF = 1 << (WIDTH - 1);
const WINDOWS = Math.ceil(253 / WIDTH);

/** Multiples of one point, so that a power of it takes 43 additions, always 43, whatever the exponent. */
class FixedBase {
  /** @param {Point} base */
  constructor(base) {
    const multiples = [];
    let unit = base; // 2^(6·w) · base
    for (let w = 0; w < WINDOWS; w++) {
      let multiple = ONE;
      for (let k = 0; k < HALF; k++) multiples.push((multiple = add(multiple, unit)));
      unit = double(multiple);
    }
    const flat = affine(multiples);
    /** @type {Prepared[][]} row w, entry k + 32: k·2^(6w)·base for -32 ≤ k ≤ 32 */
    this.rows = Array.from({ length: WINDOWS }, (_, w) => FixedBase.#row(flat.slice(w * HALF, (w + 1) * HALF)));
  }

  static #row(positive) {
    const row = new Array(2 * HALF + 1);
    row[HALF] = new Prepared(1n, 1n, 0n);
    positive.forEach(({ x, y }, k) => {
      const t2d = fold(fold(x * y) * D2);
      row[HALF + k + 1] = new Prepared(y - x, y + x, t2d);
      row[HALF - k - 1] = new Prepared(y + x, y - x, -t2d);
    });
    return row;
  }

  /** @param {bigint} exponent in [0, q) @returns {Point} base^exponent, by the same operations for every exponent */
  power(exponent) {
    let sum = ONE;
    let carry = 0;
    for (const row of this.rows) {
      const digit = Number(exponent & 63n) + carry; // 0 … 64
      exponent >>= 6n;
      carry = (digit + HALF) >> WIDTH; // 1 if digit ≥ 32: then take digit - 64
      sum = addPrepared(sum, row[digit - (carry << WIDTH) + HALF]);
    }
    return sum;
  }
}

/** Digits of the width-5 non-adjacent form, least significant first; non-zero ones are odd, below 16 in size. */
function nonAdjacentForm(scalar) {
  const digits = [];
  while (scalar > 0n) {
    let digit = 0;
    if (scalar & 1n) {
      digit = Number(scalar & 31n);
      if (digit > 16) digit -= 32;
      scalar -= BigInt(digit);
    }
    digits.push(digit);
    scalar >>= 1n;
  }
  return digits;
}

const ORDER_DIGITS = nonAdjacentForm(Q);

/** Several multiples of one point from one chain of doublings: the doublings are most of the work. Public values only. */
function multiplesVartime(point, digitRows) {
  const buckets = digitRows.map(() => new Array(8).fill(ONE));
  const length = Math.max(0, ...digitRows.map((digits) => digits.length));
  let power = point;
  for (let i = 0; i < length; i++) {
    if (i > 0) power = double(power);
    digitRows.forEach((digits, row) => {
      const digit = digits[i] ?? 0;
      if (digit === 0) return;
      const slot = (Math.abs(digit) - 1) >> 1;
      buckets[row][slot] = add(buckets[row][slot], digit > 0 ? power : negate(power));
    });
  }
  return buckets.map(combine);
}

/** 1·b_0 + 3·b_1 + … + 15·b_7 */
function combine(bucket) {
  let sum = ONE;
  let weighted = ONE;
  for (let k = 7; k >= 1; k--) {
    sum = add(sum, bucket[k]);
    weighted = add(weighted, sum);
  }
  return add(double(weighted), add(sum, bucket[0]));
}

const isOne = (a) => canonical(a.x) === 0n && canonical(a.y - a.z) === 0n;

/** Σ scalar·point by buckets (Pippenger). Public values only. */
function productVartime(points, scalars) {
  if (points.length === 0) return ONE;
  const width = points.length < 8 ? 3 : Math.min(12, Math.max(4, Math.floor(Math.log2(points.length)) - 2));
  const mask = (1n << BigInt(width)) - 1n;
  let total = ONE;
  for (let shift = Math.floor(252 / width) * width; shift >= 0; shift -= width) {
    for (let i = 0; i < width; i++) total = double(total);
    const buckets = new Array(1 << width).fill(ONE);
    points.forEach((point, i) => {
      const digit = Number((scalars[i] >> BigInt(shift)) & mask);
      if (digit > 0) buckets[digit] = add(buckets[digit], point);
    });
    let sum = ONE;
    for (let k = buckets.length - 1; k > 0; k--) {
      sum = add(sum, buckets[k]);
      total = add(total, sum);
    }
  }
  return total;
}

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

  /** @returns {Point} base^exponent by the same operations for every exponent in [0, q) */
  power(base, exponent) {
    const table = [ONE];
    for (let k = 1; k < 16; k++) table.push(add(table[k - 1], base));
    let result = ONE;
    for (let shift = 252n; shift >= 0n; shift -= 4n) {
      result = double(double(double(double(result))));
      result = add(result, table[Number((exponent >> shift) & 15n)]);
    }
    return result;
  }

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

export function checkValues(values, capacity) {
  if (values.length > capacity) throw new RangeError(`at most ${capacity} numbers fit into one element`);
  if (!values.every((v) => Number.isInteger(v) && v >= 0 && v <= 255)) throw new RangeError("a number is 0 … 255");
}

/** The `count` lowest bytes, most significant first. */
export function bytesOf(z, count) {
  return Array.from({ length: count }, (_, i) => Number((z >> BigInt(8 * (count - 1 - i))) & 255n));
}
