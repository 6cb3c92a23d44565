/** Bảng kiểu: the looks our sheets may have, by name. Hosts turn them into formats; nobody else names a font or colour. */

export interface CellStyle {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** RRGGBB. */
  readonly color: string;
  readonly fill: string | null;
  readonly border: "none" | "thin";
  readonly numberFormat: string;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  readonly indent: number;
  /** Only counts where the sheet is protected. */
  readonly locked: boolean;
}

const BASE: CellStyle = {
  font: "Times New Roman",
  size: 12,
  bold: false,
  italic: false,
  underline: false,
  color: "000000",
  fill: null,
  border: "none",
  numberFormat: "General",
  horizontal: "general",
  vertical: "top",
  wrap: false,
  indent: 0,
  locked: true,
};

const GRID: CellStyle = { ...BASE, border: "thin" };
const TEXT: CellStyle = { ...GRID, wrap: true, numberFormat: "@", horizontal: "left" };
const HEADER: CellStyle = {
  ...GRID,
  bold: true,
  fill: "DDEBF7",
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

export const STYLES = {
  /** Ngoài bảng. */
  plain: BASE,
  title: { ...BASE, size: 14, bold: true, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { ...BASE, italic: true, horizontal: "center", wrap: true },
  remark: { ...BASE, size: 11, italic: true, wrap: true },
  "remark-link": { ...BASE, size: 11, color: "0563C1", underline: true },
  /** Trong bảng. */
  header: HEADER,
  text: TEXT,
  "text-center": { ...TEXT, horizontal: "center" },
  "text-strong": { ...TEXT, bold: true },
  /** Words that a formula gives: in a cell set as text Excel would keep the formula as words when it is edited. */
  "text-formula": { ...TEXT, numberFormat: "General" },
  /** As many places as the number has: a format with "." would write "30," for 30. */
  number: { ...GRID, horizontal: "right" },
  integer: { ...GRID, numberFormat: "#,##0", horizontal: "right" },
  points: { ...GRID, numberFormat: "0.00", horizontal: "right" },
  percent: { ...GRID, numberFormat: "0.0%", horizontal: "right" },
  date: { ...GRID, numberFormat: "dd/mm/yyyy", horizontal: "center" },
  total: { ...GRID, bold: true, fill: "F2F2F2", horizontal: "right" },
  link: { ...TEXT, color: "0563C1", underline: true, numberFormat: "General" },
  doubt: { ...TEXT, italic: true, fill: "FFF2CC" },
  /** Ô để người dùng điền. */
  input: { ...GRID, fill: "FFFFE5", locked: false, horizontal: "right" },
  "input-text": { ...TEXT, fill: "FFFFE5", locked: false },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Conditional looks: colour and, for those who do not see it, weight or slant. */
export const CONDITIONAL_STYLES = {
  good: { color: "006100", fill: "C6EFCE", bold: false, italic: false, strike: false },
  warning: { color: "7F6000", fill: "FFEB9C", bold: false, italic: true, strike: false },
  bad: { color: "9C0006", fill: "FFC7CE", bold: true, italic: false, strike: false },
  muted: { color: "7F7F7F", fill: null, bold: false, italic: true, strike: true },
} as const;

/** Data bars in one accent colour. */
export const DATA_BAR_COLOR = "5B9BD5";
