import assert from "node:assert/strict";
import { test } from "node:test";
import { groupNamed, inverseScalar, MalformedEncoding, modulo, randomScalar, readScalar, Secret } from "../../main/js/group.js";
import { randomBytes, hex, sha256Hex } from "../../main/js/hash.js";
import { inspect } from "node:util";
import { json } from "./vectors.js";

const vectors = json("group.json");
const curve = groupNamed("Ed25519");
const fields = ["BELENIOS-2048", "RFC-3526-2048"].map(groupNamed);

const verdict = (read) => {
  try {
    read();
    return "valid";
  } catch (refusal) {
    assert.ok(refusal instanceof MalformedEncoding, String(refusal.stack));
    return "invalid";
  }
};

for (const { type, group: name, tests } of vectors.groups) {
  const group = groupNamed(name);
  test(`E2 E3 E4: ${tests.length} vectors of ${type} in ${name} get the verdict that Java gives`, () => {
    for (const { id, comment, input, result, stock, base, exponent, power } of tests) {
      const place = `${id} ${comment}`;
      if (type === "decode") {
        assert.equal(verdict(() => group.parse(input)), result, place);
        assert.equal(verdict(() => group.parse(input, true)), stock, `${place}, like stock`);
      } else if (type === "scalar") {
        assert.equal(verdict(() => readScalar(group, input)), result, place);
      } else {
        const told = group.power(group.parse(base), BigInt(exponent));
        assert.equal(group.text(told) === power ? "valid" : "invalid", result, place);
        if (result === "valid") {
          assert.equal(group.text(group.table(group.parse(base)).power(BigInt(exponent))), power, place);
          assert.equal(group.text(group.memberPowersVartime(group.parse(base), [BigInt(exponent)])[0]), power, place);
        }
      }
    }
  });
}

test("the published values of the curve come out", async () => {
  const g = curve.generator;
  assert.equal(curve.text(g), "6666666666666666666666666666666666666666666666666666666666666658");
  assert.equal(curve.text(curve.times(g, g)), "2260cdf3092329c21da25ee8c9a21f5697390f51643851560e5f46ae6af8a3c9");
  assert.equal(curve.text(curve.inverse(g)), "e666666666666666666666666666666666666666666666666666666666666658");
  const generators = await Promise.all([-1, 0, 1].map(async (i) => curve.text(await curve.generatorAt(i))));
  assert.deepEqual(generators, [
    "d6f7c1ea42e2474a28baea1141185bb7b39fe58011e5fc31d093b5c9345f18c7",
    "c95c81b40c41366b2e62e68fec3c5fa4dbb93f0c3c242ac2fe7a07c0e0fd92fe",
    "8278c9f7f36153e64f1e858bf1bfbf7f3a42f2f9589a4010c192a5d11c89746c",
  ]);
  assert.equal(curve.text(curve.embed([1, 2, 3])), "000000000000000000000000000000000000000000000000000000004080c009");
  assert.ok(curve.isOne(curve.embed([0, 0, 0])));
  const full = curve.embed(new Array(29).fill(255));
  assert.equal(curve.text(full), "003fffffffffffffffffffffffffffffffffffffffffffffffffffffffffc007");
  assert.deepEqual(curve.extract(29, full), new Array(29).fill(255));
});

test("P8: the generators of the shuffle are derived, in every group, from the public string", async () => {
  const hashes = {
    "BELENIOS-2048": [
      "096d1ff846d7d008a0ce1622f863be392873a506ce971a9b72f4eaa0c5be6562",
      "38914d76385817da2640eb7c35f3234bfd0f62f45350b925a1bb0873ab2d77c7",
      "63630c1db324a6fe2c3e06f65b76b9680d835aa05567c20beedd7e36545eaa91",
    ],
    "RFC-3526-2048": [
      "42a1ab2fcbf00463dab7fae8dab27327e86e83059bc545e1ca1db1cc914ce5f7",
      "85e2d1c9fbdb19b1206ec46de450d081b03f69228cd6ceb8117f863fb1e2b8b0",
      "935ecf280be72a17a4b29decbb3a99c95f8a100932e484d4e9e3e0cbfbef2bc8",
    ],
  };
  for (const group of fields) {
    for (const i of [-1, 0, 1]) {
      assert.equal(await sha256Hex(group.text(await group.generatorAt(i))), hashes[group.name][i + 1]);
    }
  }
  assert.deepEqual(fields[1].embed([1, 2, 3]), 16909057n);
  assert.deepEqual(fields[1].embed([0, 0, 0]), 1n);
});

for (const group of [curve, ...fields]) {
  test(`powers, products and inverses obey the laws of a group in ${group.name}`, () => {
    const count = group === curve ? 12 : 2;
    for (let i = 0; i < count; i++) {
      const [a, b] = [randomScalar(group), randomScalar(group)];
      const [x, y] = [a, b].map((k) => group.generatorTable.power(k));
      assert.ok(group.same(group.times(x, y), group.generatorTable.power(modulo(group, a + b))));
      assert.ok(group.same(group.power(x, b), group.power(y, a)));
      assert.ok(group.same(group.memberPowersVartime(x, [b, a])[0], group.power(x, b)));
      assert.ok(group.isOne(group.times(x, group.inverse(x))));
      assert.ok(group.same(group.productVartime([x, y, x], [b, 3n, 1n]),
        group.times(group.power(x, modulo(group, b + 1n)), group.power(y, 3n))));
      assert.ok(group.same(group.parse(group.text(x)), x));
      assert.equal(modulo(group, a * inverseScalar(group, a)), a === 0n ? 0n : 1n);
    }
  });
}

test("exponents at the edges give the same by table, by steps and by doublings", () => {
  const table = curve.generatorTable;
  const edges = [0n, 1n, 2n, 15n, 16n, 31n, 32n, 33n, 63n, 64n, 2n ** 252n - 1n, 2n ** 252n, curve.order - 1n];
  for (const k of edges) {
    const power = curve.text(table.power(k));
    assert.equal(curve.text(curve.power(curve.generator, k)), power, String(k));
    assert.equal(curve.text(curve.memberPowersVartime(curve.generator, [k])[0]), power, String(k));
    assert.equal(curve.text(curve.productVartime([curve.generator], [k])), power, String(k));
  }
});

test("a product of many powers is the product of the powers, whatever its size", () => {
  for (const size of [0, 1, 2, 7, 8, 40, 130]) {
    const exponents = Array.from({ length: size }, () => randomScalar(curve));
    const bases = exponents.map((_, i) => curve.generatorTable.power(BigInt(i + 1)));
    const total = exponents.reduce((sum, k, i) => sum + k * BigInt(i + 1), 0n);
    const expected = curve.generatorTable.power(modulo(curve, total));
    assert.ok(curve.same(curve.productVartime(bases, exponents), expected), String(size));
  }
});

test("E1: of random texts about half are no point, about an eighth of the others are members, none breaks anything", () => {
  let points = 0;
  let members = 0;
  for (let i = 0; i < 400; i++) {
    const text = hex(randomBytes(32));
    try {
      const point = curve.decode(text);
      points++;
      if (curve.isMember(point)) members++;
    } catch (refusal) {
      assert.ok(refusal instanceof MalformedEncoding);
    }
  }
  assert.ok(points > 130 && points < 270, `${points} of 400 are points`);
  assert.ok(members > 3 && members < points / 3, `${members} of ${points} are members`);
});

test("E6: only the three literal names are groups", () => {
  for (const name of ["ed25519", "Ed25519 ", "RFC-3526-1024", "", "__proto__", "constructor", "P-256"]) {
    assert.throws(() => groupNamed(name), MalformedEncoding, name);
  }
});

test("B14: a secret prints nothing, however one looks at it", () => {
  const secret = new Secret(123456789123456789n);
  for (const seen of [String(secret), JSON.stringify({ secret }), inspect(secret, { depth: 9, showHidden: true }), `${secret}`]) {
    assert.ok(!seen.includes("123456789"), seen);
  }
  secret.destroy();
  assert.equal(secret.reveal(), undefined);
});

test("E9: without WebCrypto nothing secret is made", async () => {
  const code = `
    Object.defineProperty(globalThis, "crypto", { value: undefined });
    const { groupNamed, randomScalar } = await import(${JSON.stringify(new URL("../../main/js/group.js", import.meta.url).href)});
    try { randomScalar(groupNamed("Ed25519")); } catch (e) { console.log(e.message); }`;
  const { execFileSync } = await import("node:child_process");
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  assert.match(said, /no WebCrypto/);
});

test("E9: random scalars fill the whole range evenly and never repeat", () => {
  const drawn = Array.from({ length: 4000 }, () => randomScalar(curve));
  assert.equal(new Set(drawn).size, drawn.length);
  const eighths = new Array(8).fill(0);
  for (const k of drawn) eighths[Number((k * 8n) / curve.order)]++;
  const chi = eighths.reduce((sum, seen) => sum + (seen - 500) ** 2 / 500, 0);
  assert.ok(chi < 40, `chi-square ${chi} with 7 degrees of freedom`);
});
