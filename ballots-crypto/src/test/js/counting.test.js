import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as counting from "../../main/js/counting.js";
import { digests } from "./digests.js";

const vectors = JSON.parse(readFileSync(new URL("../../../vectors/counting.json", import.meta.url)));

test("Schulze counts as the format's own tool does", () => {
  for (const { input, result } of vectors.groups.schulze) {
    assert.deepEqual(counting.schulze(input.votes, input.candidates, input.blankAllowed), result);
  }
});

test("majority judgement counts as the format's own tool does", () => {
  for (const { input, result } of vectors.groups.majorityJudgement) {
    const { votes, candidates, grades, blankAllowed } = input;
    assert.deepEqual(counting.majorityJudgement(votes, candidates, grades, blankAllowed), result);
  }
});

test("single transferable vote counts as the format's own tool does, and exactly beside it", () => {
  for (const { input, result, exact } of vectors.groups.stv) {
    assert.deepEqual(counting.formatStv(input.votes, input.candidates, input.seats), result);
    assert.deepEqual(counting.exactStv(input.votes, input.candidates, input.seats), exact);
  }
});

test("attack T11: a hundred thousand random profiles count as in Java", async () => {
  const { blocks, perBlock, sha256 } = vectors.profiles;
  assert.equal(blocks * perBlock, 100_000);
  assert.deepEqual(await digests(blocks, perBlock), sha256);
});

test("a tie at the last seat goes to a run-off", () => {
  const none = { base: 0n, numerator: 0n, denominator: 1n, strictly: false };
  const seats = counting.elect([5n, 7n, 5n, 1n], 2, none);
  assert.deepEqual(seats, { standing: [[1], [0, 2], [3]], elected: [1], runOff: [0, 2], runOffSeats: 1, open: 0 });
});

test("a vote with a number too few is our own mistake", () => {
  assert.throws(() => counting.schulze([[1]], 2, false), RangeError);
  assert.throws(() => counting.exactStv([[1, -2]], 2, 1), RangeError);
  assert.throws(() => counting.exactStv([[1, 2]], 2, 1, [0, 0]), RangeError);
});

test("the lot falls as the page of the protocol says", async () => {
  const seed = new TextEncoder().encode("beacon");
  assert.deepEqual(await counting.lot(seed, ["甲", "乙", "丙", "丁"]), vectors.lot.order);
});
