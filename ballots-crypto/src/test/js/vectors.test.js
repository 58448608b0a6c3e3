import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBallot, Paper } from "../../main/js/ballot.js";
import { SecretCredential } from "../../main/js/credential.js";
import { parseCiphertext, PublicKey, readCiphertext, sameSealed, sealNumber, sumSealed } from "../../main/js/elgamal.js";
import { groupNamed, MalformedEncoding, readScalar } from "../../main/js/group.js";
import { list, members } from "../../main/js/json.js";
import { readProof, verifyEquality, verifyKnowledge, verifyNonZero, verifyOneOf } from "../../main/js/proofs.js";
import { judge } from "./claims.js";
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

const prefix = ({ purpose, context }) => [purpose, ...context, ""].join("|");

/** Each type of the two files that were made apart from both twins. */
const readings = {
  seal: ({ number, randomness, alpha, beta }, group, key) =>
    sameSealed(group, sealNumber(key, number, readScalar(group, randomness)), parseCiphertext(group, { alpha, beta })),
  sum: ({ factors, alpha, beta }, group) =>
    sameSealed(group, sumSealed(group, factors.map((one) => parseCiphertext(group, one))), parseCiphertext(group, { alpha, beta })),
  decode: ({ alpha, beta }, group) => Boolean(parseCiphertext(group, { alpha, beta })),
  knowledge: (one, group) => verifyKnowledge(group, prefix(one), group.decode(one.public), readProof(group, one.proof)),
  equality: (one, group) =>
    verifyEquality(
      group, prefix(one), group.decode(one.public), group.decode(one.alpha), group.decode(one.factor), readProof(group, one.proof)),
  oneOf: (one, group, key) => {
    // branches over one ciphertext share its powers, as in a ballot
    const seen = new Map();
    const branches = one.branches.map(({ alpha, beta, value }) => {
      if (!seen.has(alpha + beta)) seen.set(alpha + beta, readCiphertext(group, { alpha, beta }));
      return { ciphertext: seen.get(alpha + beta), value };
    });
    return verifyOneOf(key, prefix(one), branches, one.proof.map((proof) => readProof(group, proof)));
  },
  nonZero: (one, group, key) => {
    const { commitment, challenge, response } = members(one.proof, ["commitment", "challenge", "response"]);
    const proof = {
      commitment: group.parse(commitment),
      challenge: readScalar(group, challenge),
      response: list(response, 2).map((r) => readScalar(group, r)),
    };
    return verifyNonZero(key, prefix(one), parseCiphertext(group, one, true), proof);
  },
};

for (const name of ["elgamal.json", "proofs.json"]) {
  const { group: groupName, key, groups } = json(name);
  const named = groupNamed(groupName);
  const publicKey = new PublicKey(named, named.parse(key));
  for (const { type, tests: cases } of groups) {
    test(`${name}, ${type}: ${cases.length} vectors get the verdict that Java gives`, () =>
      judge(cases, (one) => readings[type](one, named, publicKey)));
  }
}
