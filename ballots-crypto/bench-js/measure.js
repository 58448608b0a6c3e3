/** How long a browser takes to seal, check and shuffle; in milliseconds. Runs in Node as well. */
import { checkBallot, Paper, sealBallot } from "../src/main/js/ballot.js";
import { SecretCredential } from "../src/main/js/credential.js";
import { PublicKey, sealElement } from "../src/main/js/elgamal.js";
import { groupNamed, randomScalar } from "../src/main/js/group.js";
import { writeJson } from "../src/main/js/json.js";
import { checkShuffle, shuffleAndProve } from "../src/main/js/mixnet.js";

const UUID = "yJ27LjH2Uh6kNG";
const CODE = "UNHtt-rRJeUW-UNHYH-FDojJH";

async function timed(act) {
  const start = performance.now();
  const value = await act();
  return [performance.now() - start, value];
}

const rounded = (milliseconds) => Math.round(milliseconds * 10) / 10;

/** The paper of one question with so many answers, of which exactly one is chosen, under a fresh key. */
function paperOf(count) {
  const group = groupNamed("Ed25519");
  const answers = Array.from({ length: count }, (_, i) => `Answer ${i + 1}`);
  return Paper.read(writeJson({
    version: 1, description: "", name: "", group: "Ed25519",
    public_key: group.text(group.power(group.generator, randomScalar(group))),
    questions: [{ answers, min: 1, max: 1, question: "?" }], uuid: UUID,
  }));
}

/** First: with a new key, so its table is built in that time. Best: the fastest of the rest, with the table there. */
async function sealing(count, times) {
  const choice = [Array.from({ length: count }, (_, i) => (i === 0 ? 1 : 0))];
  const [first, paper] = await timed(async () => {
    const fresh = await paperOf(count);
    const credential = await SecretCredential.derive(fresh.group, UUID, CODE);
    await sealBallot(fresh, credential, choice);
    return fresh;
  });
  const credential = await SecretCredential.derive(paper.group, UUID, CODE);
  let best = Infinity;
  let check = Infinity;
  let text;
  for (let i = 0; i < times; i++) {
    const [took, ballot] = await timed(() => sealBallot(paper, credential, choice));
    best = Math.min(best, took);
    text = ballot.text;
    const [checked, { problems }] = await timed(() => checkBallot(paper, text));
    if (problems.length > 0) throw new Error(problems[0].why);
    check = Math.min(check, checked);
  }
  return { first: rounded(first), best: rounded(best), check: rounded(check), bytes: text.length };
}

async function shuffling(count) {
  const group = groupNamed("Ed25519");
  const paper = { group, key: new PublicKey(group, group.power(group.generator, 7n)), fingerprint: "x" };
  const inputs = [Array.from({ length: count }, (_, i) => sealElement(paper.key, group.embed([i % 256]), randomScalar(group)))];
  const [prove, text] = await timed(() => shuffleAndProve(paper, inputs));
  const [check, { problems }] = await timed(() => checkShuffle(paper, inputs, JSON.parse(text)));
  if (problems.length > 0) throw new Error(problems[0]);
  return { count, provePerAnswer: rounded(prove / count), checkPerAnswer: rounded(check / count) };
}

export async function measure({ shuffled = 0 } = {}) {
  const five = await sealing(5, 10);
  const fifty = await sealing(50, 4);
  return { five, fifty, ...(shuffled > 0 && { shuffle: await shuffling(shuffled) }) };
}
