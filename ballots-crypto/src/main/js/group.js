/**
 * The groups a record can name, and the numbers modulo their order ("scalars").
 * A group offers: decode, parse, text, texts, times, inverse, same, isOne, isMember, power, table,
 * productVartime, memberPowersVartime, compare, generatorAt, embed, extract; and name, order, one, generator.
 * Source: docs/protocol 2 (group).
 */
import { EdwardsGroup } from "./group-edwards.js";
import { ModularGroup } from "./group-modular.js";
import { randomBelow, sha256Integer } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

export { MalformedEncoding };

/** @typedef {EdwardsGroup | ModularGroup} Group */

const BELENIOS_2048 = {
  name: "BELENIOS-2048",
  p: BigInt(
    "0x" +
      "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c" +
      "06e092a495af8d79a2f85e0fb11c0ede07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1" +
      "07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843a3e14dfa9b2162f4d7229abe93a188b4" +
      "6b006517d6f6747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a" +
      "0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d70730" +
      "1e59e0e6351e051ed9cec4157646e64f",
  ),
  q: 0xadb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491n,
  g: BigInt(
    "0x" +
      "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31" +
      "d9d8976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8" +
      "643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c" +
      "1b9e519edcee8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f" +
      "22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c0" +
      "41e1c91fe3823f4bcf284308f1d7e653",
  ),
};

/** The prime of RFC 3526, group 14. */
const PRIME_3526 = BigInt(
  "0x" +
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd" +
    "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed" +
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f" +
    "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b" +
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510" +
    "15728e5a8aacaa68ffffffffffffffff",
);

const RFC_3526_2048 = {
  name: "RFC-3526-2048",
  p: PRIME_3526,
  q: (PRIME_3526 - 1n) / 2n,
  g: 2n,
  padding: 8n,
  capacity: 255,
};

const makers = {
  "Ed25519": () => new EdwardsGroup(),
  "BELENIOS-2048": () => new ModularGroup(BELENIOS_2048),
  "RFC-3526-2048": () => new ModularGroup(RFC_3526_2048),
};
const made = new Map();

/** Only these literal names exist; a record cannot bring parameters of its own. @param {string} name @returns {Group} */
export function groupNamed(name) {
  if (!Object.hasOwn(makers, name)) throw new MalformedEncoding(`no group is called ${JSON.stringify(name)}`);
  if (!made.has(name)) made.set(name, makers[name]());
  return made.get(name);
}

/** @param {Group} group @returns {bigint} an unpredictable scalar, evenly from [0, q) */
export const randomScalar = (group) => randomBelow(group.order);

/** @param {Group} group @param {bigint} x any integer @returns {bigint} in [0, q) */
export function modulo(group, x) {
  const rest = x % group.order;
  return rest < 0n ? rest + group.order : rest;
}

/**
 * A scalar from its one spelling: decimal, no sign, no leading zero, below q.
 * @param {Group} group @param {unknown} text @param {boolean} [lenient] as the stock tool: leading zeros and 0x too
 * @returns {bigint}
 */
export function readScalar(group, text, lenient = false) {
  const shape = lenient ? /^(0x[0-9a-fA-F]+|[0-9]+)$/ : /^(0|[1-9][0-9]*)$/;
  if (typeof text !== "string" || text.length > 1000 || !shape.test(text)) {
    throw new MalformedEncoding("a scalar is a decimal number in a string");
  }
  const value = BigInt(text);
  if (value >= group.order) throw new MalformedEncoding("scalar not below the order of the group");
  return value;
}

/** Hash of a text as a scalar (docs/protocol 4). @param {Group} group @param {string} text @returns {Promise<bigint>} */
export const hashToScalar = async (group, text) => (await sha256Integer(text)) % group.order;

/** Inverse of a small number or scalar modulo the (prime) order. @param {Group} group @param {bigint} x */
export function inverseScalar(group, x) {
  let [r0, r1, s0, s1] = [group.order, modulo(group, x), 0n, 1n];
  if (r1 === 0n) throw new RangeError("zero has no inverse");
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return modulo(group, s0);
}

/** A secret number. It prints nothing; whoever really means to use it says `reveal()`. */
export class Secret {
  #value;

  /** @param {any} value */
  constructor(value) {
    this.#value = value;
  }

  reveal() {
    return this.#value;
  }

  /** Lets go of the value. The browser's memory manager decides when its bytes really vanish. */
  destroy() {
    this.#value = undefined;
  }

  toString() {
    return "withheld";
  }

  toJSON() {
    return "withheld";
  }
}
