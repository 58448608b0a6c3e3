/** Single transferable vote, as the format counts it and exactly. Source: docs/protocol/12-counting.md 12.4 and 12.5. */
import { compareWhole, lexicographic, range, requireVotes } from "./counting-votes.js";

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
