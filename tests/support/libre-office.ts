/** LibreOffice as the neutral judge of a file. In: a file's bytes. Out: the same file as LibreOffice writes it. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = process.env["SOFFICE"] ?? "soffice";

/** UTF-8, one file per sheet, values as shown: the default filter options lose Vietnamese letters. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** Making a profile costs more than a conversion, so a test file keeps one; processes do not share it. */
const PROFILE = path.join(tmpdir(), `thi-dua-lo-profile-${process.pid}`);
afterAll(() => rmSync(PROFILE, { recursive: true, force: true }));

/** A profile last used by a newer version: for an older one LibreOffice tries its drawing first, six seconds at each start. */
const USED_BEFORE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>`;

function ensureProfile(): void {
  const settings = path.join(PROFILE, "user", "registrymodifications.xcu");
  if (existsSync(settings)) return;
  mkdirSync(path.dirname(settings), { recursive: true });
  writeFileSync(settings, USED_BEFORE);
}

/** Every file LibreOffice made, by name, out of one run over all inputs. */
function convertAll(inputs: ReadonlyMap<string, Uint8Array>, target: string): Map<string, Uint8Array> {
  ensureProfile();
  const folder = mkdtempSync(path.join(tmpdir(), "thi-dua-lo-"));
  try {
    const output = path.join(folder, "out");
    for (const [name, bytes] of inputs) writeFileSync(path.join(folder, name), bytes);
    const files = [...inputs.keys()].map((name) => path.join(folder, name));
    const profile = `-env:UserInstallation=${pathToFileURL(PROFILE).href}`;
    const words = [profile, "--headless", "--convert-to", target, "--outdir", output, ...files];
    const run = spawnSync(PROGRAM, words, { encoding: "utf8", timeout: 120_000 });
    if (run.error) {
      throw new Error(
        "LibreOffice was not found. Install it (Debian: sudo apt-get install -y libreoffice-calc) or set SOFFICE to the program's path.",
        { cause: run.error },
      );
    }
    const made = run.status === 0 ? readdirSync(output) : [];
    if (made.length === 0) throw new Error(`LibreOffice made nothing: ${run.stdout}${run.stderr}`);
    return new Map(made.map((file) => [file, readFileSync(path.join(output, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const convert = (bytes: Uint8Array, name: string, target: string) =>
  convertAll(new Map([[name, bytes]]), target);

export function asXlsx(bytes: Uint8Array, name = "mau.xlsx"): Uint8Array {
  return only(convert(bytes, name, "xlsx:Calc MS Excel 2007 XML"));
}

export function asPdf(bytes: Uint8Array, name = "mau.xlsx"): Uint8Array {
  return only(convert(bytes, name, "pdf"));
}

/** Sheet name → lines of comma-separated values. */
export function asCsv(bytes: Uint8Array, name = "mau.xlsx"): Map<string, string[]> {
  const before = `${path.parse(name).name}-`;
  return new Map(
    [...asCsvs(new Map([[name, bytes]]))].map(([key, lines]) => [key.slice(before.length), lines]),
  );
}

/** As `asCsv` for many files at once, by "file-sheet". */
export function asCsvs(files: ReadonlyMap<string, Uint8Array>): Map<string, string[]> {
  const sheets = [...convertAll(files, CSV)].map(([file, text]) => {
    const lines = new TextDecoder().decode(text).trimEnd().split("\n");
    return [path.parse(file).name.normalize("NFC"), lines] as const;
  });
  return new Map(sheets);
}

/** Other formats out of a text fixture (.fods, .csv): "xls", "xlsx". */
export function converted(bytes: Uint8Array, name: string, target: string): Uint8Array {
  return only(convert(bytes, name, target));
}

function only(files: Map<string, Uint8Array>): Uint8Array {
  const [first] = files.values();
  if (!first || files.size > 1) throw new Error(`one file expected, ${files.size} made`);
  return first;
}
