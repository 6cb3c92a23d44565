/** Finds a Chromium-family browser and starts it without a window. In: env CHROMIUM, or the usual places. Out: a Playwright browser. */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "apt-get install -y chromium",
  darwin: "brew install --cask chromium",
  win32: "winget install --exact --id Google.Chrome",
};

function usualPlaces(): readonly string[] {
  if (process.platform === "darwin") {
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (key) => process.env[key] ?? [],
    );
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
  ];
  const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

/** The path of the browser; a wrong CHROMIUM is an error, not a reason to take another one. */
function findBrowser(): string {
  const { CHROMIUM: wanted } = process.env;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM names ${wanted}, and there is no such file.`);
  }
  const found = usualPlaces().find((place) => existsSync(place));
  if (found) return found;
  const line = INSTALL[process.platform] ?? "install Chromium";
  throw new Error(`No Chromium-family browser was found. Type: ${line}   (or set CHROMIUM to its path)`);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS });
}
