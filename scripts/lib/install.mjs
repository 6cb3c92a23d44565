// Installs the packages of the lock file when they are not there, or when the lock file has changed since.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT, run, seconds } from "./run.mjs";

const MARK = path.join(ROOT, "node_modules", ".installed-lock");

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(path.join(ROOT, "package-lock.json")))
    .digest("hex");
}

export async function ensureInstalled() {
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === lockHash()) return;
  const start = Date.now();
  console.error("Installing the packages of package-lock.json (once; about two minutes) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code } = npm
    ? await run(process.execPath, [npm, ...args])
    : // Node starts no .cmd file without a shell
      await (process.platform === "win32" ? run("cmd", ["/c", "npm", ...args]) : run("npm", args));
  if (code !== 0) {
    console.error(
      "npm ci did not finish. Check that the package registry can be reached, then run the command again.",
    );
    process.exit(1);
  }
  writeFileSync(MARK, lockHash());
  console.error(`Packages installed in ${seconds(start)}.`);
}
