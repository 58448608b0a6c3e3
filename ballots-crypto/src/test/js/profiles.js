/**
 * Random votes that Java and JavaScript draw alike: xorshift on 32 bits, one stream a block. The Java side is
 * RandomProfiles in the test sources of counting.
 */
export class Profiles {
  constructor(block) {
    this.state = (0x9e3779b9 ^ Math.imul(block + 1, 0x85ebca6b)) | 0 || 1;
  }

  next(bound) {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x | 0;
    return (x >>> 0) % bound;
  }

  list(length, draw) {
    return Array.from({ length }, draw);
  }

  /** Up to 6 candidates, 15 votes; one vote in five is drawn without any regard to the rules. */
  profile(wellFormed) {
    const candidates = 1 + this.next(6);
    const votes = this.list(this.next(16), () => (this.next(5) === 0 ? this.anything(candidates) : wellFormed(candidates)));
    return { candidates, votes };
  }

  anything(candidates) {
    return this.list(candidates, () => this.next(candidates + 2));
  }

  /** A preference list cut off anywhere, as ranks. */
  ranking(candidates) {
    const order = [];
    for (let i = 0; i < candidates; i++) order.splice(this.next(i + 1), 0, i);
    const kept = this.next(candidates + 1);
    const vote = new Array(candidates).fill(0);
    for (let r = 0; r < kept; r++) vote[order[r]] = r + 1;
    return vote;
  }

  grades(candidates, grades) {
    return this.list(candidates, () => 1 + this.next(grades));
  }
}

/** The five counts of one profile each, as text. */
export function countAll(draw, counting) {
  const { schulze, majorityJudgement, formatStv, exactStv, elect } = counting;
  const blankAllowed = draw.next(2) === 1;
  const ranks = draw.profile((n) => draw.anything(n));
  const grades = 1 + draw.next(6);
  const judged = draw.profile((n) => draw.grades(n, grades));
  const listed = draw.profile((n) => draw.ranking(n));
  const seats = 1 + draw.next(4);
  const totals = draw.list(1 + draw.next(6), () => BigInt(draw.next(12)));
  const rule = { base: BigInt(draw.next(24)), numerator: 1n, denominator: 2n, strictly: draw.next(2) === 1 };
  return [
    schulze(ranks.votes, ranks.candidates, blankAllowed),
    majorityJudgement(judged.votes, judged.candidates, grades, blankAllowed, "better"),
    majorityJudgement(judged.votes, judged.candidates, grades, blankAllowed, "worse"),
    formatStv(listed.votes, listed.candidates, seats),
    exactStv(listed.votes, listed.candidates, seats),
    elect(totals, seats, rule),
  ].map((result) => JSON.stringify(result));
}
