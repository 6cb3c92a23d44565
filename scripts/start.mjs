// npm start: installs and builds what is missing, serves the workbench on 127.0.0.1 and opens it with the sample.
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT, run, seconds } from "./lib/run.mjs";
import { serve } from "./lib/static-server.mjs";

const FIRST_PORT = 8420;
const start = Date.now();

await ensureInstalled();
const build = await run(process.execPath, ["scripts/build.mjs", "pane", "workbench"]);
if (build.code !== 0) process.exit(1);

const { address } = await serve(path.join(ROOT, "dist"), FIRST_PORT);
const workbench = `${address}workbench/?mau=1`;
console.log(`
Thi Đua is ready (${seconds(start)}).

  Workbench, with the sample workbook:  ${workbench}

  In Excel 2021 or later (Windows, Mac):  npm run excel
  On an office's own server, from a shared folder, or on a USB stick:  docs/deploy.md

Press Ctrl+C to stop.`);
if (!process.argv.includes("--no-open")) openInBrowser(workbench);

function openInBrowser(url) {
  const [command, args] =
    process.platform === "win32"
      ? ["cmd", ["/c", "start", "", url]]
      : [process.platform === "darwin" ? "open" : "xdg-open", [url]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () =>
    console.log(`No browser could be started from here. Open the address above by hand.`),
  );
  child.unref();
}
