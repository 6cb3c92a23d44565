/** What `thidua rank` says. */
import { COMMON_OPTIONS, findingLine, type FindingWords } from "./cli";
import { formatNumber } from "./format";

interface UnitWords {
  readonly unit: string;
  readonly file: string;
  readonly cluster: string | null;
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly total: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly classification: { readonly level: string } | null;
  readonly disqualified: string | null;
  readonly places: readonly string[];
  readonly openPlaces: readonly string[];
  readonly proposed: boolean | null;
  readonly provisional: { readonly low: number; readonly high: number } | null;
}

interface RankWords {
  readonly clusters: readonly string[];
  readonly units: readonly UnitWords[];
  readonly missing: readonly {
    readonly unit: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  }[];
  readonly findings: readonly (FindingWords & { readonly code: string; readonly file: string | null })[];
}

interface FileWords {
  readonly file: string;
  readonly error: { readonly message: string } | null;
}

export const RANK_CLI = {
  usage: "rank TỆP_HOẶC_THƯ_MỤC... [--out KẾT_QUẢ.xlsx] [--json]",
  about:
    "Xếp hạng các đơn vị của một cụm từ phiếu chấm điểm của từng đơn vị: tổng điểm, điểm thưởng, điểm trừ, hạng, xếp loại, suất khen thưởng. Bảng xếp hạng có trong các tệp cho biết đơn vị nào thuộc cụm. Tệp gốc không bị thay đổi.",
  options: [
    {
      option: "--out TỆP",
      about: "Ghi một sổ tính mới có bảng xếp hạng và bảng so sánh từng tiêu chí giữa các đơn vị.",
    },
    ...COMMON_OPTIONS,
  ],
  noTable: "Không thấy bảng chấm điểm hoặc bảng xếp hạng nào trong tệp này.",
  noUnits: "Không thấy bảng chấm điểm nào trong các tệp này, nên không có gì để xếp hạng.",
  report: ({ clusters, units, missing, findings }: RankWords, files: readonly FileWords[]) =>
    [
      ...sections(clusters, units),
      ...missing.map(
        ({ unit, file, sheet, cell }) =>
          `  Chưa có phiếu: ${unit} (có tên ở ${cell}, trang ${sheet}, tệp ${file})\n`,
      ),
      ...files.flatMap(({ file, error }) => (error ? [`  Không dùng được ${file}: ${error.message}\n`] : [])),
      // the missing stand above by their names
      ...findings.filter(({ code }) => code.startsWith("rank.") && code !== "rank.missing").map(ofFile),
      ...inFiles(findings),
    ].join(""),
  written: (out: string) => `Đã ghi ${out}.\n`,
} as const;

/** Each cluster under its name; without names, all together. */
function sections(clusters: readonly string[], units: readonly UnitWords[]): readonly string[] {
  const groups = [...clusters, null];
  return groups.flatMap((cluster) => {
    const own = units.filter((unit) => unit.cluster === cluster);
    if (own.length === 0) return [];
    const title = cluster ?? (clusters.length > 0 ? "Chưa rõ cụm" : "Xếp hạng");
    return [`${title}: ${formatNumber(own.length)} đơn vị có phiếu\n`, ...own.map(unitLine)];
  });
}

function unitLine(unit: UnitWords): string {
  const { rank, tied, total, max, self, appraised, bonus, penalty } = unit;
  const place = rank === null ? "Không xếp hạng" : `${tied ? "Đồng hạng" : "Hạng"} ${formatNumber(rank)}`;
  const points =
    total === null
      ? "chưa có điểm"
      : `${formatNumber(total)}${max === null ? "" : ` trên ${formatNumber(max)}`} điểm`;
  const parts = [
    ...(appraised === null || self === null ? [] : [`tự chấm ${formatNumber(self)}`]),
    ...(bonus ? [`thưởng ${formatNumber(bonus)}`] : []),
    ...(penalty ? [`trừ ${formatNumber(-penalty)}`] : []),
    ...verdicts(unit),
  ];
  return `  ${place}: ${unit.unit}, ${[points, ...parts].join(", ")}\n`;
}

function verdicts(unit: UnitWords): readonly string[] {
  const { classification, disqualified, places, openPlaces, proposed, provisional } = unit;
  return [
    ...(classification ? [`xếp loại ${classification.level}`] : []),
    ...(disqualified === null ? [] : [`không xếp loại vì: ${disqualified}`]),
    ...(proposed === true ? [`đề nghị suy tôn ${places.join(", ")}`] : []),
    ...(openPlaces.length > 0 ? [`bằng điểm nên cần chọn ${openPlaces.join(", ")}`] : []),
    ...(provisional
      ? [`tạm tính (từ ${formatNumber(provisional.low)} đến ${formatNumber(provisional.high)})`]
      : []),
  ];
}

function ofFile(finding: FindingWords & { readonly file: string | null }): string {
  return finding.file === null ? findingLine(finding) : `  ${finding.file}\n  ${findingLine(finding)}`;
}

/** What is doubtful inside a paper is read with `thidua score`; here only how much of it there is. */
function inFiles(findings: RankWords["findings"]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { file, code } of findings)
    if (file !== null && !code.startsWith("rank.")) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].map(
    ([file, count]) =>
      `  ${file}: ${formatNumber(count)} điều cần xem trong phiếu. Chạy thidua score với tệp này để xem.\n`,
  );
}
