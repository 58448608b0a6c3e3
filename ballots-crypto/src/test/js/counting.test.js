import { test } from "node:test";
import { countingChecks } from "./counting-checks.js";
import { json } from "./vectors.js";

for (const [name, act] of countingChecks(json("counting.json"))) test(name, act);
