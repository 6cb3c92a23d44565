/** Every request of the page: our origin from the build output or a test page, office.js from the installed package, nothing else. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";

export type Build = "minified" | "debug";

export interface PageSource {
  /** A folder of built pages, and the page in it ("taskpane.html"). */
  readonly root?: string;
  readonly path?: string;
  /** Without a folder: a bare page with office.js and this script. */
  readonly script?: string;
}

const ORIGIN = "https://thidua.test";
const CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\/(.+)$/;
const VENDORED = new RegExp(`^${ORIGIN}/(?:.*/)?lib/office-js/(.+)$`);
const PACKAGE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

const officeScript = (build: Build) =>
  `https://appsforoffice.microsoft.com/lib/1/hosted/${build === "debug" ? "office.debug.js" : "office.js"}`;

export const pageAddress = ({ root, path: page = "taskpane.html" }: PageSource) =>
  `${ORIGIN}/${root ? page : "test.html"}`;

const testPage = (build: Build) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<script src="${officeScript(build)}"></script>
<script>Office.onReady((info) => { window.__officeInfo = info; });</script>
<script src="/test-entry.js"></script></html>`;

async function fulfilFile(route: Route, file: string): Promise<void> {
  try {
    const body = await readFile(file);
    await route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? "application/octet-stream" });
  } catch {
    // a file that is not there is an answer of the server, and the page has to say what it makes of it
    await route.fulfill({ status: 404, body: "" });
  }
}

/** Inside the folder, whatever the address tries. */
function inside(folder: string, relative: string): string {
  const file = path.join(folder, path.normalize(`/${decodeURIComponent(relative)}`));
  return file.startsWith(path.resolve(folder)) ? file : path.join(folder, "forbidden");
}

async function fulfilOwn(route: Route, relative: string, source: PageSource, build: Build): Promise<void> {
  if (relative === "favicon.ico") await route.fulfill({ status: 204, body: "" });
  else if (source.root !== undefined)
    await fulfilFile(route, inside(path.resolve(source.root), relative || "index.html"));
  else if (relative === "test.html")
    await route.fulfill({ body: testPage(build), contentType: "text/html; charset=utf-8" });
  else await route.fulfill({ body: source.script ?? "", contentType: "text/javascript; charset=utf-8" });
}

export async function routeEverything(
  context: BrowserContext,
  source: PageSource,
  build: Build,
  outside: string[],
): Promise<void> {
  await context.route("**/*", async (route) => {
    const [address = ""] = route.request().url().split(/[?#]/);
    // a built page brings its own copy of office.js: whether all of it is there is under test too
    const vendored = source.root === undefined ? VENDORED.exec(address)?.[1] : undefined;
    const office = CDN.exec(address)?.[1] ?? vendored;
    if (office !== undefined) await fulfilFile(route, inside(PACKAGE, office));
    else if (address.startsWith(`${ORIGIN}/`))
      await fulfilOwn(route, address.slice(ORIGIN.length + 1), source, build);
    else {
      outside.push(address);
      await route.abort();
    }
  });
}
