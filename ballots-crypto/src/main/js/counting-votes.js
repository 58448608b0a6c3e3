/** What all methods of counting ask of votes, and how they compare. Source: docs/protocol/12-counting.md. */

export const range = (n) => Array.from({ length: n }, (_, i) => i);
export const isBlank = (vote) => vote.every((v) => v === 0);

export function requireVotes(votes, candidates) {
  const whole = (v) => Number.isInteger(v) && v >= 0;
  if (votes.some((vote) => vote.length !== candidates || !vote.every(whole))) {
    throw new RangeError("a vote has one non-negative number a candidate");
  }
}

export const compareWhole = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function lexicographic(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}
