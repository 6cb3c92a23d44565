// npm test: everything a change must pass, from a bare clone. Stops at the first failing stage and says which.
import os from "node:os";
import { check } from "./check.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run, runBin, seconds } from "./lib/run.mjs";
import { ensureTools } from "./lib/tools.mjs";

const start = Date.now();
await ensureInstalled();
const env = await ensureTools();
/** A browser test waits now and then: one more than there are cores, though not more than four browsers at once. */
const workers = Math.min(os.availableParallelism() + 1, 4);
const jest = () =>
  runBin("jest", [`--maxWorkers=${workers}`], { env, nodeArgs: ["--max-old-space-size=4096"] });

/** What stands in one row runs side by side; the browser tests need what is built. */
const STAGES = [
  [
    ["types, lint, boundaries, unused code, format", async () => ((await check()) ? 0 : 1)],
    ["production build", async () => (await run(process.execPath, ["scripts/build.mjs"])).code],
  ],
  [["unit, contract and browser tests", async () => (await jest()).code]],
];

for (const stage of STAGES) {
  const parts = await Promise.all(stage.map(([name, part]) => timed(name, part)));
  const failed = parts.filter(({ code }) => code !== 0);
  for (const { name, took } of failed) console.error(`\nFailed: ${name} (${took}).`);
  if (failed.length > 0) process.exit(1);
}
console.log(`\nAll tests passed in ${seconds(start)}.`);

async function timed(name, part) {
  const since = Date.now();
  console.log(`\n── ${name}`);
  const code = await part();
  const took = seconds(since);
  if (code === 0) console.log(`── ${name}: done in ${took}`);
  return { name, code, took };
}
