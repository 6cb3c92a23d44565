// What the tests need beyond npm: a Chromium-family browser and LibreOffice Calc. Found, installed with apt, or named.
import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const BROWSERS = {
  linux: ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const OFFICES = {
  linux: ["soffice", "libreoffice"],
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: ["C:\\Program Files\\LibreOffice\\program\\soffice.com"],
};

function onPath(name) {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function find(variable, candidates) {
  const given = process.env[variable];
  if (given) return onPath(given);
  return (candidates[process.platform] ?? candidates.linux).map(onPath).find(Boolean);
}

function findBrowser() {
  return find("CHROMIUM", BROWSERS);
}

function findLibreOffice() {
  return find("SOFFICE", OFFICES);
}

const PACKAGES = {
  browser: ["chromium"],
  office: ["libreoffice-calc", "libreoffice-writer", "fonts-liberation"],
};

/** Finds both, installs with apt where that works, or says the exact line to type and stops. */
export async function ensureTools() {
  const missing = () => [
    ...(findBrowser() ? [] : PACKAGES.browser),
    ...(findLibreOffice() ? [] : PACKAGES.office),
  ];
  if (missing().length > 0 && process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    console.error(`Installing ${missing().join(" ")} with apt …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing()], { env });
  }
  if (missing().length > 0) {
    console.error(whatToType(missing()));
    process.exit(1);
  }
  return { CHROMIUM: findBrowser(), SOFFICE: findLibreOffice() };
}

function whatToType(packages) {
  const lines = {
    linux: `sudo apt-get update && sudo apt-get install -y ${packages.join(" ")}`,
    darwin: "brew install --cask chromium libreoffice",
    win32: "winget install Google.Chrome TheDocumentFoundation.LibreOffice",
  };
  return [
    "The tests need a Chromium-family browser and LibreOffice Calc, and one of them was not found.",
    `Type:  ${lines[process.platform] ?? lines.linux}`,
    "or set CHROMIUM and SOFFICE to the programs' paths, then run npm test again.",
  ].join("\n");
}
