/** What a test may claim, in Node and in a browser alike. */
import { MalformedEncoding } from "../../main/js/malformed.js";

const text = (value) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}n` : v instanceof Uint8Array ? [...v] : v));

export function equal(actual, expected, place = "") {
  if (text(actual) !== text(expected)) throw new Error(`${place} ${text(actual)} instead of ${text(expected)}`);
}

export async function refuses(act, kind = MalformedEncoding) {
  try {
    await act();
  } catch (refusal) {
    if (refusal instanceof kind) return;
    throw refusal;
  }
  throw new Error("was not refused");
}

/** Every case holds or fails as it says; malformed is a way of not holding; at least half of the cases are invalid. */
export async function judge(cases, reading) {
  let invalid = 0;
  for (const one of cases) {
    let holds;
    try {
      holds = await reading(one);
    } catch (refusal) {
      if (!(refusal instanceof MalformedEncoding)) throw refusal;
      holds = false;
    }
    equal(holds, one.result === "valid", text(one));
    if (!holds) invalid++;
  }
  if (invalid * 2 < cases.length) throw new Error("fewer than half of the cases are invalid");
}

export const base64Bytes = (coded) => Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
export const base64Text = (bytes) => btoa(String.fromCharCode(...bytes));
