// npm run bench: every bench in turn; ends with 1 when a ratio that the project states is missed.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT } from "./lib/run.mjs";

await ensureInstalled();
const missed = [];
for (const [file, name] of [
  ["read.mjs", "benchReading"],
  ["patch.mjs", "benchPatching"],
  ["recognise.mjs", "benchRecognising"],
  ["score.mjs", "benchScoring"],
  ["rank.mjs", "benchRanking"],
]) {
  const place = path.join(ROOT, "bench", file);
  if (!existsSync(place)) throw new Error(`bench/${file} is not there`);
  const bench = await import(pathToFileURL(place).href);
  missed.push(...(await bench[name]()));
}
console.log(missed.length === 0 ? "\nAll stated ratios hold." : `\nMissed:\n${missed.join("\n")}`);
process.exit(missed.length === 0 ? 0 : 1);
