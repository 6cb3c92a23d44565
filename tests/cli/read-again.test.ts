/** thidua read on files that hold something of ours already: structured sheets, and what an officer said about a form. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { understand } from "../../src/app/understand";
import { writeCorrections } from "../../src/app/workbook-state";
import { correctForm } from "../../src/core/recognise/correct-form";
import { forEachCell } from "../../src/core/workbook/sheet-view";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import type { FixtureWorkbook } from "../support/fixture";
import { buildXlsx } from "../support/fixture-xlsx";
import { runCli, scratchFolder } from "./run-cli";

const LIST: FixtureWorkbook = {
  sheets: [
    {
      name: "Danh sách",
      grid: `
        |   | A                                      | B               | C                 |
        | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |                 |                   |
        | 3 | STT                                    | Họ và tên       | Danh hiệu đề nghị |
        | 4 | 1                                      | Nguyễn Văn Mẫu  | LĐTT              |
        | 5 | 2                                      | Trần Thị Thí Dụ | CSTĐCS            |
      `,
    },
  ],
};

const POINTS: FixtureWorkbook = {
  sheets: [
    {
      name: "Bảng điểm",
      grid: `
        |   | A   | B                 | C          | D       | E       |
        | 1 | STT | Nội dung tiêu chí | Điểm chuẩn | Tự chấm | Cột phụ |
        | 2 | 1   | Chấp hành nội quy | 60         | 55      | 50      |
        | 3 | 2   | Nộp báo cáo       | 40         | 40      | 40      |
      `,
    },
  ],
};

const OURS = ["TĐ Đề nghị", "TĐ Đối chiếu", "TĐ Danh mục", "TĐ Mục lục"];

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

const at = (name: string) => path.join(folder, name);
const sheetsOf = (name: string) => readWorkbook(readFileSync(at(name)), { name: null }).sheets;

/** The texts of a sheet, in the order of its cells. */
function textsOf(name: string, sheetName: string): readonly string[] {
  const texts: string[] = [];
  const sheet = sheetsOf(name).find((each) => each.name === sheetName);
  if (sheet) forEachCell(sheet.cells, ({ value }) => texts.push(typeof value === "string" ? value : ""));
  return texts.filter((text) => text !== "");
}

interface Answer {
  readonly files: readonly {
    readonly tables: readonly {
      readonly kind: string;
      readonly sheet: string;
      readonly columns: Readonly<Record<string, string>>;
      readonly rows: readonly Readonly<Record<string, unknown>>[];
    }[];
  }[];
}

function tablesIn(name: string) {
  const { code, out } = runCli(["read", name, "--json"], folder);
  expect(code).toBe(0);
  // the command line's own JSON, checked field by field below
  return (JSON.parse(out) as Answer).files[0]?.tables ?? [];
}

/** What a person types into the first sheet of ours: the text itself stands in its part. */
function retype(name: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(at(name)));
  const part = "xl/worksheets/sheet2.xml";
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml.split(`>${from}<`)).toHaveLength(2);
  writeFileSync(at(name), zipSync({ ...parts, [part]: strToU8(xml.replace(`>${from}<`, () => `>${to}<`)) }));
}

describe("a copy that was structured before", () => {
  beforeEach(() => {
    writeFileSync(at("goc.xlsx"), buildXlsx(LIST));
    expect(runCli(["read", "goc.xlsx", "--out", "ban-1.xlsx"], folder).code).toBe(0);
  });

  test("our sheets are no tables of the office, and are brought up to date in their places", () => {
    expect(tablesIn("ban-1.xlsx")).toEqual(tablesIn("goc.xlsx"));
    const before = readFileSync(at("ban-1.xlsx"));
    const { code, out } = runCli(["read", "ban-1.xlsx", "--out", "ban-2.xlsx"], folder);
    expect([code, out]).toEqual([0, expect.stringContaining("TĐ Đề nghị")]);
    expect(readFileSync(at("ban-1.xlsx")).equals(before)).toBe(true);
    expect(sheetsOf("ban-2.xlsx").map(({ name }) => name)).toEqual(["Danh sách", ...OURS]);
    for (const name of ["Danh sách", ...OURS])
      expect([name, textsOf("ban-2.xlsx", name)]).toEqual([name, textsOf("ban-1.xlsx", name)]);
  });

  test("what was corrected on our sheet stays, and it is said what the form has", () => {
    retype("ban-1.xlsx", "Chiến sĩ thi đua cơ sở", "Giấy khen");
    expect(runCli(["read", "ban-1.xlsx", "--out", "ban-2.xlsx"], folder).code).toBe(0);
    const texts = textsOf("ban-2.xlsx", "TĐ Đề nghị");
    expect(texts).toContain("Giấy khen");
    expect(texts).not.toContain("Chiến sĩ thi đua cơ sở");
    expect(texts.some((text) => text.includes("“Chiến sĩ thi đua cơ sở”"))).toBe(true);
    expect(textsOf("ban-2.xlsx", "Danh sách")).toContain("CSTĐCS");
  });
});

describe("a file with a stored correction", () => {
  beforeEach(async () => {
    const host = new FileHost(buildXlsx(POINTS), "bang-diem.xlsx");
    const [table] = understand(await host.read(), { withHidden: false });
    const said = table && correctForm(table.found, { what: "column", column: 4, to: "appraised" });
    if (!said) throw new Error("nothing was said");
    await writeCorrections(host, [said]);
    writeFileSync(at("da-sua.xlsx"), host.bytes());
    writeFileSync(at("chua-sua.xlsx"), buildXlsx(POINTS));
  });

  test("is read as the officer said; the same form in a file without it is not", () => {
    const [corrected] = tablesIn("da-sua.xlsx");
    expect(corrected).toMatchObject({ kind: "scoring", columns: { D: "self", E: "appraised" } });
    expect(corrected?.rows.map(({ self, appraised }) => [self, appraised])).toEqual([
      [55, 50],
      [40, 40],
    ]);
    expect(tablesIn("chua-sua.xlsx")[0]?.columns["E"]).not.toBe("appraised");
  });

  test("is structured so, and the copy still knows it", () => {
    expect(runCli(["read", "da-sua.xlsx", "--out", "ban-1.xlsx"], folder).code).toBe(0);
    expect(textsOf("ban-1.xlsx", "TĐ Chấm điểm")).toContain("Thẩm định");
    expect(tablesIn("ban-1.xlsx")).toEqual(tablesIn("da-sua.xlsx"));
  });
});
