/** thidua rank: the units of a cluster by the points of their workbooks; with --out, a new workbook with the ranking. */
import path from "node:path";
import { asHostError } from "../../app/host-error";
import type { ClusterRanking, FileScores } from "../../app/cluster-ranking";
import { membersIn, rankCluster } from "../../app/rank-cluster";
import { rankPlans } from "../../app/rank-plans";
import { reportRanking } from "../../app/rank-report";
import { scoreWorkbook } from "../../app/score-workbook";
import { understand } from "../../app/understand";
import { unitScores } from "../../app/unit-scores";
import { readCorrections } from "../../app/workbook-state";
import { FileHost } from "../../hosts/xlsx/file-host";
import { createWorkbook } from "../../hosts/xlsx/write/patch-workbook";
import { COMMAND_WORDS } from "../../messages/cli";
import { RANK_CLI } from "../../messages/cli-rank";
import { sentenceOf } from "../../messages/host-errors";
import { EXIT, parseWords, UsageError, type Command } from "../command";
import { findFiles } from "../find-files";
import { loadFile } from "../load-file";
import { newWorkbookFor, saveFile } from "../save-file";

interface FileReading extends FileScores {
  readonly error: { readonly code: string; readonly message: string } | null;
}

export const rankCommand: Command = {
  name: "rank",
  usage: RANK_CLI.usage,
  about: RANK_CLI.about,
  options: RANK_CLI.options,
  run: async (words) => {
    const { paths, values, flags } = parseWords(words, { flags: ["json"], values: ["out"] });
    if (paths.length === 0) throw new UsageError("usage.no-file", COMMAND_WORDS.noFile);
    const files = await findFiles(paths);
    if (files.length === 0) throw new UsageError("usage.no-workbook", COMMAND_WORDS.noWorkbook);
    const out = await newWorkbookFor(values["out"], files);
    const readings: FileReading[] = [];
    for (const file of files) readings.push(await readOne(file));
    if (readings.every(({ units }) => units.length === 0)) return nothingToRank(readings, flags.has("json"));
    const ranking = rankCluster(readings);
    if (out !== undefined) await saveFile(out, createWorkbook(rankPlans(ranking)));
    return report(ranking, readings, { out, isJson: flags.has("json") });
  },
};

/** Only what the cluster needs of a file is kept. */
async function readOne(file: string): Promise<FileReading> {
  try {
    const host = new FileHost(await loadFile(file), path.basename(file));
    const snapshot = await host.read();
    const tables = understand(snapshot, { withHidden: false, corrections: await readCorrections(host) });
    const units = unitScores(file, scoreWorkbook(tables, snapshot));
    const members = membersIn(file, tables);
    const error =
      units.length + members.length > 0 ? null : { code: "rank.no-table", message: RANK_CLI.noTable };
    return { file, units, members, error };
  } catch (error) {
    const { code, data } = asHostError(error);
    const { what, fix } = sentenceOf(code, data);
    return { file, units: [], members: [], error: { code, message: `${what} ${fix}` } };
  }
}

const fileReport = ({ file, error, units, members }: FileReading) => ({
  file,
  error,
  units: units.length,
  members: members.length,
});

function nothingToRank(readings: readonly FileReading[], isJson: boolean): number {
  const files = readings.map(fileReport);
  const [first] = files.length === 1 ? files : [];
  const error = first?.error ?? { code: "rank.no-units", message: RANK_CLI.noUnits };
  if (isJson) process.stdout.write(`${JSON.stringify({ error, files }, null, 2)}\n`);
  else process.stderr.write(`${error.message}\n${RANK_CLI.report(EMPTY, files)}`);
  return EXIT.nothingDone;
}

const EMPTY = { clusters: [], units: [], missing: [], findings: [] };

function report(
  ranking: ClusterRanking,
  readings: readonly FileReading[],
  { out, isJson }: { readonly out: string | undefined; readonly isJson: boolean },
): number {
  const said = reportRanking(ranking);
  const files = readings.map(fileReport);
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ ...said, files }, null, 2)}\n`);
  } else {
    process.stdout.write(RANK_CLI.report(said, files));
    if (out !== undefined) process.stdout.write(RANK_CLI.written(out));
  }
  return said.findings.some(({ severity }) => severity === "error") ? EXIT.doneWithErrors : EXIT.done;
}
