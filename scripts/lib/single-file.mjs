// The workbench as one HTML file that opens from disk: scripts, workers and the sample inlined, nothing loaded.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const WORKERS = ["formula-worker", "file-worker", "table-worker"];
const LIMIT = 15 * 1024 * 1024;

/** Inside a script element only these three can end it or hide its end; in JavaScript "\x3C" is the same letter. */
function safeInScript(code) {
  return code.replace(/<(?=\/script|!--|script)/gi, "\\x3C");
}

function hashOf(code) {
  return `'sha256-${createHash("sha256").update(code, "utf8").digest("base64")}'`;
}

export function inlineWorkbench(folder, file) {
  const read = (name) => readFileSync(path.join(folder, name), "utf8");
  const page = read("index.html");
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g)];
  if (scripts.length === 0) throw new Error("The workbench page has no scripts to inline.");
  const codes = scripts.map(([, name]) => safeInScript(read(name)));
  const workers = WORKERS.map(
    (name) => `<script type="text/plain" id="${name}-source">${safeInScript(read(`${name}.js`))}</script>`,
  );
  const sample = readFileSync(path.join(folder, "sample.xlsx")).toString("base64");
  const inlined = [
    ...workers,
    `<script type="text/plain" id="sample-source">${sample}</script>`,
    ...codes.map((code) => `<script>${code}</script>`),
  ];
  let html = page;
  for (const [tag] of scripts) html = html.replace(tag, "");
  html = html
    // a page from disk has no origin of its own: only these very scripts, and workers made of them
    .replace("script-src 'self'", () => `script-src ${codes.map(hashOf).join(" ")} blob:`)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replaceAll(" 'self'", "")
    .replace("</body>", () => `${inlined.join("\n")}\n</body>`);
  const size = Buffer.byteLength(html);
  if (size > LIMIT) throw new Error(`The single file is ${size} bytes; at most ${LIMIT} are allowed.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
