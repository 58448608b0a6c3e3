import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { hex, sha256, utf8 } from "../../main/js/hash.js";
import * as log from "../../main/js/log.js";
import { MalformedEncoding } from "../../main/js/malformed.js";

const { groups } = JSON.parse(readFileSync(new URL("../../../vectors/log.json", import.meta.url)));
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
const base64 = (hash) => Buffer.from(hash).toString("base64");
const tree = new log.MerkleTree();

before(async () => {
  for (let i = 0; i < 70_000; i++) await tree.append(utf8(`entry ${i}`));
});

/** Every test of a group: malformed is a way of not holding. */
async function judge(group, reading) {
  let invalid = 0;
  for (const vector of groups[group]) {
    let holds;
    try {
      holds = await reading(vector);
    } catch (error) {
      if (!(error instanceof MalformedEncoding)) throw error;
      holds = false;
    }
    assert.equal(holds, vector.result === "valid", JSON.stringify(vector));
    if (!holds) invalid++;
  }
  assert.ok(invalid * 2 >= groups[group].length, `half of ${group} is invalid`);
}

test("roots are those of the vectors", async () => {
  for (const { size, root } of groups.roots) assert.equal(base64(await log.treeRoot(tree.hashes, size)), root);
});

test("attack B5: inclusion proofs hold or fail as in the vectors", () =>
  judge("inclusion", async ({ index, size, path, leaf, root }) => {
    const holds = await log.isIncluded(index, size, path.map(bytes), bytes(leaf), bytes(root));
    if (holds) assert.deepEqual((await log.inclusionPath(tree.hashes, index, size)).map(base64), path);
    return holds;
  }));

test("places outside the tree never hold", async () => {
  const leaf = await log.leafHash(utf8("entry 0"));
  assert.equal(await log.isIncluded(0, 1, [], leaf, leaf), true);
  for (const [index, size] of [[5, 1], [1, 1], [-1, 1], [0, 0]]) {
    assert.equal(await log.isIncluded(index, size, [], leaf, leaf), false);
  }
  assert.equal(await log.isConsistent(2, 1, [], leaf, leaf), false);
  assert.equal(await log.isConsistent(0, 1, [], leaf, leaf), false);
});

test("attack B5: consistency proofs hold or fail as in the vectors", () =>
  judge("consistency", async ({ oldSize, newSize, path, oldRoot, newRoot }) => {
    const holds = await log.isConsistent(oldSize, newSize, path.map(bytes), bytes(oldRoot), bytes(newRoot));
    if (holds) assert.deepEqual((await log.consistencyPath(tree.hashes, oldSize, newSize)).map(base64), path);
    return holds;
  }));

test("tiles are those of the vectors, and proofs made from them those of the tree", async () => {
  const published = new Map();
  for (const tile of log.tilesOf(1000)) published.set(log.tilePath(tile), await log.tileContent(tile, tree.hashes));
  const hashes = log.tileHashes(1000, async (tile) => published.get(log.tilePath(tile)) ?? new Uint8Array());
  assert.deepEqual(await log.treeRoot(hashes, 1000), await log.treeRoot(tree.hashes, 1000));
  assert.deepEqual(await log.inclusionPath(hashes, 700, 1000), await log.inclusionPath(tree.hashes, 700, 1000));
  assert.deepEqual(await log.consistencyPath(hashes, 700, 1000), await log.consistencyPath(tree.hashes, 700, 1000));
  published.delete("tile/0/001");
  await assert.rejects(log.inclusionPath(hashes, 300, 1000), MalformedEncoding);
  const paths = new Set(log.tilesOf(70_000).map(log.tilePath));
  for (const { level, index, width, path, sha256: hash } of groups.tiles) {
    assert.ok(paths.has(path));
    assert.equal(hex(await sha256(await log.tileContent({ level, index, width }, tree.hashes))), hash);
  }
});

test("paths of tiles have one spelling", () =>
  judge("tilePaths", ({ path, level, index, width }) => {
    assert.deepEqual(log.readTilePath(path), { level, index, width });
    return true;
  }));

test("notes are read and verified as in the vectors, by the device and by our own arithmetic", async () => {
  for (const verify of [log.verifyEd25519, log.verifyEd25519Ourselves]) {
    await judge("notes", async (vector) => {
      const note = log.readNote(bytes(vector.note));
      const key = await log.readKey(vector.vkey);
      const own = note.signatures.filter((s) => s.name === key.name && s.id === key.id);
      const sound = await Promise.all(own.map((s) => log.verifies(key, note.text, s, verify)));
      const holds = own.length > 0 && sound.every(Boolean);
      if (holds) assert.deepEqual(utf8(log.writeNote(note)), bytes(vector.note));
      return holds;
    });
  }
});

test("keys are read as in the vectors", () => judge("keys", async ({ vkey }) => Boolean(await log.readKey(vkey))));

test("checkpoints are read as in the vectors", () =>
  judge("checkpoints", ({ text }) => log.checkpointText(log.readCheckpoint(text)) === text));

test("policies are read as in the vectors", () =>
  judge("policies", async ({ policy }) => Boolean(await log.readPolicy(policy))));

test("attack B6: receipts hold or fail as in the vectors, with the number of the check", async () => {
  for (const verify of [log.verifyEd25519, log.verifyEd25519Ourselves]) {
    await judge("receipts", async (vector) => {
      const policy = await log.readPolicy(vector.policy);
      let receipt;
      try {
        receipt = log.readReceipt(vector.receipt);
      } catch (error) {
        assert.deepEqual(vector.findings, ["unreadable"], error.message);
        throw error;
      }
      assert.equal(log.writeReceipt(receipt), vector.receipt);
      const { findings } = await log.checkReceipt(receipt, bytes(vector.entry), policy, verify);
      assert.deepEqual(findings.map((f) => f.place), vector.findings ?? [], JSON.stringify(vector.flags));
      return findings.length === 0;
    });
  }
});

test("a device without Ed25519 verifies with our own arithmetic", async () => {
  const [{ note, vkey }] = groups.notes;
  const key = await log.readKey(vkey);
  const { text, signatures } = log.readNote(bytes(note));
  const importKey = crypto.subtle.importKey;
  crypto.subtle.importKey = () => Promise.reject(new DOMException("no curve", "NotSupportedError"));
  try {
    assert.equal(await log.verifies(key, text, signatures[0]), true);
    assert.equal(await log.verifies(key, `${text}x\n`, signatures[0]), false);
  } finally {
    crypto.subtle.importKey = importKey;
  }
});
