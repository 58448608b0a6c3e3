import assert from "node:assert/strict";
import { test } from "node:test";
import { parseJson, readWeight, weightValue, writeJson } from "../../main/js/json.js";
import { MalformedEncoding } from "../../main/js/malformed.js";

test("E4: what is not strict JSON is refused", () => {
  const bad = [
    "", " ", "{", "[1,]", "[,1]", "{\"a\":1,}", "{a:1}", "'a'", "01", "+1", "1.", ".5", "1e", "--1", "NaN", "tru", "nul",
    "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "1 2", "[1] x", "{\"a\" 1}", "[1 2]",
    '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"":1,"":1}', "\ufeff1", "/**/1", "undefined",
  ];
  for (const text of bad) assert.throws(() => parseJson(text), MalformedEncoding, JSON.stringify(text));
});

test("what is strict JSON is read", () => {
  assert.equal(writeJson(parseJson(' { "a" : [ 1 , -2, true, null, "x\\u0041\\n" ] , "b" : {} } ')),
    '{"a":[1,-2,true,null,"xA\\n"],"b":{}}');
  assert.equal(parseJson('{"__proto__":1}')["__proto__"], 1);
  assert.equal(writeJson(parseJson("1e5")), "1e5");
  assert.equal(writeJson(parseJson("123456789012345678901234567890")), "123456789012345678901234567890");
});

test("strings are written in the one spelling of the format", () => {
  assert.equal(writeJson('"\\/\b\t\n\f\r\u0001\u001f\u007f\u2028é😀'), '"\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\\u007f\u2028é😀"');
});

test("E8: deep nesting, long strings and long numbers end soon and cleanly", () => {
  assert.throws(() => parseJson("[".repeat(1e6)), MalformedEncoding);
  assert.throws(() => parseJson('{"a":'.repeat(1e5)), MalformedEncoding);
  const time = (size) => {
    const text = `["${'\\"'.repeat(size)}",${"9".repeat(size)}]`;
    const start = performance.now();
    parseJson(text);
    return performance.now() - start;
  };
  time(1e5);
  const [small, large] = [time(1e5), time(1e6)];
  assert.ok(large < 40 * small + 400, `${small} ms and ${large} ms for ten times as much`);
});

test("a weight is a number, or a string where small numbers end", () => {
  assert.equal(readWeight(0), 0n);
  assert.equal(readWeight("12"), 12n);
  assert.equal(weightValue(2n ** 30n - 1n), 1073741823);
  assert.equal(weightValue(2n ** 30n), "1073741824");
  for (const bad of [-1, 1.5, "-1", "01", "", null, [], "9".repeat(60), "0x10"]) {
    assert.throws(() => readWeight(bad), MalformedEncoding, String(bad));
  }
});
