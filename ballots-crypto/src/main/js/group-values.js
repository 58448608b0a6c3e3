/** Small numbers inside an element: what both kinds of group share. */

/** Throws unless these are at most `capacity` numbers from 0 to 255. */
export function checkValues(values, capacity) {
  if (values.length > capacity) throw new RangeError(`at most ${capacity} numbers fit into one element`);
  if (!values.every((v) => Number.isInteger(v) && v >= 0 && v <= 255)) throw new RangeError("a number is 0 … 255");
}

/** The `count` lowest bytes, most significant first. */
export function bytesOf(z, count) {
  return Array.from({ length: count }, (_, i) => Number((z >> BigInt(8 * (count - 1 - i))) & 255n));
}
