/** The voting code as people type it: made whole where that is certain, and clear words where it is not. */
const SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LENGTH = 22;

/** Full-width letters and digits as plain ones, and everything that only groups or surrounds left out. */
const plain = (typed) => typed.normalize("NFKC").replace(/[\s\p{Pd}_.,:;·、，。]/gu, "");

/**
 * @param {string} typed
 * @returns {{code: string} | {word: string, details: (string | number)[]}} the code with its dashes, or what is wrong with it
 */
export function readCode(typed) {
  const signs = [...plain(typed)];
  if (signs.length === 0) return { word: "codeMissing", details: [] };
  const strange = signs.findIndex((sign) => !SIGNS.includes(sign));
  if (strange >= 0) return { word: "codeStrange", details: [strange + 1, signs[strange]] };
  if (signs.length < LENGTH) return { word: "codeShort", details: [LENGTH - signs.length] };
  if (signs.length > LENGTH) return { word: "codeLong", details: [signs.length - LENGTH] };
  const text = signs.join("");
  return { code: [text.slice(0, 5), text.slice(5, 11), text.slice(11, 16), text.slice(16)].join("-") };
}
