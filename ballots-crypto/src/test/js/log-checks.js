/** The checks of log, for Node and browsers. */
import { hex, sha256, sha256Base64, utf8 } from "../../main/js/hash.js";
import * as log from "../../main/js/log.js";
import { base64Bytes, base64Text, equal, judge, refuses } from "./claims.js";

/** The tree of the vectors; entry i is the text "entry i". */
async function grown() {
  const tree = new log.MerkleTree();
  for (let i = 0; i < 70_000; i++) await tree.append(utf8(`entry ${i}`));
  return tree;
}

const verifiers = [log.verifyEd25519, log.verifyEd25519Ourselves];

/** @param {object} vectors leaf.json */
export function leafChecks({ groups }) {
  return [
    [
      "openings are read as in the vectors and open the leaves of the vectors",
      () =>
        judge(groups.openings, async ({ opening, leaf }) => {
          const bytes = base64Bytes(opening);
          const read = log.readOpening(bytes);
          const made = await log.leafOf(read);
          equal(base64Text(made), leaf);
          equal([log.isOpening(bytes), log.isLeaf(bytes), log.isLeaf(made)], [true, false, true]);
          const { kind, at } = log.readLeaf(made);
          equal([kind, at], [read.kind, read.at]);
          return true;
        }),
    ],
  ];
}

/** @param {object} vectors log.json */
export function logChecks({ groups }) {
  let growing;
  const hashes = async (height, index) => (await (growing ??= grown())).hashes(height, index);
  return [
    [
      "roots are those of the vectors",
      async () => {
        for (const { size, root } of groups.roots) equal(base64Text(await log.treeRoot(hashes, size)), root);
      },
    ],
    [
      "attack B5: inclusion proofs hold or fail as in the vectors",
      () =>
        judge(groups.inclusion, async ({ index, size, path, leaf, root }) => {
          const holds = await log.isIncluded(index, size, path.map(base64Bytes), base64Bytes(leaf), base64Bytes(root));
          if (holds) equal((await log.inclusionPath(hashes, index, size)).map(base64Text), path);
          return holds;
        }),
    ],
    [
      "attack B5: consistency proofs hold or fail as in the vectors",
      () =>
        judge(groups.consistency, async ({ oldSize, newSize, path, oldRoot, newRoot }) => {
          const roots = [oldRoot, newRoot].map(base64Bytes);
          const holds = await log.isConsistent(oldSize, newSize, path.map(base64Bytes), ...roots);
          if (holds) equal((await log.consistencyPath(hashes, oldSize, newSize)).map(base64Text), path);
          return holds;
        }),
    ],
    [
      "places outside the tree never hold",
      async () => {
        const leaf = await log.leafHash(utf8("entry 0"));
        equal(await log.isIncluded(0, 1, [], leaf, leaf), true);
        for (const [index, size] of [[5, 1], [1, 1], [-1, 1], [0, 0]]) {
          equal(await log.isIncluded(index, size, [], leaf, leaf), false);
        }
        equal(await log.isConsistent(2, 1, [], leaf, leaf), false);
        equal(await log.isConsistent(0, 1, [], leaf, leaf), false);
      },
    ],
    [
      "tiles are those of the vectors, and proofs made from them those of the tree",
      async () => {
        const published = new Map();
        for (const tile of log.tilesOf(1000)) published.set(log.tilePath(tile), await log.tileContent(tile, hashes));
        const tiles = log.tileHashes(1000, async (tile) => published.get(log.tilePath(tile)) ?? new Uint8Array());
        equal(await log.treeRoot(tiles, 1000), await log.treeRoot(hashes, 1000));
        equal(await log.inclusionPath(tiles, 700, 1000), await log.inclusionPath(hashes, 700, 1000));
        equal(await log.consistencyPath(tiles, 700, 1000), await log.consistencyPath(hashes, 700, 1000));
        published.delete("tile/0/001");
        await refuses(() => log.inclusionPath(tiles, 300, 1000));
        const paths = new Set(log.tilesOf(70_000).map(log.tilePath));
        for (const { level, index, width, path, sha256: hash } of groups.tiles) {
          equal(paths.has(path), true, path);
          equal(hex(await sha256(await log.tileContent({ level, index, width }, hashes))), hash);
        }
      },
    ],
    [
      "paths of tiles have one spelling",
      () =>
        judge(groups.tilePaths, ({ path, level, index, width }) => {
          equal(log.readTilePath(path), { level, index, width });
          return true;
        }),
    ],
    [
      "notes are read and verified as in the vectors, by the device and by our own arithmetic",
      async () => {
        for (const verify of verifiers) {
          await judge(groups.notes, async (vector) => {
            const note = log.readNote(base64Bytes(vector.note));
            const key = await log.readKey(vector.vkey);
            const own = note.signatures.filter((s) => s.name === key.name && s.id === key.id);
            const sound = await Promise.all(own.map((s) => log.verifies(key, note.text, s, verify)));
            const holds = own.length > 0 && sound.every(Boolean);
            if (holds) equal(utf8(log.writeNote(note)), base64Bytes(vector.note));
            return holds;
          });
        }
      },
    ],
    ["keys are read as in the vectors", () => judge(groups.keys, async ({ vkey }) => Boolean(await log.readKey(vkey)))],
    [
      "checkpoints are read as in the vectors",
      () => judge(groups.checkpoints, ({ text }) => log.checkpointText(log.readCheckpoint(text)) === text),
    ],
    [
      "policies are read as in the vectors",
      () => judge(groups.policies, async ({ policy }) => Boolean(await log.readPolicy(policy))),
    ],
    [
      "attack B6: receipts hold or fail as in the vectors, with the number of the check",
      async () => {
        for (const verify of verifiers) {
          await judge(groups.receipts, async (vector) => {
            const policy = await log.readPolicy(vector.policy);
            let receipt;
            try {
              receipt = log.readReceipt(vector.receipt);
            } catch (refusal) {
              equal(vector.findings, ["unreadable"], refusal.message);
              throw refusal;
            }
            equal(log.writeReceipt(receipt), vector.receipt);
            const { findings } = await log.checkReceipt(receipt, base64Bytes(vector.entry), policy, verify);
            equal(findings.map((f) => f.place), vector.findings ?? [], JSON.stringify(vector.flags));
            return findings.length === 0;
          });
        }
      },
    ],
    [
      "attack B4: the entry of another ballot, or of no ballot, is not taken for the own",
      async () => {
        const parent = "ab".repeat(32);
        const payload = hex(await sha256("my ballot"));
        const event = (type, hash) => utf8(`{"parent":"${parent}","height":7,"type":"${type}","payload":"${hash}"}`);
        const own = await sha256Base64("my ballot");
        equal(log.entryTracker(event("Ballot", payload)), own);
        equal(log.checkOwnEntry(event("Ballot", payload), own), []);
        const others = [event("Ballot", parent), event("Shuffle", payload), utf8(""), utf8(`${event("Ballot", payload)} `)];
        for (const other of others) equal(log.checkOwnEntry(other, own).map((f) => f.place), ["R5"]);
        const fact = (kind, content) => utf8(`huisheng/opening/v1\n${kind}\n2026-11-23T08:00:00Z\n${"A".repeat(43)}=\n\n${content}`);
        equal(log.checkOwnEntry(fact("BallotAccepted", JSON.stringify({ poll: "Vote1", tracker: own })), own), []);
        const named = [["SuggestionSent", JSON.stringify({ tracker: own })], ["BallotAccepted", "{}"], ["BallotAccepted", "null"], ["BallotAccepted", "not JSON"]];
        for (const [kind, content] of named) equal(log.checkOwnEntry(fact(kind, content), own).map((f) => f.place), ["R5"], content);
      },
    ],
    [
      "a device without Ed25519 verifies with our own arithmetic",
      async () => {
        const [{ note, vkey }] = groups.notes;
        const key = await log.readKey(vkey);
        const { text, signatures } = log.readNote(base64Bytes(note));
        const { subtle } = crypto;
        const importKey = subtle.importKey;
        subtle.importKey = () => Promise.reject(new DOMException("no curve", "NotSupportedError"));
        try {
          equal(await log.verifies(key, text, signatures[0]), true);
          equal(await log.verifies(key, `${text}x\n`, signatures[0]), false);
        } finally {
          subtle.importKey = importKey;
        }
      },
    ],
  ];
}
