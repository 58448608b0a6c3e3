import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBallot, Paper } from "../../main/js/ballot.js";
import { SecretCredential } from "../../main/js/credential.js";
import { groupNamed, MalformedEncoding } from "../../main/js/group.js";
import { json } from "./vectors.js";

for (const { comment, election, credentials, tests } of json("ballot.json").groups) {
  test(`ballots (${comment}): ${tests.length} vectors get the verdict that Java gives`, async () => {
    const paper = await Paper.read(election);
    const mayVote = (credential) => credentials.includes(credential);
    for (const { id, comment: what, input, result } of tests) {
      const { problems } = await checkBallot(paper, input, { mayVote });
      assert.equal(problems.length === 0 ? "valid" : "invalid", result, `${id} ${what}: ${JSON.stringify(problems)}`);
    }
  });
}

const { group, tests } = json("credential.json");
test(`credentials: ${tests.length} vectors get the verdict that Java gives`, async () => {
  for (const { id, comment, uuid, input, public: key, result } of tests) {
    const derived = SecretCredential.derive(groupNamed(group), uuid, input);
    if (key) assert.equal((await derived).publicText === key ? "valid" : "invalid", result, `${id} ${comment}`);
    else await assert.rejects(derived, MalformedEncoding, `${id} ${comment}`);
  }
});
