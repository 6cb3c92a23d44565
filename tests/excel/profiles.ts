/** The Excels we pretend to be: what each reports of itself, in full, since a matrix replaces the client's defaults. */
import { compareVersions, type Requirement } from "./protocol/api-sets";

export interface Profile {
  readonly name: string;
  readonly fullVersion: string;
  /** Requirement set → highest version. */
  readonly matrix: Readonly<Record<string, string>>;
}

const OLD = {
  BindingEvents: "1.1",
  DocumentEvents: "1.1",
  ExcelApi: "1.1",
  File: "1.1",
  MatrixBindings: "1.1",
  MatrixCoercion: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  TableBindings: "1.1",
  TableCoercion: "1.1",
  TextBindings: "1.1",
  TextCoercion: "1.1",
} as const;

const CURRENT = {
  ...OLD,
  AddinCommands: "1.1",
  CompressedFile: "1.1",
  CustomXmlParts: "1.1",
  DialogApi: "1.2",
  ImageCoercion: "1.1",
  PdfFile: "1.1",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
} as const;

export const PROFILES = {
  excel2016: { name: "Excel 2016 (volume)", fullVersion: "16.0.4266.1001", matrix: OLD },
  ltsc2021: {
    name: "Excel LTSC 2021",
    fullVersion: "16.0.14332.20000",
    matrix: { ...CURRENT, ExcelApi: "1.14" },
  },
  ltsc2024: {
    name: "Excel LTSC 2024",
    fullVersion: "16.0.17932.20000",
    matrix: { ...CURRENT, ExcelApi: "1.17" },
  },
  microsoft365: {
    name: "Microsoft 365",
    fullVersion: "16.0.18000.20000",
    matrix: { ...CURRENT, DialogApi: "1.2", ExcelApi: "1.20" },
  },
  /** As Microsoft 365 with the sets that change the form of requests. */
  otherWire: {
    name: "Microsoft 365, other wire format",
    fullVersion: "16.0.18000.20000",
    matrix: {
      ...CURRENT,
      ExcelApi: "1.20",
      RichApiRuntime: "1.2",
      RichApiRuntimeFlag: "1.1",
      ExcelApiUndo: "1.20",
      DelayForCellEdit: "1.1",
    },
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

export function isSupported({ matrix }: Profile, { set, version }: Requirement): boolean {
  const highest = Object.entries(matrix).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return highest !== undefined && compareVersions(highest, version) >= 0;
}

export type LocaleName = "vi-VN" | "en-US";

export const CULTURES = {
  "vi-VN": {
    name: "vi-VN",
    decimalSeparator: ",",
    thousandsSeparator: ".",
    shortDatePattern: "dd/MM/yyyy",
    dateSeparator: "/",
  },
  "en-US": {
    name: "en-US",
    decimalSeparator: ".",
    thousandsSeparator: ",",
    shortDatePattern: "M/d/yyyy",
    dateSeparator: "/",
  },
} as const;
