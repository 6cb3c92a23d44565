// npm run check: types, lint, format, boundaries, unused code. Two at a time, the longest first, all reported, under a minute.
import { ensureInstalled } from "./lib/install.mjs";
import { run, runBin, seconds } from "./lib/run.mjs";

const CHECKS = [
  [
    "lint",
    () =>
      runBin(
        "eslint",
        ["src", "tests", "--cache", "--cache-location", ".cache/eslint", "--max-warnings", "0"],
        { quiet: true },
      ),
  ],
  [
    "format",
    () =>
      runBin(
        "prettier",
        ["--check", ".", "--cache", "--cache-location", ".cache/prettier", "--log-level", "warn"],
        { quiet: true },
      ),
  ],
  ["types", () => runBin("@typescript/native", ["-p", "tsconfig.json"], { quiet: true, command: "tsc" })],
  [
    "lint with types",
    () => runBin("oxlint", ["--type-aware", "--deny-warnings", "src", "tests"], { quiet: true }),
  ],
  [
    "boundaries",
    () =>
      runBin("dependency-cruiser", ["src", "--config", ".dependency-cruiser.cjs"], {
        quiet: true,
        command: "depcruise",
      }),
  ],
  ["unused code", () => runBin("knip", ["--no-progress"], { quiet: true })],
  [
    "core types",
    () => runBin("@typescript/native", ["-p", "tsconfig.core.json"], { quiet: true, command: "tsc" }),
  ],
  ["lock file", () => run(process.execPath, ["scripts/check-lock.mjs"], { quiet: true })],
];

export async function check() {
  const waiting = [...CHECKS];
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, start] = next;
      const since = Date.now();
      const { code, output } = await start();
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${seconds(since)})`);
      if (code !== 0) failed.push(`── ${name}\n${output.trim()}`);
    }
  };
  await Promise.all([work(), work()]);
  if (failed.length > 0) console.error(failed.join("\n\n"));
  return failed.length === 0;
}

if (process.argv[1]?.endsWith("check.mjs")) {
  await ensureInstalled();
  process.exit((await check()) ? 0 : 1);
}
