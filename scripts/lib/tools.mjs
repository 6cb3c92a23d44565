// What the tests need beyond npm: a Chromium-family browser and LibreOffice Calc. Found, installed with apt, or named.
import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const BROWSERS = {
  // the shell without a window spends half as much on each page; it is the same engine
  linux: ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge"],
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

const OFFICE_PACKAGES = ["libreoffice-calc", "libreoffice-writer", "fonts-liberation"];
/** The first that a distribution has: older ones have no shell of its own. */
const BROWSER_PACKAGES = ["chromium-headless-shell", "chromium"];

/** Finds both, installs with apt where that works, or says the exact line to type and stops. */
export async function ensureTools() {
  const missing = () => [
    ...(findBrowser() ? [] : ["chromium"]),
    ...(findLibreOffice() ? [] : OFFICE_PACKAGES),
  ];
  if (missing().length > 0 && process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get"))
    await installWithApt();
  if (missing().length > 0) {
    console.error(whatToType(missing()));
    process.exit(1);
  }
  return { CHROMIUM: findBrowser(), SOFFICE: findLibreOffice() };
}

async function installWithApt() {
  const apt = async (...words) => {
    console.error(`apt-get ${words.join(" ")} …`);
    return run("apt-get", words, { env: { DEBIAN_FRONTEND: "noninteractive" } });
  };
  await apt("update", "-qq");
  const install = (packages) => apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
  for (const name of BROWSER_PACKAGES) if (!findBrowser()) await install([name]);
  if (!findLibreOffice()) await install(OFFICE_PACKAGES);
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
