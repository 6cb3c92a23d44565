// The lock file holds only registry packages of permissive origin: no Pro grid packages, no odd addresses.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./lib/run.mjs";

const lock = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const problems = [];

for (const [place, { resolved }] of Object.entries(lock.packages)) {
  if (place.includes("@univerjs-pro/") || place.endsWith("@univerjs/presets"))
    problems.push(`${place}: not an open package`);
  if (resolved) problems.push(`${place}: comes from an address of its own, not from the registry`);
}
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version))
    problems.push(`${name}: ${version} is not an exact version`);
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
