/**
 * Measures the twin in Chromium and prints the figures:   node bench-js/run.js [--write]
 * With --write they replace the section "Browser" of docs/performance.md. Chromium is looked for at $CHROMIUM, then
 * /usr/bin/chromium. The page is served on loopback, because WebCrypto wants a secure page.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const module = fileURLToPath(new URL("..", import.meta.url));
const page = join(module, "../docs/performance.md");
const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
if (!chromium) throw new Error("no Chromium: set CHROMIUM to its path");

const TYPES = { ".html": "text/html", ".js": "text/javascript" };

/** Serves the module's files until the page tells its figures. */
function figuresFrom(profile) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      if (request.method === "POST") {
        let body = "";
        request.on("data", (part) => (body += part));
        request.on("end", () => {
          response.end();
          server.closeAllConnections();
          server.close();
          browser.kill();
          browser.on("exit", () => resolve(JSON.parse(body)));
        });
        return;
      }
      const path = join(module, normalize(new URL(request.url, "http://x").pathname));
      if (!path.startsWith(module) || !existsSync(path)) return response.writeHead(404).end();
      response.setHeader("Content-Type", TYPES[path.match(/\.[a-z]+$/)?.[0]] ?? "application/octet-stream");
      response.end(readFileSync(path));
    });
    let browser;
    server.listen(0, "127.0.0.1", () => {
      const address = `http://127.0.0.1:${server.address().port}/bench-js/index.html?tell`;
      const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`];
      browser = spawn(chromium, [...flags, address], { stdio: "ignore" });
    });
  });
}

function section({ five, fifty, shuffle, agent }) {
  const row = (what, value, goal) => `| ${what} | ${value} | ${goal} |`;
  return `<!-- browser: written by ballots-crypto/bench-js/run.js -->
## Browser

Measured by \`node ballots-crypto/bench-js/run.js --write\` in ${/Chrome\/[0-9]+/.exec(agent)?.[0] ?? agent} on ${cpus().length} × ${cpus()[0].model.trim()},
load ${loadavg()[0].toFixed(1)} (other work on the machine lengthens every figure). One thread, milliseconds. "First" includes the table for a new key and a cold compiler; "best" is the fastest of ten (of four).

| ballot, one question, exactly one answer | ms | wanted |
|---|---|---|
${row("5 answers, first", five.first, "")}
${row("5 answers, best", five.best, "≤ 60")}
${row("50 answers, first", fifty.first, "")}
${row("50 answers, best", fifty.best, "≤ 500")}
${row("checking a ballot of 5 answers, best", five.check, "")}
${row("checking a ballot of 50 answers, best", fifty.check, "")}
${row(`shuffling and proving, each of ${shuffle.count} answers`, shuffle.provePerAnswer, "")}
${row("checking a shuffle, each answer", shuffle.checkPerAnswer, "")}
<!-- end of browser -->
`;
}

const profile = mkdtempSync(join(tmpdir(), "bench-"));
const figures = await figuresFrom(profile);
rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
const text = section(figures);
console.log(text);
if (process.argv.includes("--write")) {
  const before = existsSync(page) ? readFileSync(page, "utf8") : "# How fast it is\n";
  const without = before.replace(/<!-- browser: [\s\S]*<!-- end of browser -->\n/, "").trimEnd();
  writeFileSync(page, `${without}\n\n${text}`);
}
