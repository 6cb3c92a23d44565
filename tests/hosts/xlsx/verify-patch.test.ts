/** The auditor must notice: each tampering below is one that a faulty patcher could commit. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { HostError } from "../../../src/app/host-error";
import { BLANK_PLAN } from "../../../src/core/workbook/sheet-plan";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH, type WorkbookPatch } from "../../../src/hosts/xlsx/write/workbook-patch";
import { verifyPatch } from "../../../src/hosts/xlsx/write/verify-patch";
import { openZip, rawPart } from "../../../src/hosts/xlsx/zip/zip-package";
import { writeZip, type ZipItem } from "../../../src/hosts/xlsx/zip/zip-write";
import { range1 } from "../../support/fixture";
import { richPackage } from "./rich-package";

const PATCH: WorkbookPatch = {
  ...NO_PATCH,
  plans: [
    {
      ...BLANK_PLAN,
      id: "test.plan",
      name: "TĐ Mẫu",
      rows: [
        {
          cells: [
            { value: "Họ và tên", style: "header" },
            { value: "Điểm", style: "header" },
          ],
        },
        {
          cells: [
            { value: "Lê Ví Dụ", style: "text" },
            { value: 9, formula: "4+5", style: "points" },
          ],
        },
      ],
      merges: [range1("A4:B4")],
      tables: [{ name: "TD_Mau", range: range1("A1:B2"), columns: ["Họ và tên", "Điểm"], filter: false }],
    },
  ],
  edits: [{ sheet: "Số liệu", cell: { row: 1, column: 1 }, value: 7 }],
  state: "trạng thái",
};

const before = openZip(richPackage());
const good = patchWorkbook(richPackage(), PATCH);

/** The good result with one part replaced; every other part keeps its packed bytes. */
function tampered(part: string, change: ((text: string) => string) | null): Uint8Array {
  const pkg = openZip(good);
  expect(pkg.entries.map(({ name }) => name)).toContain(part);
  const items = pkg.entries.flatMap((entry): ZipItem[] => {
    if (entry.name !== part) return [{ ...entry, kind: "packed", packed: rawPart(pkg, entry) }];
    if (!change) return [];
    const data = unzipSync(good)[part] ?? new Uint8Array();
    // text is text, and what is none is taken byte by byte
    const isBinary = !/\.(xml|rels)$/.test(part);
    const text = strFromU8(data, isBinary);
    const changed = change(text);
    expect(changed).not.toBe(text);
    return [{ kind: "plain", name: part, data: strToU8(changed, isBinary) }];
  });
  return writeZip(items);
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);

/** The part the auditor names. */
function faultIn(result: Uint8Array): string {
  try {
    verifyPatch(before, openZip(result), PATCH);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(["file.self-check", "file.damaged"]).toContain(error.code);
    return String(error.data["part"]);
  }
  return "nothing noticed";
}

test("the good result passes", () => {
  expect(() => verifyPatch(before, openZip(good), PATCH)).not.toThrow();
});

test.each<[string, string, ((text: string) => string) | null]>([
  ["an image with another byte", "xl/media/image1.png", (text) => `${text}\u0001`],
  ["a macro project that is gone", "xl/vbaProject.bin", null],
  ["a comment that is gone", "xl/comments1.xml", null],
  ["a chart that was rewritten to the same effect", "xl/charts/chart1.xml", swap("<c:chart>", "<c:chart >")],
  ["a sheet nobody edited", "xl/worksheets/sheet3.xml", swap("<v>2</v>", "<v>3</v>")],
  ["a cell beside the edited one", "xl/worksheets/sheet1.xml", swap("<v>8</v>", "<v>8.5</v>")],
  ["a formula beside the edited cell", "xl/worksheets/sheet1.xml", swap("SUM(B2:B3)", "SUM(B2:B2)")],
  [
    "a cell's format beside the edited one",
    "xl/worksheets/sheet1.xml",
    swap('<c r="B3" s="2">', '<c r="B3" s="1">'),
  ],
  ["an edit that was not made", "xl/worksheets/sheet1.xml", swap("<v>7</v>", "<v>9.5</v>")],
  ["a planned text", "xl/worksheets/sheet4.xml", swap("Ví", "Vi")],
  ["a planned result", "xl/worksheets/sheet4.xml", swap("<v>9</v>", "<v>8</v>")],
  ["a planned formula", "xl/worksheets/sheet4.xml", swap("4+5", "4+6")],
  ["a merge that is missing", "xl/worksheets/sheet4.xml", swap('<mergeCell ref="A4:B4"/>', "")],
  [
    "a cell too many",
    "xl/worksheets/sheet4.xml",
    swap("</sheetData>", '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>'),
  ],
  [
    "a cell too many amid the planned ones",
    "xl/worksheets/sheet4.xml",
    (text) => text.replace("</row>", '<c r="XFD1"><v>1</v></c></row>'),
  ],
  ["an unclosed tag", "xl/worksheets/sheet4.xml", swap("</sheetData>", "")],
  ["a style of theirs that changed", "xl/styles.xml", swap('<sz val="13"/>', '<sz val="14"/>')],
  [
    "styles counted wrongly",
    "xl/styles.xml",
    (text) => text.replace(/<cellXfs count="\d+"/, '<cellXfs count="3"'),
  ],
  ["a sheet of theirs renamed", "xl/workbook.xml", swap('name="Xoay"', 'name="Xoa"')],
  ["a hidden sheet of theirs shown", "xl/workbook.xml", swap(' state="veryHidden"', "")],
  [
    "a name of theirs that is gone",
    "xl/workbook.xml",
    (text) => text.replace(/<definedName name="DanhMuc">.*?<\/definedName>/, ""),
  ],
  [
    "a name of theirs on another sheet",
    "xl/workbook.xml",
    swap('name="Nguong" localSheetId="2"', 'name="Nguong" localSheetId="1"'),
  ],
  ["two sheets of one number", "xl/workbook.xml", swap('sheetId="8"', 'sheetId="7"')],
  ["a content type of theirs", "[Content_Types].xml", swap("sheet.macroEnabled.main+xml", "sheet.main+xml")],
  [
    "our state",
    "customXml/item2.xml",
    (text) => text.replace("<state", "<state id='1'").replace(/>[^<]+<\/state>/, "></state>"),
  ],
])("it notices %s", (_, part, change) => {
  const named: Readonly<Record<string, string>> = {
    "[Content_Types].xml": "xl/workbook.xml",
    "customXml/item2.xml": "customXml",
  };
  expect(faultIn(tampered(part, change))).toContain(named[part] ?? part);
});

test("it notices our mark that is gone", () => {
  expect(faultIn(tampered("xl/workbook.xml", swap("test.plan", "test.plam")))).toBe("_td_plan");
});

test("it notices a part that no longer unpacks to what its checksum says", () => {
  const broken = zipSync(unzipSync(good));
  const entry = openZip(broken).entries.find(({ name }) => name === "xl/worksheets/sheet4.xml");
  broken[(entry?.dataOffset ?? 0) + 40] = (broken[(entry?.dataOffset ?? 0) + 40] ?? 0) ^ 0xff;
  expect(() => verifyPatch(before, openZip(broken), PATCH)).toThrow(HostError);
});
