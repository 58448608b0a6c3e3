import assert from "node:assert/strict";
import { test } from "node:test";
import { fromUtf8 } from "../../main/js/hash.js";
import { eventText, joined, readEntries, readEvent, readSteps, RecordWriter, tarHeader } from "../../main/js/record.js";
import { archive, names } from "./vectors.js";

const good = names("record/good").filter((name) => !name.startsWith("y-")).map((name) => name.slice(0, -4));

test("every good archive, written again step by step, is the same byte for byte", async () => {
  for (const name of good) {
    const whole = archive(name);
    const writer = new RecordWriter(parseInt(fromUtf8(whole.subarray(136, 147)), 8));
    const parts = [writer.start()];
    for await (const { type, data } of readSteps(whole, assert.fail)) {
      parts.push(await writer.append(type, data.map((object) => fromUtf8(object.bytes))));
    }
    assert.deepEqual(joined(parts), whole, name);
  }
});

test("the events of the worked example have their published spelling", () => {
  const setup = '{"height":0,"type":"Setup","payload":"e94c5a0bdfaacf627bf51aa166942b305f00792b481176bdcda06723b3df6ada"}';
  assert.equal(eventText(readEvent(setup)), setup);
});

test("E4: an event in any other spelling is refused", () => {
  const hash = "a".repeat(64);
  for (const text of [
    `{"type":"Setup","height":0,"payload":"${hash}"}`, `{"height":0,"type":"Setup","payload":"${hash}","x":1}`,
    `{"height": 0,"type":"Setup","payload":"${hash}"}`, `{"height":-1,"type":"Setup"}`, `{"height":0.0,"type":"Setup"}`,
    `{"height":0,"type":"setup"}`, `{"height":0,"type":"Setup","payload":"${hash.toUpperCase()}"}`, `{"height":0,"type":"toString"}`,
    `{"height":0,"height":0,"type":"Setup"}`, `{"height":0,"type":"Setup","payload":null}`,
  ]) assert.throws(() => readEvent(text), { name: "MalformedEncoding" }, text);
});

test("a header that differs in any byte is reported", async () => {
  const whole = archive("w1-tiny-homomorphic-ed25519");
  for (let at = 512 * 2; at < 512 * 3; at += 7) {
    const copy = whole.slice();
    copy[at] ^= 1;
    const reports = [];
    for await (const entry of readEntries(copy, (why) => reports.push(why))) assert.ok(entry.name.length > 0);
    assert.ok(reports.length > 0, `byte ${at}`);
  }
  assert.equal(tarHeader("x", 5, 7).length, 512);
});
