// Ranking: clusters of 125, 250 and 500 units with 200 criteria each, read, scored, ranked and written as one workbook. Each run
// in a process of its own, the sizes taking turns.
import path from "node:path";
import { ROOT, run } from "../scripts/lib/run.mjs";
import { buildOurs } from "./lib/build-ours.mjs";
import { makeCluster } from "./lib/make-cluster.mjs";

const DATA = path.join(ROOT, "bench/.data");
const ONCE = path.join(ROOT, "bench/lib/rank-once.mjs");
const ROUNDS = 3;
const UNITS = [125, 250, 500];
/** What must hold for the largest cluster (docs/architecture.md). */
const MOST = { seconds: 60, megabytes: 500 };
/** A unit of the largest cluster costs at most so much more than one of the smallest. */
const MOST_GROWTH = 1.5;

export async function benchRanking() {
  const ours = await buildOurs("bench/entries/rank.ts", DATA);
  const runs = new Map(UNITS.map((units) => [units, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [units, list] of runs) list.push(await once(ours, units));
  }
  const figures = new Map([...runs].map(([units, list]) => [units, median(list)]));
  print(figures);
  return judge(figures);
}

async function once(module, units) {
  const words = [ONCE, module, makeCluster(DATA, units), path.join(DATA, `ranking-${units}.xlsx`)];
  const { code, output } = await run(process.execPath, words, { quiet: true });
  if (code !== 0) throw new Error(`${units} units were not ranked:\n${output}`);
  return JSON.parse(output.trim().split("\n").at(-1));
}

function median(list) {
  const middle = (key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1];
  return { cpu: middle("cpu"), memory: middle("memory"), ranked: middle("ranked") };
}

const perUnit = (figures, units) => figures.get(units).cpu / units;

function print(figures) {
  console.log("\nRanking: units of 200 criteria each, from their workbooks to the workbook of the ranking");
  console.log(["units", "CPU s", "CPU ms a unit", "÷ 1×", "MB peak"].join("\t"));
  const first = perUnit(figures, UNITS[0]);
  for (const [units, { cpu, memory }] of figures) {
    const each = perUnit(figures, units);
    console.log(
      [units, (cpu / 1000).toFixed(1), each.toFixed(1), (each / first).toFixed(2), memory.toFixed(0)].join(
        "\t",
      ),
    );
  }
}

function judge(figures) {
  const missed = [];
  const largest = UNITS.at(-1);
  const { cpu, memory } = figures.get(largest);
  if (cpu / 1000 > MOST.seconds)
    missed.push(`ranking: ${(cpu / 1000).toFixed(1)} s of CPU, under ${MOST.seconds} stated`);
  if (memory > MOST.megabytes)
    missed.push(`ranking: ${memory.toFixed(0)} MB, at most ${MOST.megabytes} stated`);
  for (const [units, { ranked }] of figures)
    if (ranked !== units) missed.push(`ranking: ${ranked} units ranked, ${units} are there`);
  const growth = perUnit(figures, largest) / perUnit(figures, UNITS[0]);
  if (growth > MOST_GROWTH)
    missed.push(`ranking: a unit costs ${growth.toFixed(2)} times as much at 4×, ${MOST_GROWTH} allowed`);
  return missed;
}
