// Reading: CPU and peak memory of our reader against the floor and against other libraries, each run in a process of its own,
// the readers taking turns so that a busy machine is busy for all.
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT, run } from "../scripts/lib/run.mjs";
import { buildOurs } from "./lib/build-ours.mjs";
import { makeReadFiles } from "./lib/make-files.mjs";

const DATA = path.join(ROOT, "bench/.data");
const ONCE = path.join(ROOT, "bench/lib/read-once.mjs");
const PEERS = [
  "@e965/xlsx",
  "exceljs",
  "hucre",
  "read-excel-file",
  "excelts",
  "xlsx-populate",
  "excelize-wasm",
];
/** The quick ones run more often: their figures are what the ratios rest on. */
const ROUNDS = {
  big: { bare: 5, ours: 5, "@e965/xlsx": 3 },
  small: { bare: 15, ours: 15, "@e965/xlsx": 3 },
};

/** What must hold (docs/architecture.md): at most so many times the floor, at least so many times cheaper than others. */
const GOALS = {
  big: { overBare: 2, underXlsx: 5, megabytes: 250, cells: 1_200_000 },
  small: { overBare: 2, underXlsx: 2.5, megabytes: 250, cells: 180_000 },
};
const TITLES = { big: "100,000 rows × 12, one file", small: "60 rows × 10, 300 files" };

/** Prints a table for each kind of work; gives the goals missed. */
export async function benchReading() {
  const ours = await buildOurs("bench/entries/read.ts", DATA);
  makeReadFiles(DATA);
  const missed = [];
  for (const what of ["big", "small"]) {
    const figures = await measure(what, ours);
    print(TITLES[what], figures);
    missed.push(...judge(what, figures));
  }
  return missed;
}

async function measure(what, ours) {
  const peers = existsSync(path.join(ROOT, "bench/node_modules/exceljs")) ? PEERS : ["@e965/xlsx"];
  if (peers.length < PEERS.length) console.log("(More peers after: npm ci --prefix bench)");
  const runs = new Map(["bare", "ours", ...peers].map((reader) => [reader, []]));
  for (let round = 0; round < ROUNDS[what].ours; round++) {
    for (const [reader, list] of runs) {
      if (round < (ROUNDS[what][reader] ?? 1)) list.push(await once(reader, what, ours));
    }
  }
  return new Map([...runs].map(([reader, list]) => [reader, median(list)]));
}

/** read-excel-file dies of the big file now and then: it calls itself for each piece, as deep as there are pieces. */
const TRIES = 3;

/** What stated ratios rest on must be read. Another library that cannot says why in `died`, and has no figure. */
async function once(reader, what, ours) {
  const isNeeded = reader in ROUNDS[what];
  let answer;
  for (let tries = isNeeded ? 1 : TRIES; tries > 0; tries--) {
    answer = await run(process.execPath, [ONCE, reader, what, DATA, ours], { quiet: true });
    if (answer.code === 0) return JSON.parse(answer.output.trim().split("\n").at(-1));
  }
  if (isNeeded) throw new Error(`${reader} did not read the ${what} files:\n${answer.output}`);
  return { died: /^\w*Error: .*$/m.exec(answer.output)?.[0] ?? `ended with ${answer.code}` };
}

function median(list) {
  if (list[0].died) return list[0];
  const middle = (key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1];
  return { cpu: middle("cpu"), memory: middle("memory"), cells: middle("cells") };
}

function print(title, figures) {
  const bare = figures.get("bare");
  console.log(`\nReading: ${title}`);
  console.log(["reader".padEnd(18), "CPU ms", "÷ bare", "÷ ours", "MB peak", "cells"].join("\t"));
  const ours = figures.get("ours");
  for (const [reader, { cpu, memory, cells, died }] of figures) {
    if (died) {
      console.log([reader.padEnd(18), `did not read it in ${TRIES} tries: ${died}`].join("\t"));
      continue;
    }
    const ratios = [cpu / bare.cpu, cpu / ours.cpu].map((ratio) => ratio.toFixed(2));
    console.log([reader.padEnd(18), cpu.toFixed(0), ...ratios, memory.toFixed(0), cells].join("\t"));
  }
}

function judge(what, figures) {
  const goal = GOALS[what];
  const ours = figures.get("ours");
  const missed = [];
  const over = ours.cpu / figures.get("bare").cpu;
  if (over > goal.overBare)
    missed.push(`${what}: ${over.toFixed(2)} times the floor, at most ${goal.overBare} stated`);
  for (const [reader, { cpu, died }] of figures) {
    if (died) continue;
    const under = cpu / ours.cpu;
    const least = reader === "@e965/xlsx" ? goal.underXlsx : 1;
    if (!["bare", "ours"].includes(reader) && under < least) {
      missed.push(`${what}: ${under.toFixed(2)} times cheaper than ${reader}, at least ${least} stated`);
    }
  }
  if (ours.memory > goal.megabytes)
    missed.push(`${what}: ${ours.memory.toFixed(0)} MB, at most ${goal.megabytes} stated`);
  if (ours.cells !== goal.cells) missed.push(`${what}: ${ours.cells} cells read, ${goal.cells} are there`);
  return missed;
}
