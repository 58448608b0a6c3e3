/** Bytes or text that are not what they claim to be. Whoever reads them says no with one reason; it is not a fault of ours. */
export class MalformedEncoding extends Error {
  name = "MalformedEncoding";
}
