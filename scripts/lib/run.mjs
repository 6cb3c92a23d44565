// Starting other programs from our scripts: the same on Linux, Windows and macOS.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs a program to its end. Resolves to its exit code; `quiet` collects the output instead of showing it. */
export function run(command, args, { quiet = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    // a letter of several bytes may come in two chunks
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8");
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Path of a package's command, run with this Node: no shell, no .cmd files. */
function binOf(packageName, command = packageName) {
  const require = createRequire(path.join(ROOT, "package.json"));
  const manifest = path.join(ROOT, "node_modules", packageName, "package.json");
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

export function runBin(packageName, args, options = {}) {
  return run(
    process.execPath,
    [...(options.nodeArgs ?? []), binOf(packageName, options.command), ...args],
    options,
  );
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
