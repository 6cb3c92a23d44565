/** Bundles an entry with the pane's own settings, though not made small, and gives it to a browser page under a strict CSP. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import webpack from "webpack";
import type { Configuration } from "webpack";

const ORIGIN = "https://pane.test";
const CSP = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}"><link rel="icon" href="data:,">
<style>html,body{height:100%;margin:0}#pane{height:100%}</style></head>
<body><div id="pane"></div><script src="entry.js"></script></body></html>`;

/** File name → text. */
export type Bundle = ReadonlyMap<string, string>;

export async function bundleLikePane(entry: string): Promise<Bundle> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own settings are CommonJS
  const configurations = require("../../webpack.config.js") as readonly Configuration[]; // an array by its own text
  const pane = configurations.find(({ name }) => name === "pane");
  const folder = await mkdtemp(path.join(tmpdir(), "thi-dua-pane-"));
  try {
    await run({
      ...pane,
      entry: { entry: path.resolve(entry) },
      output: { path: folder, filename: "[name].js", chunkFilename: "[name].js" },
      plugins: [],
      optimization: { ...pane?.optimization, minimize: false },
      cache: false,
    });
    const files = await readdir(folder);
    return new Map(
      await Promise.all(
        files.map(async (file) => [file, await readFile(path.join(folder, file), "utf8")] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

export interface BundlePage {
  readonly page: Page;
  /** Addresses asked for outside the page's own origin, and scripts' own faults: both must stay empty. */
  readonly strayed: string[];
  readonly faults: string[];
  close(): Promise<void>;
}

export async function openBundle(
  browser: Browser,
  bundle: Bundle,
  options: BrowserContextOptions,
): Promise<BundlePage> {
  const context = await browser.newContext(options);
  const strayed: string[] = [];
  const faults: string[] = [];
  await context.route("**/*", async (route) => {
    const address = new URL(route.request().url());
    const text = address.pathname === "/" ? HTML : bundle.get(decodeURIComponent(address.pathname.slice(1)));
    if (address.origin !== ORIGIN || text === undefined) {
      strayed.push(address.href);
      await route.abort();
      return;
    }
    const contentType = address.pathname === "/" ? "text/html" : "text/javascript";
    await route.fulfill({ body: text, contentType: `${contentType}; charset=utf-8` });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`${ORIGIN}/`);
  return { page, strayed, faults, close: () => context.close() };
}
