/** Workbooks nobody should make: each is read and structured in bounded time, nothing is lost, and LibreOffice opens the result. */
import path from "node:path";
import { readWorkbook } from "../../src/app/read-workbook";
import { proposeStructure, writeStructure } from "../../src/app/structure";
import { reportTable, type TableReport } from "../../src/app/table-report";
import { understand } from "../../src/app/understand";
import { columnLetters } from "../../src/core/workbook/cell-ref";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import type { FixtureSheet, FixtureWorkbook } from "../support/fixture";
import { buildXlsx } from "../support/fixture-xlsx";
import { asCsvs } from "../support/libre-office";

// LibreOffice takes its time on a busy machine
jest.setTimeout(240_000);

type Line = readonly [row: number, cells: readonly string[]];

function sheet(name: string, lines: readonly Line[], more: Partial<FixtureSheet> = {}): FixtureSheet {
  const width = Math.max(...lines.map(([, cells]) => cells.length));
  const heads = Array.from({ length: width }, (_, at) => columnLetters(at));
  const grid = [["", ...heads], ...lines.map(([row, cells]) => [String(row), ...cells])];
  return { name, grid: grid.map((cells) => `| ${cells.join(" | ")} |`).join("\n"), ...more };
}

const HEAD = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Danh hiệu đề nghị"] as const;
const MAU = ["1", "Nguyễn Văn Mẫu", "Chuyên viên", "Phòng Một", "LĐTT"] as const;
const DU = ["2", "Trần Thị Thí Dụ", "Kế toán", "Phòng Hai", "LĐTT"] as const;

function list(name: string, people: readonly (readonly string[])[], head: readonly string[] = HEAD) {
  const body = people.map((cells, at): Line => [at + 4, cells]);
  return sheet(name, [[1, ["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"]], [3, head], ...body]);
}

async function whole(workbook: FixtureWorkbook) {
  const host = new FileHost(buildXlsx(workbook), "mau.xlsx");
  const { snapshot } = await readWorkbook(host);
  const tables = understand(snapshot, { withHidden: false });
  await writeStructure(host, proposeStructure(snapshot, tables));
  const reports = tables.map(reportTable);
  // what the command line prints
  expect(() => JSON.stringify(reports)).not.toThrow();
  return { reports, bytes: host.bytes() };
}

const kinds = (reports: readonly TableReport[]) => reports.map(({ kind, rows }) => [kind, rows.length]);
const NINES = "9".repeat(400);

const WORKBOOKS: Readonly<Record<string, FixtureWorkbook>> = {
  "many-sheets": {
    sheets: Array.from({ length: 60 }, (_, at) => list(`Trang ${at}`, [MAU, DU])),
  },
  "headers-only": {
    sheets: [
      sheet("A", [[1, HEAD]]),
      sheet("B", [[1, ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự chấm"]]]),
      sheet("C", [[1, ["STT", "Đơn vị", "Điểm", "Xếp hạng"]]]),
    ],
  },
  "far-corner": {
    sheets: [
      {
        name: "A",
        grid: `
          |         | XFA | XFB             | XFC | XFD                |
          | 1048574 | STT | Họ và tên       | CV  | Danh hiệu đề nghị  |
          | 1048575 | 1   | Nguyễn Văn Mẫu  | CV  | LĐTT               |
          | 1048576 | 2   | Trần Thị Thí Dụ | CV  | LĐTT               |
        `,
      },
    ],
  },
  "merged-all-over": { sheets: [{ ...list("A", [MAU]), merges: ["A3:XFD1048576"] }] },
  "beside-each-other": {
    sheets: [
      sheet("A", [
        [1, Array.from({ length: 800 }, (_, at) => ["STT", "Đơn vị", "Điểm", "Xếp hạng"][at % 4] ?? "")],
        [2, Array.from({ length: 800 }, (_, at) => ["1", "Xã Mẫu", "90", "1"][at % 4] ?? "")],
      ]),
    ],
  },
  "one-below-the-other": {
    sheets: [
      sheet(
        "A",
        Array.from({ length: 200 }, (_, at): readonly Line[] => [
          [at * 5 + 1, ["STT", "Đơn vị", "Điểm", "Xếp hạng"]],
          [at * 5 + 2, ["1", `Xã ${at}`, "90", "1"]],
          [at * 5 + 3, ["2", `Phường ${at}`, "80", "2"]],
        ]).flat(),
      ),
    ],
  },
  "one-word": {
    sheets: ["STT", "Họ và tên", "Tổng cộng", "Đồng ý"].map((word) =>
      sheet(
        word,
        Array.from({ length: 40 }, (_, at): Line => [at + 1, Array.from({ length: 20 }, () => word)]),
      ),
    ),
  },
  "names-of-objects": {
    sheets: [
      list(
        "__proto__",
        [["1", "__proto__", "constructor", "toString", "valueOf", "a", "b"]],
        [...HEAD, "__proto__", "constructor"],
      ),
      sheet("constructor", [
        [1, ["THỐNG KÊ KHEN THƯỞNG"]],
        [2, ["STT", "Hình thức khen thưởng", "__proto__", "constructor", "hasOwnProperty"]],
        [3, ["1", "__proto__", "1", "2", "3"]],
        [4, ["", "Tổng cộng", "1", "2", "3"]],
      ]),
    ],
  },
  "numbers-without-end": {
    sheets: [
      sheet("A", [
        [1, ["THỐNG KÊ KHEN THƯỞNG"]],
        [2, ["STT", "Hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng cộng"]],
        [3, ["1", "Bằng khen", `'${NINES}`, "NaN", "-0"]],
        [4, ["2", "Giấy khen", "1", "5", "'−0"]],
        [5, ["3", "Cờ thi đua", "1", "2", "3"]],
        [6, ["4", "Kỷ niệm chương", "1", "2", "3"]],
        [7, ["", "Tổng cộng", `'${NINES}`, "4", "6"]],
      ]),
      sheet("B", [
        [1, ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự chấm"]],
        [2, ["1", "Một", `'${NINES}`, "NaN"]],
        [3, ["2", `Mỗi lần trừ ${NINES} điểm`, "5", `'${NINES}`]],
      ]),
    ],
  },
  "formulas-as-names": {
    sheets: [
      list("A", [
        ["1", "'=cmd_'/C calc'!A0", "'+1+1", "'@SUM(A1)", "'-2+3"],
        ["2", '\'=HYPERLINK("x")', "'=1", "'\t=1", "LĐTT"],
      ]),
    ],
  },
  "our-own-names": {
    sheets: [
      "TĐ Đề nghị",
      "TĐ Đối chiếu",
      "TĐ Danh mục",
      "tđ đề nghị (2)",
      "Trang tính dài ba mươi mốt ký t",
    ].map((name) => list(name, [MAU])),
  },
  "signs-nobody-sees": {
    sheets: [
      list(
        "A",
        [
          ["1", "\u202eNguyễn Văn Mẫu\u202c", "CV\u200b", "Phòng Một", "LĐTT\ufeff"],
          ["2", "محمد", "עברית", "😀👨‍👩‍👧", "🏆"],
        ],
        ["\u200eSTT", "Họ\u200b và tên", "\u2066Chức vụ\u2069", "Đơn vị\u200f", "Danh hiệu\u200c đề nghị"],
      ),
    ],
  },
  "full-cells": {
    sheets: [
      list("A", [["1", `Nguyễn Văn ${"M".repeat(32_756)}`, "b ".repeat(16_000), "x".repeat(32_767), "LĐTT"]]),
    ],
  },
};

const WANTED: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  "many-sheets": Array.from({ length: 60 }, () => ["nominations", 2] as const),
  "headers-only": [
    ["nominations", 0],
    ["scoring", 0],
    ["ranking", 0],
  ],
  "far-corner": [["nominations", 2]],
  // the header reaches to the end of the sheet: nothing is left below it
  "merged-all-over": [["nominations", 0]],
  "beside-each-other": [["ranking", 1]],
  "one-below-the-other": Array.from({ length: 200 }, () => ["ranking", 2] as const),
  "one-word": [],
  "names-of-objects": [
    ["nominations", 1],
    ["statistics", 2],
  ],
  "numbers-without-end": [
    ["statistics", 5],
    ["scoring", 2],
  ],
  "formulas-as-names": [["nominations", 2]],
  "our-own-names": Array.from({ length: 5 }, () => ["nominations", 1] as const),
  "signs-nobody-sees": [["nominations", 2]],
  "full-cells": [["nominations", 1]],
};

test("each is understood, structured, and opened by LibreOffice with all its sheets", async () => {
  const files = new Map<string, Uint8Array>();
  const found: Record<string, unknown> = {};
  for (const [name, workbook] of Object.entries(WORKBOOKS)) {
    const { reports, bytes } = await whole(workbook);
    found[name] = kinds(reports);
    // a sheet a million rows down is as many lines of text
    if (name !== "far-corner") files.set(`${name}.xlsx`, bytes);
  }
  expect(found).toEqual(WANTED);
  const opened = [...asCsvs(files).keys()];
  const missing = [...files.keys()].filter(
    (file) => !opened.some((sheetName) => sheetName.startsWith(`${path.parse(file).name}-`)),
  );
  expect(missing).toEqual([]);
});

test("a name that looks like a formula is text on our sheet, as it was typed", async () => {
  const { bytes, reports } = await whole(WORKBOOKS["formulas-as-names"] ?? { sheets: [] });
  expect(reports[0]?.rows.map(({ name }) => name)).toEqual(["=cmd_'/C calc'!A0", '=HYPERLINK("x")']);
  const lines = [...asCsvs(new Map([["a.xlsx", bytes]]))].find(([name]) => name.includes("TĐ Đề nghị"))?.[1];
  expect(lines?.join("\n")).toContain("=cmd_'/C calc'!A0");
});
