/**
 * Writes vectors/blind.json: the four test vectors of RFC 9474, appendix A, and what must not pass for a signature or an answer.
 * Run by hand; the first argument is a JSON array of the RFC's vectors with its own member names, hexadecimal without 0x.
 */
import { readFileSync, writeFileSync } from "node:fs";

const rfc = JSON.parse(readFileSync(process.argv[2]));
const key = Object.fromEntries(["p", "q", "n", "e", "d"].map((name) => [name, rfc[0][name]]));
const number = (hex) => BigInt(`0x${hex}`);
const n = number(key.n);
const text = (value, length = 1024) => value.toString(16).padStart(length, "0");
const flip = (hex, at) => hex.slice(0, at) + ((parseInt(hex[at], 16) ^ 1).toString(16)) + hex.slice(at + 1);

const groups = rfc.map(({ name, ...v }) => {
  const vector = { msg: v.msg, msg_prefix: v.msg_prefix, prepared_msg: v.input_msg, salt: v.salt, inv: v.inv };
  const steps = { ...vector, blinded_msg: v.blinded_msg, blind_sig: v.blind_sig, sig: v.sig };
  const other = rfc.find((o) => o.name !== name);
  const noSalt = rfc.find((o) => (o.salt === "") !== (v.salt === ""));
  const cases = [
    [null, v.input_msg, v.sig],
    ["SignatureChanged", v.input_msg, flip(v.sig, 1023)],
    ["SignatureChanged", v.input_msg, flip(v.sig, 7)],
    ["MessageChanged", flip(v.input_msg, 100 % v.input_msg.length), v.sig],
    ["MessageShorter", v.input_msg.slice(2), v.sig],
    ["MessageLonger", `${v.input_msg}00`, v.sig],
    ["OtherSignature", v.input_msg, other.sig],
    ["OtherSaltLength", noSalt.input_msg, noSalt.sig],
    ["SignatureShorter", v.input_msg, v.sig.slice(2)],
    ["SignatureLonger", v.input_msg, `00${v.sig}`],
    ["NotBelowModulus", v.input_msg, text(number(v.sig) + n)],
    ["Negated", v.input_msg, text(n - number(v.sig))],
    ["Zero", v.input_msg, text(0n)],
    ["One", v.input_msg, text(1n)],
    ["NotUnblinded", v.input_msg, v.blind_sig],
    ["Encoded", v.input_msg, v.encoded_msg ?? v.blinded_msg],
  ].filter(([flag, , sig]) => flag !== "NotBelowModulus" || sig.length === 1024);
  const answers = [
    [null, v.blind_sig],
    ["AnswerChanged", flip(v.blind_sig, 500)],
    ["AnswerShorter", v.blind_sig.slice(2)],
    ["AnswerLonger", `00${v.blind_sig}`],
    ["NothingSigned", v.blinded_msg],
    ["Zero", text(0n)],
  ];
  const requests = [
    [null, v.blinded_msg],
    ["NotBelowModulus", text(n)],
    ["NotBelowModulus", "f".repeat(1024)],
    ["RequestShorter", v.blinded_msg.slice(2)],
    ["RequestLonger", `00${v.blinded_msg}`],
    ["Empty", ""],
  ];
  const judged = (flag, rest) => ({ ...(flag ? { flags: [flag] } : {}), ...rest, result: flag ? "invalid" : "valid" });
  return {
    variant: name,
    steps,
    verify: cases.map(([flag, msg, sig]) => judged(flag, { prepared_msg: msg, sig })),
    finalize: answers.map(([flag, blind_sig]) => judged(flag, { blind_sig })),
    sign: requests.map(([flag, blinded_msg]) => judged(flag, { blinded_msg })),
  };
});

const file = {
  algorithm: "blind",
  spec: "docs/protocol/13-blind.md",
  source: "key and steps: RFC 9474, appendix A; the other cases are made from them",
  notes: {
    NotBelowModulus: "a second spelling of the same residue",
    OtherSaltLength: "a signature of a variant with another salt; a key serves one variant only",
    NothingSigned: "the signer sends the request back",
  },
  key,
  groups,
};
writeFileSync(new URL("../../../../vectors/blind.json", import.meta.url), `${JSON.stringify(file, null, 1)}\n`);
