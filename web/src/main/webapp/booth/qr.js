/**
 * A QR code (ISO/IEC 18004) of a short text, drawn where the text is, so that it goes over no network: bytes, error correction
 * M, versions 1 to 6, which is up to 106 characters of ASCII.
 */
const DATA = [16, 28, 44, 64, 86, 108];
/** Characters. */
export const LONGEST = 106;
/** Codewords of correction a block. */
const CORRECTION = [10, 16, 26, 18, 24, 16];
/** Blocks of equal length that the data are dealt out to. */
const BLOCKS = [1, 1, 1, 2, 2, 4];
const QUIET_ZONE = 4;
const SVG = "http://www.w3.org/2000/svg";

/** In the field of 256 elements with the polynomial x^8 + x^4 + x^3 + x^2 + 1. */
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
}

/** Reed-Solomon: what is left of the data, shifted, over (x - 1)(x - 2)(x - 4)... */
function correction(data, length) {
  let divisor = [1];
  for (let i = 0, root = 1; i < length; i++, root = times(root, 2)) {
    divisor = [...divisor, 0].map((one, j) => one ^ (j > 0 ? times(divisor[j - 1], root) : 0));
  }
  const rest = [...data, ...new Array(length).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const lead = rest[i];
    divisor.forEach((one, j) => (rest[i + j] ^= times(one, lead)));
  }
  return rest.slice(data.length);
}

const bitsOf = (number, length) => number.toString(2).padStart(length, "0");

/** The first of each row, the second of each row... */
const inTurns = (rows) => rows[0].flatMap((_, i) => rows.map((row) => row[i]));

/** The whole message: kind, length, bytes, filling, correction; where there are several blocks, of each in turns. */
function message(bytes, version) {
  const room = DATA[version - 1];
  const bits = `0100${bitsOf(bytes.length, 8)}${bytes.map((one) => bitsOf(one, 8)).join("")}0000`;
  const data = bits.match(/.{8}/g).map((byte) => parseInt(byte, 2));
  for (let i = 0; data.length < room; i++) data.push(i % 2 === 0 ? 0xec : 0x11);
  const length = room / BLOCKS[version - 1];
  const blocks = Array.from({ length: BLOCKS[version - 1] }, (_, i) => data.slice(i * length, (i + 1) * length));
  const corrections = blocks.map((block) => correction(block, CORRECTION[version - 1]));
  return [...inTurns(blocks), ...inTurns(corrections)].map((one) => bitsOf(one, 8)).join("");
}

/** Everything but the message: what a scanner finds and measures by. Places of the message are null. */
function frame(version) {
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => new Array(size).fill(null));
  const rings = (centreX, centreY, radius, light) => {
    for (let y = centreY - radius; y <= centreY + radius; y++)
      for (let x = centreX - radius; x <= centreX + radius; x++)
        if (grid[y]?.[x] !== undefined) grid[y][x] = Number(!light.includes(Math.max(Math.abs(x - centreX), Math.abs(y - centreY))));
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) rings(x, y, 4, [2, 4]);
  if (version > 1) rings(size - 7, size - 7, 2, [1]);
  for (let i = 8; i < size - 8; i++) grid[6][i] = grid[i][6] = (i + 1) % 2;
  writeFormat(grid, 0);
  return grid;
}

/** Correction M and the mask, twice, with a checksum of their own. */
function writeFormat(grid, mask) {
  const size = grid.length;
  let rest = mask;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const format = ((mask << 10) | rest) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = (format >> i) & 1;
    if (i < 8) grid[i < 6 ? i : i + 1][8] = grid[8][size - 1 - i] = bit;
    else grid[8][i === 8 ? 7 : 14 - i] = grid[size - 15 + i][8] = bit;
  }
  grid[size - 8][8] = 1;
}

const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Two columns at a time, up and down by turns, from the right; the column of the measure is left out. */
function fill(version, bits, mask) {
  const grid = frame(version);
  const size = grid.length;
  let next = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (grid[y][x] !== null) continue;
        const bit = Number(bits[next++] ?? 0);
        grid[y][x] = MASKS[mask](x, y) === 0 ? 1 - bit : bit;
      }
  }
  writeFormat(grid, mask);
  return grid;
}

/** How hard a picture is to scan: long runs, blocks, what looks like a corner, too dark or too light. */
function penalty(grid) {
  const size = grid.length;
  const lines = [...grid, ...grid.map((_, x) => grid.map((row) => row[x]))].map((line) => line.join(""));
  let sum = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    sum += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length;
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) if ([grid[y - 1][x - 1], grid[y - 1][x], grid[y][x - 1]].every((one) => one === grid[y][x])) sum += 3;
  const dark = grid.flat().filter((one) => one === 1).length;
  return sum + 10 * Math.floor(Math.abs((100 * dark) / size ** 2 - 50) / 5);
}

/**
 * @param {string} text ASCII
 * @returns {number[][]} rows of 1 for dark and 0 for light, without the quiet zone
 * @throws {RangeError} if it is longer than 106 characters
 */
export function qrCode(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = DATA.findIndex((room) => bytes.length <= room - 2) + 1;
  if (version === 0) throw new RangeError("too long for this QR code");
  const bits = message(bytes, version);
  const grids = MASKS.map((_, mask) => fill(version, bits, mask));
  const penalties = grids.map(penalty);
  return grids[penalties.indexOf(Math.min(...penalties))];
}

/** The code as the path of a drawing, one unit a square. @param {number[][]} grid */
export const qrPath = (grid) =>
  grid.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : []))).join("");

/** The code as a picture: black on white in every colour scheme, since not every scanner reads it the other way round. */
export function qrPicture(text) {
  const grid = qrCode(text);
  const size = grid.length + 2 * QUIET_ZONE;
  const part = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const picture = part("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges", class: "qr", "aria-hidden": "true" });
  picture.append(part("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }), part("path", { fill: "#000", d: qrPath(grid) }));
  return picture;
}
