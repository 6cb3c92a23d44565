// npm run accept -- FOLDER: recognition against workbooks whose right reading lies beside them (NAME.xlsx, NAME.expected.json).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareFile, newTally } from "./lib/compare-tables.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT, run } from "./lib/run.mjs";

const LEAST = { tables: 1, rows: 0.99, precision: 0.99, roles: 0.97, fields: 0.98 };
const MISSES_SHOWN = 12;

const folder = path.resolve(process.env.INIT_CWD ?? ".", process.argv[2] ?? "");
const names =
  process.argv[2] && existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".expected.json"))
    : [];
if (names.length === 0) {
  console.error("Give a folder that holds workbooks with their NAME.expected.json beside them.");
  process.exit(2);
}
await ensureInstalled();
const build = await run(process.execPath, ["scripts/build.mjs", "cli"], { quiet: true });
if (build.code !== 0) throw new Error(build.output);

const all = newTally();
for (const name of names) {
  const file = path.join(folder, name.replace(".expected.json", ".xlsx"));
  const { output } = await run(
    process.execPath,
    [path.join(ROOT, "dist/cli/thidua.js"), "read", file, "--json"],
    {
      quiet: true,
    },
  );
  const tally = newTally();
  compareFile(
    JSON.parse(readFileSync(path.join(folder, name), "utf8")).tables,
    JSON.parse(output).files[0].tables,
    tally,
  );
  print(path.basename(file), tally);
  for (const key of ["tables", "rows", "roles", "fields"])
    all[key] = all[key].map((sum, at) => sum + tally[key][at]);
  all.extraRows += tally.extraRows;
}
print("all", all);
const reached = sharesOf(all);
const missed = Object.entries(LEAST).filter(([key, least]) => reached[key] < least);
for (const [key, least] of missed)
  console.log(`${key}: ${reached[key].toFixed(4)}, at least ${least} wanted`);
process.exit(missed.length === 0 ? 0 : 1);

function sharesOf({ tables, rows, extraRows, roles, fields }) {
  const share = ([right, whole]) => (whole === 0 ? 1 : right / whole);
  return {
    tables: share(tables),
    rows: share(rows),
    precision: rows[0] + extraRows === 0 ? 1 : rows[0] / (rows[0] + extraRows),
    roles: share(roles),
    fields: share(fields),
  };
}

function print(name, tally) {
  const shares = Object.entries(sharesOf(tally)).map(
    ([key, share]) => `${key} ${(share * 100).toFixed(1)} %`,
  );
  console.log(`${name}\n  ${shares.join("  ")}`);
  for (const miss of tally.misses.slice(0, MISSES_SHOWN)) console.log(`    ${miss}`);
  if (tally.misses.length > MISSES_SHOWN) console.log(`    and ${tally.misses.length - MISSES_SHOWN} more`);
}
