// Scoring: 200 criteria computed anew when one figure changes, as the pane does while somebody types.
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "../scripts/lib/run.mjs";
import { buildOurs } from "./lib/build-ours.mjs";

/** CPU milliseconds, once the program runs (docs/architecture.md). */
const MOST = 5;
const RUNS = 201;

export async function benchScoring() {
  const ours = await buildOurs("bench/entries/score.ts", path.join(ROOT, "bench/.data"));
  const { score } = createRequire(import.meta.url)(ours);
  const times = [];
  const seen = new Set();
  for (let run = 0; run < RUNS; run++) {
    const since = process.cpuUsage();
    seen.add(score(80 + (run % 20)));
    const { user, system } = process.cpuUsage(since);
    times.push((user + system) / 1000);
  }
  if (seen.size < 2) throw new Error("the points do not follow the figure");
  const [cold, ...later] = times;
  const warm = later.sort((a, b) => a - b)[later.length >> 1];
  console.log("\nScoring: 200 criteria anew after one figure changed, with their range");
  console.log(`first ${cold.toFixed(1)} ms, then ${warm.toFixed(2)} ms of CPU`);
  return warm <= MOST ? [] : [`200 criteria are scored in ${warm.toFixed(2)} ms, over ${MOST}`];
}
