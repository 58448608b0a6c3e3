/** The vector files of the module, for tests in Node. */
import { readdirSync, readFileSync } from "node:fs";

export const folder = new URL("../../../vectors/", import.meta.url);
export const text = (name) => readFileSync(new URL(name, folder), "utf8");
export const json = (name) => JSON.parse(text(name));
export const bytes = (name) => new Uint8Array(readFileSync(new URL(name, folder)));
export const names = (name) => readdirSync(new URL(name, folder));
export const archive = (name) => bytes(`record/good/${name}.bel`);
/** Lines of a file that has one value a line. */
export const lines = (name) => text(name).trim().split("\n");
