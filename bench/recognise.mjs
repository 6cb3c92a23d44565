// Recognising: a scoring form of 60 rows, and a nomination list at 1×, 2× and 4×, from what a host saw to typed lines and
// findings. Each run in a process of its own, the sizes taking turns; cold is the first time in a process, as an officer meets it.
import path from "node:path";
import { ROOT, run } from "../scripts/lib/run.mjs";
import { buildOurs } from "./lib/build-ours.mjs";

const ONCE = path.join(ROOT, "bench/lib/recognise-once.mjs");
const ROUNDS = 5;
/**
 * Rows → what must be read there, and the most it may take (docs/architecture.md); 0 is the form. A form is judged once the
 * program runs: the first in a process waits for the engine's own compiling, printed beside it and no property of a form.
 */
const WORK = new Map([
  [0, { title: "form, 60 rows", lines: 61, most: 30, when: "warm" }],
  [25_000, { title: "list, 25,000 rows", lines: 25_000 }],
  [50_000, { title: "list, 50,000 rows", lines: 50_000 }],
  [100_000, { title: "list, 100,000 rows", lines: 100_000, most: 2000, when: "cold" }],
]);
/** A row of the long list costs at most so much more than a row of the short one. */
const MOST_GROWTH = 1.5;

export async function benchRecognising() {
  const ours = await buildOurs("bench/entries/recognise.ts", path.join(ROOT, "bench/.data"));
  const runs = new Map([...WORK.keys()].map((rows) => [rows, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [rows, list] of runs) list.push(await once(ours, rows));
  }
  const figures = new Map([...runs].map(([rows, list]) => [rows, median(list)]));
  print(figures);
  return judge(figures);
}

async function once(module, rows) {
  const { code, output } = await run(process.execPath, [ONCE, module, String(rows)], { quiet: true });
  if (code !== 0) throw new Error(`${WORK.get(rows).title}: not recognised:\n${output}`);
  return JSON.parse(output.trim().split("\n").at(-1));
}

function median(list) {
  const middle = (key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1];
  return { cold: middle("cold"), warm: middle("warm"), lines: middle("lines") };
}

function print(figures) {
  console.log("\nRecognising: kind, columns, typed lines and findings of what was read");
  console.log(["work".padEnd(20), "cold CPU ms", "warm", "warm µs a row", "÷ 1×"].join("\t"));
  const first = perRow(figures, 25_000);
  for (const [rows, { cold, warm }] of figures) {
    const each =
      rows === 0 ? ["", ""] : [perRow(figures, rows).toFixed(2), (perRow(figures, rows) / first).toFixed(2)];
    console.log([WORK.get(rows).title.padEnd(20), cold.toFixed(1), warm.toFixed(1), ...each].join("\t"));
  }
}

const perRow = (figures, rows) => (figures.get(rows).warm * 1000) / rows;

function judge(figures) {
  const missed = [];
  for (const [rows, { title, lines, most = Infinity, when = "cold" }] of WORK) {
    const { [when]: took, lines: read } = figures.get(rows);
    if (took > most)
      missed.push(`${title}: recognised in ${took.toFixed(0)} ms of CPU (${when}), under ${most} stated`);
    if (read !== lines) missed.push(`${title}: ${read} lines understood, ${lines} are there`);
  }
  const growth = perRow(figures, 100_000) / perRow(figures, 25_000);
  if (growth > MOST_GROWTH)
    missed.push(`list: a row costs ${growth.toFixed(2)} times as much at 4×, ${MOST_GROWTH} allowed`);
  return missed;
}
