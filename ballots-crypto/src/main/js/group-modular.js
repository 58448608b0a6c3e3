/**
 * The finite-field groups of the record: numbers modulo a prime p, in them the subgroup of prime order q. New
 * elections use the curve; these are here to read, check and take part in elections made elsewhere.
 * Source: docs/protocol 2 (group), RFC 3526 section 3 for the 2048-bit prime.
 */
import { bytesOf, checkValues } from "./group-values.js";
import { sha256Integer } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

/** Same squarings and multiplications for every exponent of that many bits (windows of four). */
function powerModulo(base, exponent, p, bits) {
  const table = [1n];
  for (let k = 1; k < 16; k++) table.push((table[k - 1] * base) % p);
  let result = 1n;
  for (let shift = BigInt(Math.ceil(bits / 4) * 4 - 4); shift >= 0n; shift -= 4n) {
    for (let i = 0; i < 4; i++) result = (result * result) % p;
    result = (result * table[Number((exponent >> shift) & 15n)]) % p;
  }
  return result;
}

function inverseModulo(a, p) {
  let [r0, r1, s0, s1] = [p, ((a % p) + p) % p, 0n, 1n];
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return ((s0 % p) + p) % p;
}

/** Whether x is a square modulo the prime p, by the law of quadratic reciprocity (Jacobi's symbol). Public values only. */
function isSquareVartime(x, p) {
  let sign = 1;
  let [a, n] = [x, p];
  while (a > 0n) {
    while ((a & 1n) === 0n) {
      a >>= 1n;
      if ((n & 7n) === 3n || (n & 7n) === 5n) sign = -sign;
    }
    if ((a & 3n) === 3n && (n & 3n) === 3n) sign = -sign;
    [a, n] = [n % a, a];
  }
  return n === 1n && sign === 1;
}

/** Powers of one base, five bits at a time. */
class FixedPowers {
  constructor(base, p, bits) {
    this.p = p;
    this.rows = [];
    let unit = base;
    for (let done = 0; done < bits; done += 5) {
      const row = [1n];
      for (let k = 1; k < 32; k++) row.push((row[k - 1] * unit) % p);
      this.rows.push(row);
      unit = (row[31] * unit) % p;
    }
  }

  power(exponent) {
    let result = 1n;
    for (const row of this.rows) {
      result = (result * row[Number(exponent & 31n)]) % this.p;
      exponent >>= 5n;
    }
    return result;
  }
}

/** A finite-field group; its elements are plain numbers in [0, p). */
export class ModularGroup {
  one = 1n;
  #generatorTable;

  /** @param {{name: string, p: bigint, q: bigint, g: bigint, padding?: bigint, capacity?: number}} parameters */
  constructor({ name, p, q, g, padding = 0n, capacity = 0 }) {
    this.name = name;
    this.p = p;
    this.order = q;
    this.generator = g;
    this.padding = padding;
    this.capacity = capacity;
    this.bits = q.toString(2).length;
    this.digits = p.toString().length;
  }

  get generatorTable() {
    return (this.#generatorTable ??= this.table(this.generator));
  }

  table(base) {
    return new FixedPowers(base, this.p, this.bits);
  }

  decode(text, lenient = false) {
    const shape = lenient ? /^(0x[0-9a-fA-F]+|[0-9]+)$/ : /^(0|[1-9][0-9]*)$/;
    if (typeof text !== "string" || text.length > 4 * this.digits || !shape.test(text)) {
      throw new MalformedEncoding("an element is a decimal number");
    }
    const x = BigInt(text);
    if (x >= this.p) throw new MalformedEncoding("element not below p");
    return x;
  }

  parse(text, lenient = false) {
    const x = this.decode(text, lenient);
    if (!this.isMember(x)) throw new MalformedEncoding("outside the group of prime order");
    return x;
  }

  isMember(x) {
    if (x <= 0n || x >= this.p) return false;
    if (this.p === 2n * this.order + 1n) return isSquareVartime(x, this.p);
    return powerModulo(x, this.order, this.p, this.bits) === 1n;
  }

  memberPowersVartime(x, exponents) {
    return this.isMember(x) ? exponents.map((exponent) => this.power(x, exponent)) : null;
  }

  power(base, exponent) {
    return powerModulo(base, exponent, this.p, this.bits);
  }

  productVartime(elements, exponents) {
    return elements.reduce((product, x, i) => this.times(product, this.power(x, exponents[i])), 1n);
  }

  times = (a, b) => (a * b) % this.p;
  inverse = (a) => inverseModulo(a, this.p);
  isOne = (a) => a === 1n;
  same = (a, b) => a === b;
  text = (x) => x.toString();
  texts = (elements) => elements.map(this.text);
  compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  async generatorAt(index) {
    const seed = await sha256Integer(`ggen|${index}`);
    const exponent = (this.p - 1n) / this.order;
    const generator = powerModulo(seed, exponent, this.p, exponent.toString(2).length);
    if (generator === 1n || generator === this.generator) throw new Error("degenerate generator");
    return generator;
  }

  embed(values) {
    checkValues(values, this.capacity);
    let x = values.reduce((sum, value) => (sum << 8n) + BigInt(value), 0n) << this.padding;
    while (!this.isMember(x)) x++;
    return x;
  }

  extract(count, x) {
    return bytesOf(x >> this.padding, count);
  }
}
