/** The files of a page of the booth with their SHA-256, so that somebody can compare them with the published source. */
import { sha256Hex } from "./crypto/hash.js";

const MODULE = /(?:from|import|new URL\()\s*"(\.[^"]+\.js)"/g;

/** Reads a page and, from it, every module that it needs. @returns {Promise<[string, string][]>} path and hash */
async function filesOf(page) {
  const found = new Map();
  const read = async (address) => {
    if (found.has(address.pathname)) return;
    found.set(address.pathname, "");
    const answer = await fetch(address, { credentials: "omit" });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    found.set(address.pathname, await sha256Hex(bytes));
    const source = new TextDecoder().decode(bytes);
    const needs = address.pathname.endsWith(".js")
      ? [...source.matchAll(MODULE)].map(([, path]) => path)
      : [...source.matchAll(/<script[^>]* src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g)].map(([, script, style]) => script ?? style);
    for (const path of needs) await read(new URL(path, address));
  };
  await read(page);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

export async function showFiles(list, name) {
  const files = await filesOf(new URL(`${name}.html`, location.href.split("#")[0]));
  list.replaceChildren(...files.map(([path, hash]) => {
    const item = document.createElement("li");
    item.textContent = `${hash}  ${path}`;
    return item;
  }));
}
