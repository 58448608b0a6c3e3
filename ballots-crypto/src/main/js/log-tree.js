/**
 * The Merkle tree of RFC 6962 and its tiles (C2SP tlog-tiles): hashes, proofs, and their checks.
 * Source: docs/protocol/14-log.md 14.1 to 14.4.
 */
import { sha256 } from "./hash.js";
import { MalformedEncoding } from "./malformed.js";

const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));

/** @param {Uint8Array} a @param {Uint8Array} b */
export const sameBytes = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** @param {Uint8Array} entry @returns {Promise<Uint8Array>} SHA-256(0x00 ‖ entry) */
export const leafHash = (entry) => sha256(joined([0], entry));

/** @returns {Promise<Uint8Array>} SHA-256(0x01 ‖ left ‖ right) */
export const nodeHash = (left, right) => sha256(joined([1], left, right));

/** The root of the tree without leaves: the hash of nothing. */
export const emptyRoot = () => sha256(new Uint8Array());

/** The largest power of two below n, for n ≥ 2. Sizes stay below 2^53, so numbers are exact. */
function split(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * @callback Hashes where the hashes of complete subtrees come from
 * @param {number} height of the subtree; it has 2^height leaves
 * @param {number} index among those of its height
 * @returns {Promise<Uint8Array>}
 */

/** @param {Hashes} hashes */
async function range(hashes, from, to) {
  const leaves = to - from;
  const height = Math.round(Math.log2(leaves));
  if (2 ** height === leaves) return hashes(height, from / leaves);
  const middle = from + split(leaves);
  return nodeHash(await range(hashes, from, middle), await range(hashes, middle, to));
}

/** The root over the first `size` leaves. @param {Hashes} hashes @param {number} size */
export const treeRoot = (hashes, size) => (size === 0 ? emptyRoot() : range(hashes, 0, size));

/** The path that proves leaf `index` in the tree of `size`. @param {Hashes} hashes */
export async function inclusionPath(hashes, index, size) {
  if (!(0 <= index && index < size)) throw new RangeError("outside the tree");
  const path = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.unshift(await range(hashes, middle, to));
      to = middle;
    } else {
      path.unshift(await range(hashes, from, middle));
      from = middle;
    }
  }
  return path;
}

/** The path that proves the tree of `oldSize` to be the beginning of the one of `newSize`. @param {Hashes} hashes */
export async function consistencyPath(hashes, oldSize, newSize) {
  if (!(0 <= oldSize && oldSize <= newSize)) throw new RangeError("outside the tree");
  if (oldSize === 0 || oldSize === newSize) return [];
  const path = [];
  let [from, to, whole] = [0, newSize, true];
  while (oldSize !== to) {
    const middle = from + split(to - from);
    if (oldSize <= middle) {
      path.unshift(await range(hashes, middle, to));
      to = middle;
    } else {
      path.unshift(await range(hashes, from, middle));
      from = middle;
      whole = false;
    }
  }
  return whole ? path : [await range(hashes, from, to), ...path];
}

const half = (n) => Math.floor(n / 2);

/** Whether the leaf, at this index, leads to the root. False for any place outside the tree. */
export async function isIncluded(index, size, path, leaf, root) {
  if (!(0 <= index && index < size)) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(sibling, hash);
      while (at % 2 === 0) [at, last] = [half(at), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** Whether the earlier tree is the beginning of the later one: nothing removed, changed or put in between. */
export async function isConsistent(oldSize, newSize, path, oldRoot, newRoot) {
  if (!(0 <= oldSize && oldSize <= newSize)) return false;
  if (oldSize === newSize) return path.length === 0 && sameBytes(oldRoot, newRoot);
  if (oldSize === 0) return path.length === 0 && sameBytes(oldRoot, await emptyRoot());
  let [at, last] = [oldSize - 1, newSize - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const rest = at === 0 ? [oldRoot, ...path] : [...path]; // a complete old tree is itself the first hash
  if (rest.length === 0) return false;
  let before = rest.shift();
  let after = before;
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = await nodeHash(hash, before);
      after = await nodeHash(hash, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = await nodeHash(after, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(before, oldRoot) && sameBytes(after, newRoot);
}

/** A tree in memory that only grows. */
export class MerkleTree {
  #byHeight = [[]];

  get size() {
    return this.#byHeight[0].length;
  }

  /** @param {Uint8Array} entry @returns {Promise<number>} its index */
  async append(entry) {
    const rows = this.#byHeight;
    rows[0].push(await leafHash(entry));
    for (let height = 0; rows[height].length % 2 === 0; height++) {
      rows[height + 1] ??= [];
      rows[height + 1].push(await nodeHash(...rows[height].slice(-2)));
    }
    return this.size - 1;
  }

  /** @type {Hashes} */
  hashes = async (height, index) => this.#byHeight[height][index];
}

// ---- tiles

/** Hashes in a full tile. */
export const TILE = 256;

function tileNumber(index) {
  let text = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    text = `x${String(rest % 1000).padStart(3, "0")}/${text}`;
  }
  return text;
}

/** Where a tile is served. @param {{level: number, index: number, width: number}} tile */
export const tilePath = ({ level, index, width }) =>
  `tile/${level}/${tileNumber(index)}${width === TILE ? "" : `.p/${width}`}`;

/** Reads the one spelling of a path. @param {string} path */
export function readTilePath(path) {
  const parts = /^tile\/(0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path);
  const tile = parts && {
    level: Number(parts[1]),
    index: Number(parts[2].replace(/[x/]/g, "")),
    width: parts[3] === undefined ? TILE : Number(parts[3]),
  };
  if (!tile || tile.level > 63 || tile.width > TILE || !Number.isSafeInteger(tile.index) || tilePath(tile) !== path) {
    throw new MalformedEncoding("no path of a tile");
  }
  return tile;
}

/** All tiles of a tree of that size, level by level. @param {number} size */
export function tilesOf(size) {
  const tiles = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE)) {
    for (let index = 0; index * TILE < count; index++) {
      tiles.push({ level, index, width: Math.min(TILE, count - index * TILE) });
    }
  }
  return tiles;
}

/** The bytes of a tile. @param {Hashes} hashes */
export async function tileContent({ level, index, width }, hashes) {
  const rows = [];
  for (let i = 0; i < width; i++) rows.push(await hashes(8 * level, index * TILE + i));
  return joined(...rows);
}

/**
 * Hashes read from tiles. Tiles are not signed: what is built from them counts once it leads to a signed root.
 * @param {number} size of the tree @param {(tile: object) => Promise<Uint8Array>} fetchTile
 * @returns {Hashes}
 */
export function tileHashes(size, fetchTile) {
  return async (height, index) => {
    const level = Math.floor(height / 8);
    const leaves = 2 ** (height % 8);
    const first = index * leaves;
    const tileIndex = Math.floor(first / TILE);
    const width = Math.min(TILE, Math.floor(size / TILE ** level) - tileIndex * TILE);
    if (width <= 0) throw new RangeError("outside the tree");
    const tile = { level, index: tileIndex, width };
    const content = await fetchTile(tile);
    if (content.length !== width * 32) throw new MalformedEncoding(`${tilePath(tile)} has another length`);
    let row = [];
    for (let i = first % TILE; row.length < leaves; i++) row.push(content.slice(32 * i, 32 * i + 32));
    while (row.length > 1) {
      const pairs = row.filter((_, i) => i % 2 === 0).map((left, i) => nodeHash(left, row[2 * i + 1]));
      row = await Promise.all(pairs);
    }
    return row[0];
  };
}
