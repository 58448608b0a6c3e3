import { test } from "node:test";
import { blindChecks } from "./blind-checks.js";
import { json } from "./vectors.js";

for (const [name, act] of blindChecks(json("blind.json"))) test(name, act);
