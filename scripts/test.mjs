// npm test: everything a change must pass, from a bare clone. Stops at the first failing stage and says which.
import os from "node:os";
import { check } from "./check.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run, runBin, seconds } from "./lib/run.mjs";
import { ensureTools } from "./lib/tools.mjs";

const start = Date.now();
await ensureInstalled();
const env = await ensureTools();
/** Half of a browser test is waiting: every core has a worker, though not more than four browsers at once. */
const workers = Math.min(os.availableParallelism(), 4);
const jest = () =>
  runBin("jest", [`--maxWorkers=${workers}`], { env, nodeArgs: ["--max-old-space-size=4096"] });

const STAGES = [
  ["types, lint, boundaries, unused code, format", async () => ((await check()) ? 0 : 1)],
  ["production build", async () => (await run(process.execPath, ["scripts/build.mjs"])).code],
  ["unit, contract and browser tests", async () => (await jest()).code],
];

for (const [name, stage] of STAGES) {
  const since = Date.now();
  console.log(`\n── ${name}`);
  const code = await stage();
  if (code !== 0) {
    console.error(`\nFailed: ${name} (${seconds(since)}).`);
    process.exit(1);
  }
  console.log(`── ${name}: done in ${seconds(since)}`);
}
console.log(`\nAll tests passed in ${seconds(start)}.`);
