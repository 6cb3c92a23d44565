// npm run --silent thidua -- ARGS: the command line, built first when its sources changed.
import path from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT, run } from "./lib/run.mjs";

await ensureInstalled();
const build = await run(process.execPath, ["scripts/build.mjs", "cli"], { quiet: true });
if (build.code !== 0) {
  console.error(build.output);
  process.exit(2);
}
// npm starts us in the project's folder; paths are meant from where the person stands
const cwd = process.env.INIT_CWD ?? process.cwd();
const { code } = await run(
  process.execPath,
  [path.join(ROOT, "dist/cli/thidua.js"), ...process.argv.slice(2)],
  { cwd },
);
process.exit(code);
