/** thidua read: what stands in each file; with --out, a copy of one file with our sheets added. */
import path from "node:path";
import { reportFinding, type FindingReport } from "../../app/finding-report";
import { reportTable, type TableReport } from "../../app/table-report";
import { proposeStructure, writeStructure, type StructuredSheetSummary } from "../../app/structure";
import { understand, type UnderstoodTable } from "../../app/understand";
import { asHostError } from "../../app/host-error";
import { readWorkbook, type WorkbookReading } from "../../app/read-workbook";
import { readCorrections } from "../../app/workbook-state";
import { proposeContents, writeContents } from "../../app/write-contents";
import { bySeverity } from "../../core/check/finding";
import { FileHost } from "../../hosts/xlsx/file-host";
import { COMMAND_WORDS, READ_WORDS } from "../../messages/cli";
import { sentenceOf } from "../../messages/host-errors";
import { EXIT, parseWords, UsageError, type Command, type Words } from "../command";
import { findFiles } from "../find-files";
import { loadFile } from "../load-file";
import { outputFor, saveFile } from "../save-file";

/** One file in the JSON answer. */
interface FileReport {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly TableReport[];
  readonly findings: readonly FindingReport[];
}

/** What stands in a file that could be read. */
interface Understood extends WorkbookReading {
  readonly tables: readonly UnderstoodTable[];
  readonly host: FileHost;
}

interface FileReading {
  readonly report: FileReport;
  readonly inventory: WorkbookReading["inventory"] | null;
  /** Only kept where a copy is to be written. */
  readonly understood: Understood | null;
}

export const readCommand: Command = {
  name: "read",
  usage: READ_WORDS.usage,
  about: READ_WORDS.about,
  options: READ_WORDS.options,
  run: async (words) => {
    const parsed = parseWords(words, { flags: ["json", "hidden"], values: ["out"] });
    const files = await inputsOf(parsed);
    const readings: FileReading[] = [];
    for (const file of files) {
      const reading = await readOne(file, parsed.flags.has("hidden"));
      readings.push(parsed.values["out"] ? reading : { ...reading, understood: null });
    }
    const out = parsed.values["out"];
    const made = out === undefined ? [] : await writeCopy(readings, out);
    print(readings, parsed, out, made);
    return exitCodeOf(readings);
  },
};

async function inputsOf({ paths, values }: Words): Promise<readonly string[]> {
  if (paths.length === 0) throw new UsageError("usage.no-file", COMMAND_WORDS.noFile);
  const files = await findFiles(paths);
  if (files.length === 0) throw new UsageError("usage.no-workbook", COMMAND_WORDS.noWorkbook);
  if (values["out"] !== undefined && files.length > 1) {
    throw new UsageError("usage.out-needs-one-file", COMMAND_WORDS.outNeedsOneFile);
  }
  await outputFor(values["out"], files);
  return files;
}

async function readOne(file: string, withHidden: boolean): Promise<FileReading> {
  try {
    const host = new FileHost(await loadFile(file), path.basename(file));
    const { snapshot, inventory } = await readWorkbook(host);
    const tables = understand(snapshot, { withHidden, corrections: await readCorrections(host) });
    const all = bySeverity([...inventory.findings, ...tables.flatMap((table) => table.findings)]);
    const findings = all.map((finding) => reportFinding(finding, file));
    return {
      report: { file, error: null, tables: tables.map(reportTable), findings },
      inventory,
      understood: { snapshot, inventory, tables, host },
    };
  } catch (error) {
    const { code, data } = asHostError(error);
    const { what, fix } = sentenceOf(code, data);
    const report = { file, error: { code, message: `${what} ${fix}` }, tables: [], findings: [] };
    return { report, inventory: null, understood: null };
  }
}

/** The contents come last, so that they list our other sheets too. */
async function writeCopy(
  readings: readonly FileReading[],
  out: string,
): Promise<readonly StructuredSheetSummary[]> {
  for (const { understood } of readings) {
    if (!understood) continue;
    const { host, snapshot, tables } = understood;
    const proposal = proposeStructure(snapshot, tables);
    await writeStructure(host, proposal);
    const { inventory } = proposal.plans.length > 0 ? await readWorkbook(host) : understood;
    await writeContents(host, proposeContents(inventory));
    await saveFile(out, host.bytes());
    return proposal.sheets;
  }
  return [];
}

function print(
  readings: readonly FileReading[],
  { flags }: Words,
  out: string | undefined,
  made: readonly StructuredSheetSummary[],
): void {
  const reports = readings.map(({ report }) => report);
  if (flags.has("json")) {
    process.stdout.write(
      `${JSON.stringify(allFailed(readings) ? failure(reports) : { files: reports }, null, 2)}\n`,
    );
    return;
  }
  for (const { report, inventory } of readings) process.stdout.write(READ_WORDS.file(report, inventory));
  if (out === undefined || allFailed(readings)) return;
  process.stdout.write(READ_WORDS.written(out, made));
  if (reports.some(({ file }) => /\.xls$/i.test(file))) process.stdout.write(READ_WORDS.legacyCopy);
}

/** Nothing could be read: the first reason stands for the answer, all files are named. */
function failure(files: readonly FileReport[]): object {
  return { error: files[0]?.error, files };
}

function allFailed(readings: readonly FileReading[]): boolean {
  return readings.every(({ report }) => report.error !== null);
}

function exitCodeOf(readings: readonly FileReading[]): number {
  if (allFailed(readings)) return EXIT.nothingDone;
  const hasErrors = readings.some(({ report }) =>
    report.findings.some(({ severity }) => severity === "error"),
  );
  return hasErrors ? EXIT.doneWithErrors : EXIT.done;
}
