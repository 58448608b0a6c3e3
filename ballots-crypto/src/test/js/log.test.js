import { test } from "node:test";
import { logChecks } from "./log-checks.js";
import { json } from "./vectors.js";

for (const [name, act] of logChecks(json("log.json"))) test(name, act);
