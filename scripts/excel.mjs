// npm run excel: loads the add-in into a real Excel on this Windows PC or Mac, served over https with development certificates.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { ROOT, run } from "./lib/run.mjs";
import { serve } from "./lib/static-server.mjs";

const FIRST_PORT = 3000;
const MAC_FOLDER = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";
const WINDOWS_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

if (!["win32", "darwin"].includes(process.platform)) {
  console.error("Excel runs on Windows and Mac. On this system use the workbench: npm start.");
  process.exit(1);
}
await ensureInstalled();
if ((await run(process.execPath, ["scripts/build.mjs", "pane"])).code !== 0) process.exit(1);

// imported here: this package is needed for nothing else
const { getHttpsServerOptions } = await import("office-addin-dev-certs");
const certificates = await getHttpsServerOptions();
const { address } = await serve(path.join(ROOT, "dist"), FIRST_PORT, (handler) =>
  https.createServer(certificates, handler),
);
const base = address.replace("127.0.0.1", "localhost");
const manifest = path.join(ROOT, "dist", "manifest-dev.xml");
writeFileSync(
  manifest,
  readFileSync(path.join(ROOT, "manifest.xml"), "utf8").replaceAll("https://localhost:3000/", base),
);
await register();
console.log(`Serving ${base}. Excel: Home > Add-ins > "Thi Đua". Close Excel, then press Ctrl+C to stop.`);

async function register() {
  if (process.platform === "darwin") {
    const folder = path.join(os.homedir(), MAC_FOLDER);
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, path.join(folder, "thi-dua.xml"));
    await run("open", ["-a", "Microsoft Excel"]);
    return;
  }
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "thi-dua";
  const added = await run("reg", ["add", WINDOWS_KEY, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"], {
    quiet: true,
  });
  if (added.code !== 0) throw new Error(`The add-in could not be registered: ${added.output}`);
  await run("cmd", ["/c", "start", "excel"]);
}
