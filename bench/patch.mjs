// Patching: one more sheet of 5,000 rows in a workbook of 50,000, self-check included, against reading that workbook
// twice; each run in a process of its own, the two taking turns.
import fs from "node:fs";
import path from "node:path";
import { ROOT, run } from "../scripts/lib/run.mjs";
import { buildOurs } from "./lib/build-ours.mjs";
import { workbook } from "./lib/make-files.mjs";

const DATA = path.join(ROOT, "bench/.data");
const ONCE = path.join(ROOT, "bench/lib/patch-once.mjs");
const ROUNDS = 5;
/** Adding the sheet costs less than reading the workbook so many times (docs/architecture.md). */
const MOST_READS = 2;

export async function benchPatching() {
  const file = path.join(DATA, "fifty-thousand.xlsx");
  const read = await buildOurs("bench/entries/read.ts", DATA);
  const patch = await buildOurs("bench/entries/patch.ts", DATA);
  if (!fs.existsSync(file)) fs.writeFileSync(file, workbook(50_000, 12, 1));
  const figures = { read: [], patch: [] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.read.push(await once("read", read, file));
    figures.patch.push(await once("patch", patch, file));
  }
  const middle = (list, key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1];
  const reads = middle(figures.patch, "cpu") / middle(figures.read, "cpu");
  console.log("\nPatching: a sheet of 5,000 rows into a workbook of 50,000 × 12");
  console.log(["work".padEnd(18), "CPU ms", "÷ one read", "MB peak"].join("\t"));
  for (const [work, list] of Object.entries(figures)) {
    const ratio = (middle(list, "cpu") / middle(figures.read, "cpu")).toFixed(2);
    console.log(
      [work.padEnd(18), middle(list, "cpu").toFixed(0), ratio, middle(list, "memory").toFixed(0)].join("\t"),
    );
  }
  return reads < MOST_READS
    ? []
    : [`patch: as dear as ${reads.toFixed(2)} reads, less than ${MOST_READS} stated`];
}

async function once(work, module, file) {
  const { code, output } = await run(process.execPath, [ONCE, work, module, file], { quiet: true });
  if (code !== 0) throw new Error(`${work} did not come to its end:\n${output}`);
  return JSON.parse(output.trim().split("\n").at(-1));
}
