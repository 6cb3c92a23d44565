/** What the command line says. JSON field names are English and not here. */
import type { WorkbookInventory } from "../core/inventory/inventory";
import { filledCells } from "../core/inventory/inventory";
import { formatRange } from "../core/workbook/cell-ref";
import { severityName } from "./findings";
import { formatNumber } from "./format";
import type { Severity } from "../core/check/finding";
import { SURE_ENOUGH, type TableKind } from "../core/recognise/table";
import { KIND_NAMES } from "./table-kinds";

export interface OptionWords {
  readonly option: string;
  readonly about: string;
}

const JSON_OPTION = { option: "--json", about: "In một tài liệu JSON ra đầu ra chuẩn, không in gì khác." };
const HELP_OPTION = { option: "--help", about: "In hướng dẫn này." };
/** Of every command. */
export const COMMON_OPTIONS = [JSON_OPTION, HELP_OPTION] as const;

const list = (items: readonly (readonly [string, string])[]) =>
  items.map(([name, about]) => `  ${name.padEnd(18)} ${about}\n`).join("");

export const COMMAND_WORDS = {
  overview: (commands: readonly { readonly usage: string; readonly about: string }[]) =>
    `Thi Đua: công tác thi đua, khen thưởng từ chính các tệp Excel của cơ quan.\n\nCách dùng: thidua LỆNH ...\n\n${commands
      .map(({ usage, about }) => `  ${usage}\n      ${about}\n`)
      .join("")}\nThêm --help sau tên lệnh để xem chi tiết.\n`,
  help: (usage: string, about: string, options: readonly OptionWords[]) =>
    `Cách dùng: thidua ${usage}\n\n${about}\n\n${list(options.map(({ option, about: text }) => [option, text] as const))}`,
  unknownCommand: (name: string) => `Không có lệnh "${name}". Gõ thidua --help để xem các lệnh.`,
  unknownOption: (option: string) =>
    `Không hiểu tùy chọn ${option}. Thêm --help sau tên lệnh để xem các tùy chọn.`,
  noFile: "Chưa ghi tên tệp nào. Thêm --help sau tên lệnh để xem cách dùng.",
  noWorkbook: "Không thấy tệp Excel nào (.xlsx, .xlsm, .xls) ở nơi đã ghi.",
  outNeedsOneFile: "Tùy chọn --out chỉ dùng với một tệp. Hãy chạy riêng từng tệp.",
  newEnding: (ending: string) => `Tệp kết quả phải có đuôi ${ending}.`,
  outEnding: (ending: string) => `Tệp kết quả phải có đuôi ${ending}, giống loại của tệp gốc.`,
} as const;

interface TableWords {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly confidence: number;
  readonly rows: readonly unknown[];
}

interface FileWords {
  readonly tables: readonly TableWords[];
  readonly file: string;
  readonly error: { readonly message: string } | null;
  readonly findings: readonly FindingWords[];
}

export interface FindingWords {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly fix: string;
}

interface MadeWords {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly kept: number;
  readonly vanished: number;
  readonly replaces: boolean;
}

export const READ_WORDS = {
  usage: "read TỆP... [--out KẾT_QUẢ.xlsx] [--hidden] [--json]",
  about: "Đọc các tệp Excel: có những trang nào, bảng ở đâu, điều gì cần xem. Tệp gốc không bị thay đổi.",
  options: [
    {
      option: "--out TỆP",
      about: "Ghi một bản sao của tệp, có thêm các trang đã chuẩn hóa và mục lục (chỉ với một tệp).",
    },
    { option: "--hidden", about: "Kể cả bảng trên các trang đang ẩn." },
    ...COMMON_OPTIONS,
  ],
  file: ({ file, error, tables, findings }: FileWords, inventory: WorkbookInventory | null) =>
    [
      `${file}\n`,
      error ? `  ${error.message}\n` : "",
      ...(inventory?.sheets ?? []).map((sheet) => sheetLine(sheet, tables)),
      ...findings.map(findingLine),
      "\n",
    ].join(""),
  written: (out: string, made: readonly MadeWords[]) =>
    [`Đã ghi ${out}.\n`, ...made.filter(({ kind }) => kind !== "lists").map(madeLine)].join(""),
  legacyCopy:
    "Tệp gốc là .xls nên bản ghi ra là tệp .xlsx mới: giữ số liệu, công thức, phông và vùng gộp; độ rộng cột và đường kẻ không giữ được.\n",
} as const;

function sheetLine(
  { name, visibility, extent, counts, planId }: WorkbookInventory["sheets"][number],
  tables: readonly TableWords[],
): string {
  const hidden = visibility === "visible" ? "" : " (đang ẩn)";
  const ours = planId === null ? "" : " (do Thi Đua lập)";
  if (!extent) return `  Trang ${name}${hidden}${ours}: trống\n`;
  const found = tables.filter(({ sheet }) => sheet === name).map(tableLine);
  return `  Trang ${name}${hidden}${ours}: ${formatRange(extent)}, ${formatNumber(filledCells(counts))} ô có dữ liệu\n${found.join("")}`;
}

/** "Cập nhật trang TĐ Đề nghị: 12 dòng, giữ 2 dòng đã sửa, 1 dòng không còn trong bảng gốc". */
function madeLine({ name, rows, kept, vanished, replaces }: MadeWords): string {
  const parts = [
    `${formatNumber(rows)} dòng`,
    ...(kept > 0 ? [`giữ ${formatNumber(kept)} dòng có điều đã sửa`] : []),
    ...(vanished > 0 ? [`${formatNumber(vanished)} dòng không còn trong bảng gốc`] : []),
  ];
  return `  ${replaces ? "Cập nhật" : "Thêm"} trang ${name}: ${parts.join(", ")}\n`;
}

function tableLine({ kind, firstRow, lastRow, confidence, rows }: TableWords): string {
  const doubt = confidence < SURE_ENOUGH && kind !== "unknown" ? " (chưa chắc, cần xem lại)" : "";
  return `      Hàng ${firstRow} đến ${lastRow}: ${KIND_NAMES[kind]}, ${formatNumber(rows.length)} dòng${doubt}\n`;
}

export function findingLine({ severity, sheet, cell, message, fix }: FindingWords): string {
  const place = [cell, sheet === null ? null : `trang ${sheet}`].filter((part) => part !== null).join(", ");
  return `  ${severityName(severity)}${place ? ` [${place}]` : ""}: ${message} ${fix}\n`;
}
