/** The checks of counting, for Node and browsers. */
import * as counting from "../../main/js/counting.js";
import { utf8 } from "../../main/js/hash.js";
import { equal, refuses } from "./claims.js";
import { digests } from "./digests.js";

/** @param {object} vectors counting.json @param {number} blocks of random profiles to count */
export const countingChecks = (vectors, blocks = vectors.profiles.blocks) => [
  [
    "attack T11: Schulze counts as the format's own tool does",
    () => {
      for (const { input, result } of vectors.groups.schulze) {
        equal(counting.schulze(input.votes, input.candidates, input.blankAllowed), result);
      }
    },
  ],
  [
    "attack T11: majority judgement counts as the format's own tool does",
    () => {
      for (const { input, result } of vectors.groups.majorityJudgement) {
        const { votes, candidates, grades, blankAllowed } = input;
        equal(counting.majorityJudgement(votes, candidates, grades, blankAllowed), result);
      }
    },
  ],
  [
    "attack T11: single transferable vote counts as the format's own tool does, and exactly beside it",
    () => {
      for (const { input, result, exact } of vectors.groups.stv) {
        equal(counting.formatStv(input.votes, input.candidates, input.seats), result);
        equal(counting.exactStv(input.votes, input.candidates, input.seats), exact);
      }
    },
  ],
  [
    `attack T11: ${blocks * vectors.profiles.perBlock} random profiles count as in Java`,
    async () => equal(await digests(blocks, vectors.profiles.perBlock), vectors.profiles.sha256.slice(0, blocks)),
  ],
  [
    "a tie at the last seat goes to a run-off",
    () => {
      const none = { base: 0n, numerator: 0n, denominator: 1n, strictly: false };
      const seats = counting.elect([5n, 7n, 5n, 1n], 2, none);
      equal(seats, { standing: [[1], [0, 2], [3]], elected: [1], runOff: [0, 2], runOffSeats: 1, open: 0 });
    },
  ],
  [
    "a vote with a number too few is our own mistake",
    async () => {
      await refuses(() => counting.schulze([[1]], 2, false), RangeError);
      await refuses(() => counting.exactStv([[1, -2]], 2, 1), RangeError);
      await refuses(() => counting.exactStv([[1, 2]], 2, 1, [0, 0]), RangeError);
    },
  ],
  [
    "the lot falls as the page of the protocol says",
    async () => equal(await counting.lot(utf8(vectors.lot.seed), vectors.lot.names), vectors.lot.order),
  ],
];
