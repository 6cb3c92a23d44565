/** What `thidua score` says. */
import { formatNumber } from "./format";
import { COMMON_OPTIONS, findingLine, type FindingWords } from "./cli";

interface ScoreWords {
  readonly sheet: string;
  readonly unit: string | null;
  readonly scale: number | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly basis: string | null;
  readonly final: number | null;
  readonly stages: readonly {
    readonly by: string;
    readonly share: number;
    readonly points: number | null;
  }[];
  readonly provisional: { readonly low: number; readonly high: number } | null;
  readonly classification: { readonly level: string } | null;
  readonly disqualified: string | null;
  readonly groups: readonly {
    readonly code: string | null;
    readonly label: string;
    readonly max: number | null;
    readonly self: number | null;
    readonly appraised: number | null;
  }[];
  readonly differences: readonly DifferenceWords[];
}

interface DifferenceWords {
  readonly row: number;
  readonly code: string | null;
  readonly label: string;
  readonly self: number;
  readonly appraised: number;
  readonly reason: string | null;
}

const points = (value: number | null) => (value === null ? "chưa có" : formatNumber(value));

export const SCORE_WORDS = {
  usage: "score TỆP [--out KẾT_QUẢ.xlsx] [--json]",
  about:
    "Tính điểm của một sổ tính chấm điểm theo quy tắc và số liệu ở trang TĐ Chấm điểm, hoặc theo điểm đã ghi trong bảng. Tệp gốc không bị thay đổi.",
  options: [
    { option: "--out TỆP", about: "Ghi một bản sao của tệp có trang TĐ Chấm điểm đã tính lại." },
    ...COMMON_OPTIONS,
  ],
  oneFile: "Lệnh này cần đúng một tệp.",
  noTable: "Không thấy bảng chấm điểm nào trong tệp này.",
  report: (file: string, score: ScoreWords, findings: readonly FindingWords[]) =>
    [
      `${file}\n  Trang ${score.sheet}${score.unit === null ? "" : `: ${score.unit}`}\n`,
      `  Tự chấm: ${points(score.self)} trên ${points(score.max)} điểm\n`,
      score.appraised === null ? "" : `  Thẩm định: ${points(score.appraised)} điểm\n`,
      ...finalLines(score),
      score.provisional
        ? `  Còn có thể từ ${formatNumber(score.provisional.low)} đến ${formatNumber(score.provisional.high)} điểm, vì còn dòng chưa có số liệu\n`
        : "",
      score.classification ? `  Xếp loại: ${score.classification.level}\n` : "",
      score.disqualified === null ? "" : `  Không xếp loại: ${score.disqualified}\n`,
      ...score.groups.map(groupLine),
      ...(score.differences.length > 0 ? ["  Thẩm định khác tự chấm, chênh nhiều đứng trước:\n"] : []),
      ...score.differences.map(differenceLine),
      ...findings.map(findingLine),
    ].join(""),
  written: (out: string) => `Đã ghi ${out}.\n`,
} as const;

/** Only where the final score is put together from the points of several. */
function finalLines({ basis, final, stages }: ScoreWords): readonly string[] {
  if (basis !== "stages") return [];
  const parts = stages.map(
    ({ by, share, points: given }) => `${formatNumber(share)}% của ${by} (${points(given)})`,
  );
  return [`  Điểm cuối: ${points(final)}, gồm ${parts.join(", ")}\n`];
}

function groupLine({ code, label, max, self, appraised }: ScoreWords["groups"][number]): string {
  const name = [code, label].filter((part) => part !== null).join(" ");
  const theirs = appraised === null ? "" : `, thẩm định ${formatNumber(appraised)}`;
  return `    ${name}: ${points(self)} trên ${points(max)}${theirs}\n`;
}

function differenceLine({ row, code, label, self, appraised, reason }: DifferenceWords): string {
  const name = [code, label].filter((part) => part !== null).join(" ");
  const why = reason === null ? "chưa ghi lý do" : reason;
  return `    Hàng ${row}, ${name}: tự chấm ${formatNumber(self)}, thẩm định ${formatNumber(appraised)} (${why})\n`;
}
