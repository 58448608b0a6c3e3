/**
 * Powers of points (written as multiples in most books): of a fixed base by a table, of a secret exponent by the
 * same steps whatever it is, and, named `…Vartime`, faster ones for public values only. A browser's BigInt does
 * not promise constant time; what we keep is the same sequence of operations.
 */
import { add, addPrepared, affine, D2, double, fold, negate, ONE, Prepared } from "./group-edwards-points.js";

/** The order of the group: a prime. */
export const Q = 2n ** 252n + 27742317777372353535851937790883648493n;

/** Width of a table window in bits: 43 windows of 64 entries; larger tables cost more to build than one ballot saves. */
const WIDTH = 6;
const HALF = 1 << (WIDTH - 1);
const WINDOWS = Math.ceil(253 / WIDTH);

/** Multiples of one point, so that a power of it takes 43 additions, always 43, whatever the exponent. */
export class FixedBase {
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
export function nonAdjacentForm(scalar) {
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

export const ORDER_DIGITS = nonAdjacentForm(Q);

/** Several multiples of one point from one chain of doublings: the doublings are most of the work. Public values only. */
export function multiplesVartime(point, digitRows) {
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

/** Σ scalar·point by buckets (Pippenger). Public values only. */
export function productVartime(points, scalars) {
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

/** base^exponent by the same operations for every exponent in [0, q). */
export function powerOf(base, exponent) {
  const table = [ONE];
  for (let k = 1; k < 16; k++) table.push(add(table[k - 1], base));
  let result = ONE;
  for (let shift = 252n; shift >= 0n; shift -= 4n) {
    result = double(double(double(double(result))));
    result = add(result, table[Number((exponent >> shift) & 15n)]);
  }
  return result;
}
