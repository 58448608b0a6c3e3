/**
 * From opened votes to who is elected: the twin of the Java package counting. Pure functions on arrays of small integers;
 * whole counts are numbers, votes with weights are BigInt, fractions are exact. The page is docs/protocol/12-counting.md.
 */

const range = (n) => Array.from({ length: n }, (_, i) => i);
const isBlank = (vote) => vote.every((v) => v === 0);

function requireVotes(votes, candidates) {
  const whole = (v) => Number.isInteger(v) && v >= 0;
  if (votes.some((vote) => vote.length !== candidates || !vote.every(whole))) {
    throw new RangeError("a vote has one non-negative number a candidate");
  }
}

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

const compareWhole = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function lexicographic(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
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

// ---- single transferable vote (12.4, 12.5)

function preferences(votes, candidates) {
  requireVotes(votes, candidates);
  const valid = [];
  const invalid = [];
  for (const vote of votes) {
    const list = [];
    for (let at = vote.indexOf(1); at >= 0; at = vote.indexOf(list.length + 1)) list.push(at);
    if (vote.filter((v) => v !== 0).length === list.length) valid.push(list);
    else invalid.push(vote);
  }
  return { valid: valid.sort(lexicographic), invalid: invalid.sort(lexicographic) };
}

function stvResult({ valid, invalid }, events) {
  const winners = events.filter(([kind]) => kind === "Win").flatMap(([, who]) => who);
  return { ballots: valid, invalid, events, winners };
}

/** The format's own count in binary floating point; ties by the order of the question. */
export function formatStv(votes, candidates, seats) {
  const lists = preferences(votes, candidates);
  const quota = Math.floor(lists.valid.length / (seats + 1)) + 1;
  let papers = lists.valid.map((choices) => ({ choices, weight: 1.0 }));
  const events = [];
  for (let left = seats; left > 0; ) {
    const piles = formatPiles(papers);
    if (piles.length <= left) {
      events.push(["Win", piles.map((p) => p.candidate)]);
      break;
    }
    piles.sort((a, b) => b.sum - a.sum || a.candidate - b.candidate);
    const [first, second] = piles;
    if (first.sum >= quota) {
      if (second.sum === first.sum) events.push(["TieWin", [first.candidate, second.candidate]]);
      events.push(["Win", [first.candidate]]);
      const kept = (first.sum - quota) / first.sum;
      first.papers = first.papers.map((p) => ({ choices: p.choices, weight: p.weight * kept }));
      papers = restack(piles, first.candidate);
      left--;
    } else {
      const [lastButOne, last] = piles.slice(-2);
      if (lastButOne.sum === last.sum) events.push(["TieLose", [last.candidate, lastButOne.candidate]]);
      events.push(["Lose", last.candidate]);
      papers = restack(piles, last.candidate);
    }
  }
  return stvResult(lists, events);
}

/** One pile a candidate whom anyone still mentions, ascending; the newest paper on top, sums added from the top. */
function formatPiles(papers) {
  const byFirst = new Map([...new Set(papers.flatMap((p) => p.choices))].map((c) => [c, []]));
  for (const paper of papers) if (paper.choices.length > 0) byFirst.get(paper.choices[0]).push(paper);
  return [...byFirst.keys()]
    .sort((a, b) => a - b)
    .map((candidate) => {
      const pile = byFirst.get(candidate).reverse();
      return { candidate, papers: pile, sum: pile.reduce((sum, p) => sum + p.weight, 0.0) };
    });
}

function restack(piles, struck) {
  const papers = piles.flatMap((pile) => pile.papers);
  return papers.map((p) => ({ choices: p.choices.filter((c) => c !== struck), weight: p.weight })).reverse();
}

/** Exact fractions: {n, d} in lowest terms, d positive. */
const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function fraction(n, d = 1n) {
  const shared = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / shared, d: d / shared };
}
const plus = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a, b) => fraction(a.n * b.n, a.d * b.d);
const compareFractions = (a, b) => compareWhole(a.n * b.d, b.n * a.d);

/** The same rule without rounding. `tieOrder`: every candidate once; the earlier one wins a tie, the later one loses it. */
export function exactStv(votes, candidates, seats, tieOrder = range(candidates)) {
  if (tieOrder.length !== candidates || new Set(tieOrder.filter((c) => c in range(candidates))).size !== candidates) {
    throw new RangeError("a tie order names every candidate once");
  }
  const lists = preferences(votes, candidates);
  const quota = fraction(BigInt(Math.floor(lists.valid.length / (seats + 1)) + 1));
  let papers = merge(lists.valid.map((list) => [list, fraction(1n)]));
  const events = [];
  const earlier = (a, b) => tieOrder.indexOf(a) - tieOrder.indexOf(b);
  for (let left = seats; left > 0; ) {
    const sums = exactSums(papers);
    const remaining = [...sums.keys()].sort((a, b) => a - b);
    if (remaining.length <= left) {
      events.push(["Win", remaining]);
      break;
    }
    const ascending = [...sums.values()].sort(compareFractions);
    const most = ascending.at(-1);
    const tied = (value) => remaining.filter((c) => compareFractions(sums.get(c), value) === 0).sort(earlier);
    if (compareFractions(most, quota) >= 0) {
      const first = tied(most);
      if (first.length > 1) events.push(["TieWin", first]);
      events.push(["Win", [first[0]]]);
      left--;
      papers = strike(papers, first[0], fraction(most.n * quota.d - quota.n * most.d, most.n * quota.d));
    } else {
      const last = tied(ascending[0]).reverse();
      if (last.length > 1) events.push(["TieLose", last]);
      events.push(["Lose", last[0]]);
      papers = strike(papers, last[0], fraction(1n));
    }
  }
  return stvResult(lists, events);
}

/** Equal lists become one paper of their common weight. */
function merge(papers) {
  const byList = new Map();
  for (const [list, weight] of papers) {
    const key = list.join();
    const known = byList.get(key);
    byList.set(key, [list, known ? plus(known[1], weight) : weight]);
  }
  return [...byList.values()];
}

function strike(papers, candidate, share) {
  return merge(
    papers.map(([list, weight]) => [
      list.filter((c) => c !== candidate),
      list[0] === candidate ? times(weight, share) : weight,
    ]),
  );
}

function exactSums(papers) {
  const sums = new Map();
  for (const [list, weight] of papers) {
    for (const c of list) if (!sums.has(c)) sums.set(c, fraction(0n));
    if (list.length > 0) sums.set(list[0], plus(sums.get(list[0]), weight));
  }
  return sums;
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
