/** One SHA-256 a block of random profiles, over the text of all their counts, a line each. */
import * as counting from "../../main/js/counting.js";
import { countAll, Profiles } from "./profiles.js";

export async function digests(blocks, perBlock) {
  const result = [];
  for (let block = 0; block < blocks; block++) {
    const draw = new Profiles(block);
    const lines = [];
    for (let i = 0; i < perBlock; i++) lines.push(...countAll(draw, counting));
    const text = new TextEncoder().encode(lines.join("\n") + "\n");
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
    result.push(Array.from(hash, (b) => b.toString(16).padStart(2, "0")).join(""));
  }
  return result;
}
