import { test } from "node:test";
import { leafChecks, logChecks } from "./log-checks.js";
import { json } from "./vectors.js";

for (const [name, act] of logChecks(json("log.json"))) test(name, act);
for (const [name, act] of leafChecks(json("leaf.json"))) test(name, act);
