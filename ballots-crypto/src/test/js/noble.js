/** Between noble's spelling of a point (RFC 8032, little-endian) and the record's (the same bytes reversed). */
const reversed = (text) => text.match(/../g).reverse().join("");

export const nobleText = (point) => reversed(point.toHex());

/** What noble says of a text: "member" of the prime-order group, another "point" of the curve, or "none". */
export function noblePoint({ ed25519 }, text) {
  try {
    return ed25519.Point.fromHex(reversed(text), false).isTorsionFree() ? "member" : "point";
  } catch {
    return "none";
  }
}
