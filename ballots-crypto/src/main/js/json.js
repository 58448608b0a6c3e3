/**
 * JSON as the record has it: read strictly (no duplicate names, no deep nesting, no lone surrogates), written
 * in one spelling only, because everything is hashed as text.
 * Source: docs/protocol 9 (record), "JSON"; RFC 8259.
 */
import { MalformedEncoding } from "./malformed.js";

const DEEPEST = 32;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SMALL_INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/;

/** A number that is not a small integer; no rule of the record asks for one, so only its spelling is kept. */
export class Numeral {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  refuse(why) {
    throw new MalformedEncoding(`JSON: ${why} at character ${this.at}`);
  }

  space() {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
  }

  /** Steps over the character if it comes next. */
  takes(character) {
    this.space();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  expect(character) {
    if (!this.takes(character)) this.refuse(`"${character}" expected`);
  }

  value(depth) {
    if (depth > DEEPEST) this.refuse("nested too deeply");
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.number();
    }
  }

  object(depth) {
    const result = Object.create(null);
    this.expect("{");
    if (this.takes("}")) return result;
    do {
      this.space();
      const name = this.string();
      if (Object.hasOwn(result, name)) this.refuse(`the name ${JSON.stringify(name)} stands twice`);
      this.expect(":");
      result[name] = this.value(depth + 1);
    } while (this.takes(","));
    this.expect("}");
    return result;
  }

  array(depth) {
    const result = [];
    this.expect("[");
    if (this.takes("]")) return result;
    do {
      result.push(this.value(depth + 1));
    } while (this.takes(","));
    this.expect("]");
    return result;
  }

  string() {
    const start = this.at;
    if (this.text[start] !== '"') this.refuse("string expected");
    let end = start;
    let slashes;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) this.refuse("string without end");
      for (slashes = 0; this.text[end - 1 - slashes] === "\\"; ) slashes++;
    } while (slashes % 2 === 1);
    let result;
    try {
      result = JSON.parse(this.text.slice(start, end + 1)); // one string literal: escapes and control characters are checked
    } catch {
      this.refuse("bad string");
    }
    if (/\p{Surrogate}/u.test(result)) this.refuse("half a character");
    this.at = end + 1;
    return result;
  }

  word(word, meaning) {
    if (!this.text.startsWith(word, this.at)) this.refuse("value expected");
    this.at += word.length;
    return meaning;
  }

  number() {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (!found) this.refuse("value expected");
    this.at += found[0].length;
    return SMALL_INTEGER.test(found[0]) && found[0] !== "-0" ? Number(found[0]) : new Numeral(found[0]);
  }
}

/** @param {string} text one JSON value and nothing else; objects come back without a prototype */
export function parseJson(text) {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.space();
  if (reader.at < text.length) reader.refuse("more than one value");
  return value;
}

const SHORT = { '"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" };
const escaped = (character) => SHORT[character] ?? "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0");

/** The one spelling of a value; members in the order in which the object has them, `undefined` ones left out. */
export function writeJson(value) {
  if (typeof value === "string") return `"${value.replace(/["\\\u0000-\u001f\u007f]/g, escaped)}"`;
  if (value instanceof Numeral) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${writeJson(name)}:${writeJson(member)}`).join(",")}}`;
  }
  return String(value);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|true|false|null|-?(?:0|[1-9][0-9]*)/gy;

/** Whether a text, which is JSON, is written in the one spelling: no space, plain integers, only the escapes needed. */
export function isCanonical(text) {
  let end = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    end += token.length;
    if (token[0] === '"' && writeJson(JSON.parse(token)) !== token) return false;
  }
  return end === text.length;
}

const refuse = (why) => {
  throw new MalformedEncoding(why);
};

/**
 * An object with these members. @param {unknown} value @param {string[]} required @param {string[]} [optional]
 * @param {boolean} [open] whether members that are not named may stand there too
 */
export function members(value, required, optional = [], open = false) {
  if (value === null || typeof value !== "object" || Array.isArray(value) || value instanceof Numeral) {
    refuse("an object is expected");
  }
  for (const name of required) if (!Object.hasOwn(value, name)) refuse(`member ${name} is missing`);
  if (!open) {
    for (const name of Object.keys(value)) {
      if (!required.includes(name) && !optional.includes(name)) refuse(`unknown member ${JSON.stringify(name)}`);
    }
  }
  return value;
}

/** @returns {any[]} an array, of that length if one is given */
export function list(value, length) {
  if (!Array.isArray(value)) refuse("an array is expected");
  if (length !== undefined && value.length !== length) refuse(`${length} items are expected, not ${value.length}`);
  return value;
}

/** @returns {string} */
export const string = (value) => (typeof value === "string" ? value : refuse("a string is expected"));

/** @returns {boolean} */
export const bool = (value) => (typeof value === "boolean" ? value : refuse("true or false is expected"));

/** @returns {number} a whole number from 0 */
export const count = (value) =>
  Number.isSafeInteger(value) && value >= 0 ? value : refuse("a whole number is expected");

/** @returns {string} 64 lower-case hexadecimal digits */
export const hash = (value) => (/^[0-9a-f]{64}$/.test(string(value)) ? value : refuse("a SHA-256 hash is expected"));

const LARGEST_PLAIN_WEIGHT = 2n ** 30n - 1n;

/** A weight: a number, or a decimal string where numbers end. @returns {bigint} */
export function readWeight(value) {
  if (typeof value === "string" && /^(0|[1-9][0-9]{0,40})$/.test(value)) return BigInt(value);
  return BigInt(count(value));
}

/** @param {bigint} weight */
export const weightValue = (weight) => (weight <= LARGEST_PLAIN_WEIGHT ? Number(weight) : weight.toString());
