/**
 * Writes vectors/elgamal.json and vectors/proofs.json from the equations of pages 2 to 4 on plain integers: affine points,
 * double and add, nothing of the module. Random numbers come from a counter, so that the files come out the same each time.
 *   node src/test/js/make/proof-vectors.mjs      in the folder of the module
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";

const P = 2n ** 255n - 19n;
const Q = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (a, m = P) => ((a % m) + m) % m;
const pow = (a, n, m = P) => {
  let r = 1n;
  for (a = mod(a, m); n > 0n; n >>= 1n, a = mod(a * a, m)) if (n & 1n) r = mod(r * a, m);
  return r;
};
const inverse = (a, m = P) => pow(a, m - 2n, m);
const D = mod(-121665n * inverse(121666n));
const ONE = [0n, 1n];
const plus = ([a, b], [c, d]) => {
  const t = mod(D * mod(a * c) * mod(b * d));
  return [mod((a * d + b * c) * inverse(1n + t)), mod((b * d + a * c) * inverse(1n - t))];
};
const times = (p, n) => {
  let r = ONE;
  for (n = mod(n, Q); n > 0n; n >>= 1n, p = plus(p, p)) if (n & 1n) r = plus(r, p);
  return r;
};
const text = ([x, y]) => (y | ((x & 1n) << 255n)).toString(16).padStart(64, "0");
const sha = (message) => createHash("sha256").update(message).digest("hex");
const hashed = (message) => mod(BigInt("0x" + sha(message)), Q);
let counter = 0;
const draw = () => mod(BigInt("0x" + sha(`proof vectors ${counter++}`) + sha(`more ${counter}`)), Q);

const gy = mod(4n * inverse(5n));
const root = (xx) => {
  const r = pow(xx, (P + 3n) / 8n);
  const x = mod(r * r - xx) === 0n ? r : mod(r * pow(2n, (P - 1n) / 4n));
  return x & 1n ? P - x : x;
};
const G = [root(mod((gy * gy - 1n) * inverse(D * gy * gy + 1n))), gy];
const SMALL = [0n, P - 1n]; // of order 2
const g = (n) => times(G, n);
const secret = draw();
const Y = g(secret);
const y = (n) => times(Y, n);

const seal = (m, r) => ({ alpha: g(r), beta: plus(y(r), g(m)) });
const shown = ({ alpha, beta }) => ({ alpha: text(alpha), beta: text(beta) });
const pair = ([c, r]) => ({ challenge: c.toString(), response: r.toString() });
const challenge = (word, context, points) => hashed([word, ...context, points.map(text).join(",")].join("|"));

const files = {};
let id = 0;
const add = (file, kind, comment, flags, rest) => {
  const { tests } = (files[file] ??= {})[kind] ?? ((files[file][kind] = { tests: [] }));
  tests.push({ id: ++id, comment, flags, ...rest, result: flags.length === 0 ? "valid" : "invalid" });
};

// ── sealing ──
for (const [m, r] of [[0n, draw()], [1n, draw()], [7n, 1n], [1000000n, draw()], [0n, 0n], [3n, Q - 1n]]) {
  const c = shown(seal(m, r));
  const given = { number: Number(m), randomness: r.toString() };
  add("elgamal", "seal", `the number ${m}`, [], { ...given, ...c });
  add("elgamal", "seal", "one more inside", ["Number"], { ...given, ...shown(seal(m + 1n, r)) });
  add("elgamal", "seal", "other randomness", ["Randomness"], { ...given, ...shown(seal(m, r + 1n)) });
  add("elgamal", "seal", "alpha of one, beta of another", ["Randomness"], { ...given, alpha: text(g(r + 2n)), beta: c.beta });
}
const [one, two] = [seal(1n, draw()), seal(2n, draw())];
const sum = { alpha: plus(one.alpha, two.alpha), beta: plus(one.beta, two.beta) };
add("elgamal", "sum", "1 and 2", [], { factors: [shown(one), shown(two)], ...shown(sum) });
add("elgamal", "sum", "of nothing", [], { factors: [], alpha: text(ONE), beta: text(ONE) });
add("elgamal", "sum", "one factor left out", ["Number"], { factors: [shown(one), shown(two)], ...shown(one) });
add("elgamal", "sum", "a factor counted twice", ["Number"],
  { factors: [shown(one), shown(one)], ...shown(sum) });
add("elgamal", "decode", "a ciphertext", [], shown(one));
add("elgamal", "decode", "alpha with a point of order 2 added", ["Subgroup"], { ...shown(one), alpha: text(plus(one.alpha, SMALL)) });
add("elgamal", "decode", "beta with a point of order 2 added", ["Subgroup"], { ...shown(one), beta: text(plus(one.beta, SMALL)) });
add("elgamal", "decode", "upper-case digits", ["Spelling"], { ...shown(one), alpha: text(one.alpha).toUpperCase() });
add("elgamal", "decode", "y not below the prime", ["Spelling"], { ...shown(one), beta: (P + 1n).toString(16).padStart(64, "0") });
add("elgamal", "decode", "one digit missing", ["Spelling"], { ...shown(one), beta: text(one.beta).slice(1) });

// ── proofs: a true case, and what becomes of it when anything is changed ──
function mutants(kind, good, changes) {
  add("proofs", kind, "as it was proved", [], good);
  for (const [comment, flag, change] of changes) {
    const copy = structuredClone(good);
    change(copy);
    add("proofs", kind, comment, [flag], copy);
  }
}
const less = (n) => mod(BigInt(n) - 1n, Q).toString();
const context = ["φφφ|credential", "a,b"];
const bound = [
  ["another purpose", "Bound", (t) => (t.purpose = t.purpose === "sig" ? "raweg" : "sig")],
  ["another context", "Bound", (t) => (t.context[0] += "x")],
  ["a context left out", "Bound", (t) => t.context.pop()],
];

{
  const x = draw();
  const w = draw();
  const c = challenge("sig", context, [g(w)]);
  const good = { purpose: "sig", context, public: text(g(x)), proof: pair([c, mod(w - x * c, Q)]) };
  mutants("knowledge", good, [...bound,
    ["another challenge", "Equation", (t) => (t.proof.challenge = less(t.proof.challenge))],
    ["another response", "Equation", (t) => (t.proof.response = less(t.proof.response))],
    ["somebody else's key", "Equation", (t) => (t.public = text(g(x + 1n)))],
    ["the challenge plus q", "Spelling", (t) => (t.proof.challenge = (BigInt(t.proof.challenge) + Q).toString())],
    ["the response with a leading zero", "Spelling", (t) => (t.proof.response = "0" + t.proof.response)],
    ["an unknown member", "Spelling", (t) => (t.proof.more = "1")],
    ["a negative response", "Spelling", (t) => (t.proof.response = (BigInt(t.proof.response) - Q).toString())],
  ]);
  add("proofs", "knowledge", "the key 1, whose private half everybody knows", [],
    ((k) => ({ purpose: "sig", context, public: text(ONE), proof: pair([k, w]) }))(challenge("sig", context, [g(w)])));
}
{
  const x = draw();
  const alpha = g(draw());
  const w = draw();
  const c = challenge("decrypt", context, [g(w), times(alpha, w)]);
  const good = { purpose: "decrypt", context, public: text(g(x)), alpha: text(alpha), factor: text(times(alpha, x)), proof: pair([c, mod(w - x * c, Q)]) };
  mutants("equality", good, [...bound,
    ["another challenge", "Equation", (t) => (t.proof.challenge = less(t.proof.challenge))],
    ["another response", "Equation", (t) => (t.proof.response = less(t.proof.response))],
    ["a factor with another exponent", "Equation", (t) => (t.factor = text(times(alpha, x + 1n)))],
    ["another base", "Equation", (t) => (t.alpha = text(plus(alpha, G)))],
    ["another key", "Equation", (t) => (t.public = text(g(x + 1n)))],
    ["base and factor exchanged", "Equation", (t) => ([t.alpha, t.factor] = [t.factor, t.alpha])],
  ]);
  const forged = challenge("decrypt", context, [g(w), times(alpha, w)]);
  add("proofs", "equality", "honest equation for g alone, another factor", ["Equation"], {
    ...good, factor: text(times(alpha, x * 2n)), proof: pair([forged, mod(w - x * forged, Q)]),
  });
}
/** As an honest prover, except that the branch said to be true need not be. */
function oneOf(word, m, r, values, claimed) {
  const sealed = seal(m, r);
  const c = values.map(draw);
  const w = values.map(draw);
  const points = values.flatMap((v, j) => {
    const gap = mod((m - v) * c[j], Q);
    return [g(w[j]), plus(y(w[j]), j === claimed ? ONE : g(gap))];
  });
  const total = challenge(word, context, points);
  c[claimed] = mod(total - c.reduce((s, one, j) => (j === claimed ? s : s + one), 0n), Q);
  return {
    purpose: word, context, branches: values.map((v) => ({ ...shown(sealed), value: Number(v) })),
    proof: values.map((_, j) => pair([c[j], mod(w[j] - r * c[j], Q)])),
  };
}
mutants("oneOf", oneOf("prove", 1n, draw(), [0n, 1n], 1), [...bound,
  ["another challenge", "Equation", (t) => (t.proof[0].challenge = less(t.proof[0].challenge))],
  ["another response", "Equation", (t) => (t.proof[1].response = less(t.proof[1].response))],
  ["one challenge raised, the other lowered", "Equation", (t) => {
    [t.proof[0].challenge, t.proof[1].challenge] = [less(t.proof[0].challenge), mod(BigInt(t.proof[1].challenge) + 1n, Q).toString()];
  }],
  ["the branches exchanged", "Equation", (t) => t.branches.reverse()],
  ["the proofs exchanged", "Equation", (t) => t.proof.reverse()],
  ["a proof left out", "Count", (t) => t.proof.pop()],
  ["a proof too many", "Count", (t) => t.proof.push(t.proof[0])],
  ["alpha moved by a point of order 2", "Subgroup", (t) => t.branches.forEach((b) => (b.alpha = text(plus(one.alpha, SMALL))))],
  ["beta moved by a point of order 2", "Subgroup", (t) => t.branches.forEach((b) => (b.beta = text(plus(one.beta, SMALL))))],
  ["another ciphertext", "Equation", (t) => t.branches.forEach((b) => Object.assign(b, shown(two)))],
]);
for (const [m, values, claimed] of [[0n, [0n, 1n], 0], [3n, [1n, 2n, 3n, 4n], 2], [5n, [5n], 0]]) {
  add("proofs", "oneOf", `${m} among ${values}`, [], oneOf("prove", m, draw(), values, claimed));
}
for (const [m, values] of [[2n, [0n, 1n]], [Q - 1n, [0n, 1n]], [5n, [1n, 2n, 3n, 4n]], [6n, [5n]]]) {
  for (let claimed = 0; claimed < Math.min(2, values.length); claimed++) {
    add("proofs", "oneOf", `not among ${values}, passed off as ${values[claimed]}`, ["False"], oneOf("prove", m, draw(), values, claimed));
  }
}
{
  const [m, r, s, w1, w2] = [3n, draw(), draw(), draw(), draw()];
  const c0 = seal(m, r);
  const commitment = g(m * s);
  const make = (commitment, c0) => {
    const points = [commitment, plus(times(c0.alpha, w1), g(w2)), plus(times(c0.beta, w1), y(w2))];
    const c = challenge("nonzero", context, points);
    return { purpose: "nonzero", context, ...shown(c0), proof: { commitment: text(commitment), challenge: c.toString(), response: [mod(w1 - s * c, Q), mod(w2 + s * r * c, Q)].map(String) } };
  };
  mutants("nonZero", make(commitment, c0), [...bound,
    ["another challenge", "Equation", (t) => (t.proof.challenge = less(t.proof.challenge))],
    ["another first response", "Equation", (t) => (t.proof.response[0] = less(t.proof.response[0]))],
    ["another second response", "Equation", (t) => (t.proof.response[1] = less(t.proof.response[1]))],
    ["another commitment", "Equation", (t) => (t.proof.commitment = text(g(m * s + 1n)))],
    ["the commitment is 1", "Neutral", (t) => (t.proof.commitment = text(ONE))],
    ["a response left out", "Count", (t) => t.proof.response.pop()],
    ["an unknown member", "Spelling", (t) => (t.proof.more = "1")],
  ]);
  const zero = seal(0n, r);
  add("proofs", "nonZero", "of the number 0, honestly: the commitment is 1", ["False", "Neutral"], make(ONE, zero));
  add("proofs", "nonZero", "of the number 0, with another commitment", ["False"], make(commitment, zero));
}

const notes = {
  Number: "The number inside is another one.", Randomness: "The randomness is another one.",
  Subgroup: "A point of small order was added; it multiplies to nothing in the subgroup.",
  Spelling: "Not the one canonical spelling.", Bound: "A proof holds for one purpose and one context only.",
  Equation: "The re-computed commitments do not hash to the challenge.", Count: "As many proofs as branches, two responses.",
  False: "What is claimed is not true.", Neutral: "The commitment 1 would hide that the number is 0.",
};
const pages = { elgamal: "03-elgamal", proofs: "04-proofs" };
for (const [name, kinds] of Object.entries(files)) {
  const groups = Object.entries(kinds).map(([type, { tests }]) => ({ type, tests }));
  const used = new Set(groups.flatMap(({ tests }) => tests.flatMap(({ flags }) => flags)));
  const head = {
    algorithm: name, spec: pages[name], group: "Ed25519", key: text(Y),
    notes: Object.fromEntries(Object.entries(notes).filter(([flag]) => used.has(flag))),
    numberOfTests: groups.reduce((n, { tests }) => n + tests.length, 0),
  };
  const body = groups.map(({ type, tests }) => `{"type":"${type}","tests":[\n${tests.map((t) => JSON.stringify(t)).join(",\n")}\n]}`);
  writeFileSync(`vectors/${name}.json`, `${JSON.stringify(head).slice(0, -1)},\n"groups":[\n${body.join(",\n")}\n]}\n`);
}
