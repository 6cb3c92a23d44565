// npm run build: makes dist/. `node scripts/build.mjs [pane|workbench|single|cli …] [--base https://…]`; what has not
// changed is not made again. With --base the add-in's manifest for that address is made too.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT, seconds } from "./lib/run.mjs";

const RECORD = path.join(ROOT, ".cache", "build.json");
/** Everything a target is made of; a change in any of it makes it again. */
const INPUTS = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  ".browserslistrc",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/lib",
];

function filesIn(place) {
  const full = path.join(ROOT, place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

function inputHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of INPUTS.flatMap(filesIn)) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

function readRecord() {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {};
}

function writeRecord(record) {
  mkdirSync(path.dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, JSON.stringify(record, null, 2));
}

/** Runs one named configuration of webpack.config.js. */
function runWebpack(config) {
  const webpack = createRequire(import.meta.url)("webpack");
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      const trouble = error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      // closing writes the cache
      compiler.close((closing) => ((trouble ?? closing) ? reject(trouble ?? closing) : resolve()));
    });
  });
}

/** "single" is made of "workbench", and both need the sample workbook. */
async function targetsOf(configs) {
  const { inlineWorkbench } = await import("./lib/single-file.mjs");
  const { buildSample } = await import("./lib/sample-workbook.mjs");
  const targets = configs.map((config) => ({
    name: config.name,
    out: config.name,
    make: async () => {
      await runWebpack(config);
      if (config.name === "workbench") buildSample(path.join(ROOT, "dist", "workbench", "sample.xlsx"));
    },
  }));
  const single = {
    name: "single",
    out: path.join("single", "thi-dua.html"),
    needs: "workbench",
    make: async () =>
      inlineWorkbench(
        path.join(ROOT, "dist", "workbench"),
        path.join(ROOT, "dist", "single", "thi-dua.html"),
      ),
  };
  return [...targets, single];
}

async function build(wanted) {
  const configs = createRequire(import.meta.url)(path.join(ROOT, "webpack.config.js"));
  const targets = await targetsOf(configs);
  const unknown = wanted.filter((name) => !targets.some((target) => target.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such target: ${unknown.join(", ")}. There are: ${targets.map(({ name }) => name).join(", ")}.`,
    );
    process.exit(2);
  }
  const asked = new Set(wanted.length > 0 ? wanted : targets.map(({ name }) => name));
  for (const { name, needs } of targets) if (needs && asked.has(name)) asked.add(needs);
  const hash = inputHash();
  const record = readRecord();
  for (const { name, out, make } of targets.filter((target) => asked.has(target.name))) {
    if (record[name] === hash && existsSync(path.join(ROOT, "dist", out))) {
      console.error(`${name}: nothing has changed`);
      continue;
    }
    const since = Date.now();
    await make();
    record[name] = hash;
    writeRecord(record);
    console.error(`${name}: built in ${seconds(since)}`);
  }
}

/** Icons that the manifest names, and the manifest itself for an office's own address. */
function buildManifest(base) {
  const { productionManifest } = createRequire(import.meta.url)("./lib/manifest.cjs");
  const dist = path.join(ROOT, "dist");
  cpSync(path.join(ROOT, "assets", "icons"), path.join(dist, "icons"), { recursive: true });
  if (base === undefined) return;
  const manifest = productionManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), base);
  writeFileSync(path.join(dist, "manifest.xml"), manifest);
  console.error(`manifest: dist/manifest.xml for ${base}`);
}

await ensureInstalled();
try {
  const { values, positionals } = parseArgs({
    options: { base: { type: "string" } },
    allowPositionals: true,
  });
  await build(positionals);
  buildManifest(values.base);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
