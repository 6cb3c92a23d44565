/** thidua score: the points of one scoring workbook, and why; with --out, a copy with the sheet that computes them. */
import path from "node:path";
import { reportFinding } from "../../app/finding-report";
import { readWorkbook } from "../../app/read-workbook";
import { mainScore, reportScore } from "../../app/score-report";
import { scoreWorkbook } from "../../app/score-workbook";
import { proposeStructure, writeStructure } from "../../app/structure";
import { understand } from "../../app/understand";
import { readCorrections } from "../../app/workbook-state";
import { bySeverity } from "../../core/check/finding";
import { FileHost } from "../../hosts/xlsx/file-host";
import { SCORE_WORDS } from "../../messages/cli-score";
import { EXIT, parseWords, UsageError, type Command } from "../command";
import { loadFile } from "../load-file";
import { outputFor, saveFile } from "../save-file";

export const scoreCommand: Command = {
  name: "score",
  usage: SCORE_WORDS.usage,
  about: SCORE_WORDS.about,
  options: SCORE_WORDS.options,
  run: async (words) => {
    const { paths, values, flags } = parseWords(words, { flags: ["json"], values: ["out"] });
    const [file] = paths;
    if (file === undefined || paths.length > 1) throw new UsageError("usage.one-file", SCORE_WORDS.oneFile);
    const out = await outputFor(values["out"], paths);
    const host = new FileHost(await loadFile(file), path.basename(file));
    const { snapshot } = await readWorkbook(host);
    const tables = understand(snapshot, { withHidden: false, corrections: await readCorrections(host) });
    const scored = scoreWorkbook(tables, snapshot);
    const main = mainScore(scored);
    if (!main) throw new UsageError("score.no-table", SCORE_WORDS.noTable);
    const score = reportScore(main);
    const all = scored.flatMap((table) => [...table.source.findings, ...table.findings]);
    const findings = bySeverity(all).map((finding) => reportFinding(finding, file));
    const others = scored.filter((table) => table !== main).map(reportScore);
    if (flags.has("json")) {
      process.stdout.write(`${JSON.stringify({ ...score, others, findings }, null, 2)}\n`);
    } else {
      process.stdout.write(SCORE_WORDS.report(file, score, findings));
    }
    if (out !== undefined) {
      await writeStructure(host, proposeStructure(snapshot, tables));
      await saveFile(out, host.bytes());
      if (!flags.has("json")) process.stdout.write(SCORE_WORDS.written(out));
    }
    return findings.some(({ severity }) => severity === "error") ? EXIT.doneWithErrors : EXIT.done;
  },
};
