// Writes the table of strokes by which candidates are ordered (huisheng/ballot/poll/strokes.tsv) from a package of the npm registry:
//   npm pack cnchar-order && tar xzf cnchar-order-*.tgz
//   node tools/strokes/table.mjs package > ejb/src/main/resources/huisheng/ballot/poll/strokes.tsv
// Of each character it keeps the strokes in their order, as 1 to 5: 横 竖 撇 点 折. Rising strokes count as 横, hooks of
// vertical ones as 竖, pressed ones as 点, as the national order of characters has it.
import { readFileSync } from "node:fs";

const folder = process.argv[2];
const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
const program = readFileSync(`${folder}/cnchar.order.min.js`, "utf8");
const strokes = JSON.parse(program.match(/JSON\.parse\('(\{"一":[^']*)'\)/)[1]);
const classes = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, d: 4, l: 4 };
const lines = Object.entries(strokes)
  .map(([character, letters]) => [character, Array.from(letters, (letter) => classes[letter] ?? 5).join("")])
  .sort(([a, one], [b, other]) => one.length - other.length || (one < other ? -1 : one > other ? 1 : a < b ? -1 : 1))
  .map((cells) => cells.join("\t"));
console.log(`# Character | its strokes in their order: 1 横 2 竖 3 撇 4 点 5 折. Written by tools/strokes/table.mjs from ${name} ${version} (${license});
# its notice stands in strokes-licence.txt beside this file.`);
console.log(lines.join("\n"));
