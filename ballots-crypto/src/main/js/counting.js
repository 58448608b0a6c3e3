/**
 * From opened votes to who is elected: the twin of the Java package counting. Pure functions on arrays of small integers;
 * whole counts are numbers, votes with weights are BigInt, fractions are exact. The page is docs/protocol/12-counting.md.
 */

import { compareWhole, isBlank, lexicographic, range, requireVotes } from "./counting-votes.js";

export { exactStv, formatStv } from "./counting-stv.js";

/** Levels of candidates, best first by `order`; equals share a level and stand in it by number. */
function levels(candidates, order) {
  const result = [];
  for (const candidate of range(candidates).sort((a, b) => order(a, b) || a - b)) {
    const last = result.at(-1);
    if (last && order(last[0], candidate) === 0) last.push(candidate);
    else result.push([candidate]);
  }
  return result;
}

// ---- threshold, approval and plurality (12.1)

/**
 * Whether votes reach the share numerator/denominator of base.
 * @param {{base: bigint, numerator: bigint, denominator: bigint, strictly: boolean}} rule
 * @param {bigint} votes
 */
export function holds(rule, votes) {
  const side = compareWhole(votes * rule.denominator, rule.base * rule.numerator);
  return rule.strictly ? side > 0 : side >= 0;
}

/**
 * Elects by number of votes among those who pass the rule; a tie at the last seat goes to a run-off.
 * @param {bigint[]} votes by candidate number
 * @param {number} seats
 */
export function elect(votes, seats, rule) {
  if (!(seats > 0) || votes.some((v) => v < 0n)) throw new RangeError("seats are positive, votes not negative");
  const standing = levels(votes.length, (a, b) => compareWhole(votes[b], votes[a]));
  const elected = [];
  for (const level of standing) {
    if (!holds(rule, votes[level[0]])) break;
    const left = seats - elected.length;
    if (level.length > left) {
      return { standing, elected, runOff: left === 0 ? [] : level, runOffSeats: left, open: 0 };
    }
    elected.push(...level);
  }
  return { standing, elected, runOff: [], runOffSeats: 0, open: seats - elected.length };
}

// ---- Condorcet–Schulze (12.2)

const beats = ([w1, l1], [w2, l2]) => (w1 !== w2 ? w1 - w2 : l2 - l1);
const stronger = (a, b) => (beats(a, b) >= 0 ? a : b);
const weaker = (a, b) => (beats(a, b) <= 0 ? a : b);

/** Ranks, 1 the best, equal ranks allowed, 0 behind all; ties stay in one level. */
export function schulze(votes, candidates, blankAllowed) {
  requireVotes(votes, candidates);
  const counted = votes.filter((vote) => !(blankAllowed && isBlank(vote)));
  const rank = (v) => (v === 0 ? Infinity : v);
  const all = range(candidates);
  const raw = all.map((i) => all.map((j) => counted.filter((v) => rank(v[i]) < rank(v[j])).length));
  const m = all.map((i) => all.map((j) => (raw[i][j] > raw[j][i] ? [raw[i][j], raw[j][i]] : [0, 0])));
  for (const k of all) for (const i of all) for (const j of all) m[i][j] = stronger(m[i][j], weaker(m[i][k], m[k][j]));
  const winners = [];
  for (let rest = all; rest.length > 0; ) {
    const level = rest.filter((i) => !rest.some((j) => beats(m[j][i], m[i][j]) > 0));
    winners.push(level);
    rest = rest.filter((i) => !level.includes(i));
  }
  const blank = blankAllowed ? { blank: votes.length - counted.length } : {};
  return { valid: counted.length, ...blank, raw, beatpaths: m, winners };
}

// ---- majority judgement (12.3)

/** @param {"better"|"worse"} middle which of two middle grades counts; the format's rule is "better" */
export function majorityJudgement(votes, candidates, grades, blankAllowed, middle = "better") {
  requireVotes(votes, candidates);
  const raw = range(candidates).map(() => new Array(grades).fill(0));
  const invalid = [];
  let blank = 0;
  for (const vote of votes) {
    if (vote.every((g) => 1 <= g && g <= grades)) vote.forEach((g, j) => raw[j][g - 1]++);
    else if (blankAllowed && isBlank(vote)) blank++;
    else invalid.unshift(vote);
  }
  const values = raw.map((histogram) => majorityValue(histogram, middle));
  const winners = levels(candidates, (a, b) => lexicographic(values[a], values[b]));
  const valid = votes.length - blank - invalid.length;
  return { raw, valid, ...(blankAllowed ? { blank } : {}), invalid, winners };
}

/** Middle grades taken away one after the other. What is left always lies in two runs around the gap. */
function majorityValue(histogram, middle) {
  const sorted = histogram.flatMap((count, grade) => new Array(count).fill(grade));
  const at = (n) => (middle === "better" ? ((n + 1) >> 1) - 1 : n >> 1);
  let left = sorted.length === 0 ? 0 : at(sorted.length) + 1;
  let right = left;
  const taken = [];
  for (let n = sorted.length; n > 0; n--) taken.push(at(n) < left ? sorted[--left] : sorted[right++]);
  return taken;
}

// ---- lot (12.6)

/**
 * Candidate numbers in the order of SHA-256(seed ‖ name).
 * @param {Uint8Array} seed public bytes that nobody steers
 * @param {string[]} names all different
 */
export async function lot(seed, names) {
  if (new Set(names).size !== names.length) throw new RangeError("candidates need different names");
  const drawn = await Promise.all(
    names.map(async (name) => {
      const text = new TextEncoder().encode(name);
      const input = new Uint8Array([...seed, ...text]);
      return new Uint8Array(await crypto.subtle.digest("SHA-256", input));
    }),
  );
  return range(names.length).sort((a, b) => lexicographic(drawn[a], drawn[b]));
}
