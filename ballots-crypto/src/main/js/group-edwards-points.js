/**
 * The field of 2^255 - 19 and the points of the curve -x² + y² = 1 + d·x²y² over it. Points are kept in extended
 * coordinates (X : Y : Z : T) with x = X/Z, y = Y/Z, T = XY/Z; the addition formula is complete, so no pair of
 * points needs a case of its own.
 * Sources: docs/protocol 2 (group), RFC 8032 5.1, Hisil et al. "Twisted Edwards curves revisited".
 */

export const P = 2n ** 255n - 19n;
export const LOW = 2n ** 255n - 1n;

/** Brings a product (or any number, negative too) below 2^255 + 2^10, without changing it modulo p. */
export function fold(z) {
  z = (z & LOW) + (z >> 255n) * 19n;
  return (z & LOW) + (z >> 255n) * 19n;
}

/** @returns {bigint} the one number in [0, p) */
export function canonical(z) {
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
export function invert(x) {
  const { b250, x11 } = powerLadder(x);
  return fold(squareTimes(b250, 5) * x11);
}

/** x^((p-5)/8) */
const powerP58 = (x) => fold(squareTimes(powerLadder(x).b250, 2) * x);

const D = canonical(-121665n * invert(121666n));
export const D2 = (2n * D) % P;
const ROOT_OF_MINUS_ONE = canonical(fold(powerP58(2n) ** 2n) * 2n); // 2^((p-1)/4)

/** A point of the curve. Immutable but for `text`, its written form once known. */
export class Point {
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

export const ONE = new Point(0n, 1n, 1n, 0n);

export function add(a, b) {
  const aa = fold((a.y - a.x) * (b.y - b.x));
  const bb = fold((a.y + a.x) * (b.y + b.x));
  const c = fold(fold(a.t * D2) * b.t);
  const d = fold(2n * a.z * b.z);
  return fromFour(bb - aa, d - c, d + c, bb + aa);
}

export function double(a) {
  const xx = fold(a.x * a.x);
  const yy = fold(a.y * a.y);
  const s = a.x + a.y;
  const g = yy - xx;
  return fromFour(fold(s * s) - xx - yy, g - fold(2n * a.z * a.z), g, -xx - yy);
}

const fromFour = (e, f, g, h) => new Point(fold(e * f), fold(g * h), fold(f * g), fold(e * h));

export const negate = (a) => new Point(-a.x, a.y, a.z, -a.t);

/** A table entry: a point with Z = 1, prepared so that adding it costs seven multiplications. */
export class Prepared {
  constructor(minus, plus, t2d) {
    this.minus = minus; // y - x
    this.plus = plus; // y + x
    this.t2d = t2d; // 2·d·x·y
  }
}

export function addPrepared(a, b) {
  const aa = fold((a.y - a.x) * b.minus);
  const bb = fold((a.y + a.x) * b.plus);
  const c = fold(a.t * b.t2d);
  const d = 2n * a.z;
  return fromFour(bb - aa, d - c, d + c, bb + aa);
}

/** Gives every point its affine coordinates with one inversion for all (Montgomery's trick). */
export function affine(points) {
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

export const written = ({ x, y }) => (y | ((x & 1n) << 255n)).toString(16).padStart(64, "0");

/** The point with this y and this parity of x, or null if there is none. */
export function lift(y, parity) {
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

export const isOne = (a) => canonical(a.x) === 0n && canonical(a.y - a.z) === 0n;
