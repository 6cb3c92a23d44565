/** Files from other programs: prefixes, the strict variant, parts that are missing or elsewhere, orders that must hold. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { createWorkbook, patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../../src/hosts/xlsx/write/workbook-patch";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { range1 } from "../../support/fixture";
import { asCsvs } from "../../support/libre-office";
import { relationships, richPackage } from "./rich-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.plan",
  name: "TĐ Mẫu",
  rows: [
    { cells: [{ value: "Họ và tên", style: "header" }] },
    { cells: [{ value: "Lê Ví Dụ", style: "text" }] },
  ],
  tables: [{ name: "TD_Mau", range: range1("A1:A2"), columns: ["Họ và tên"], filter: true }],
  names: [{ name: "TD_Ten", refersTo: "'TĐ Mẫu'!$A$2" }],
};

const apply = (bytes: Uint8Array, ...plans: SheetPlan[]) => patchWorkbook(bytes, { ...NO_PATCH, plans });
const textOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** A package of one sheet whose A1 holds 7, with these parts instead of the plain ones. */
function smallPackage(parts: Record<string, string | Uint8Array>): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Gốc" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** What the reader sees, and later LibreOffice, must agree with what was asked for. */
function expectGood(after: Uint8Array): void {
  const { sheets } = readWorkbook(after, { name: null });
  expect(sheets.map(({ name, cells }) => [name, cells.values])).toEqual([
    ["Gốc", [7]],
    ["TĐ Mẫu", ["Họ và tên", "Lê Ví Dụ"]],
  ]);
  forLibreOffice.set(`${forLibreOffice.size + 1}.xlsx`, after);
}

/** Opened all at once by the last test of this file. */
const forLibreOffice = new Map<string, Uint8Array>();

test("no styles, no names, no views, no calculation settings: each is made where the schema wants it", () => {
  const after = apply(smallPackage({}), PLAN);
  expectGood(after);
  expect(textOf(after, "xl/workbook.xml")).toBe(
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Gốc" sheetId="1" r:id="rId1"/><sheet name="TĐ Mẫu" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_td_plan" localSheetId="1" hidden="1">"test.plan"</definedName><definedName name="TD_Ten" comment="thi-dua:test.plan">'TĐ Mẫu'!$A$2</definedName></definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
  );
  expect(textOf(after, "xl/_rels/workbook.xml.rels")).toContain(`Type="${REL}/styles" Target="styles.xml"`);
});

test("prefixed namespaces in every part", () => {
  const after = apply(
    smallPackage({
      "[Content_Types].xml": `<ct:Types xmlns:ct="${PACKAGE}/content-types"><ct:Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><ct:Default Extension="xml" ContentType="application/xml"/><ct:Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><ct:Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></ct:Types>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${REL}"><x:sheets><x:sheet name="Gốc" sheetId="1" rel:id="rId1"/></x:sheets><x:definedNames/></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<p:Relationships xmlns:p="${PACKAGE}/relationships"><p:Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><p:Relationship Id="rId7" Type="${REL}/styles" Target="/xl/styles.xml"/></p:Relationships>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:sz val="11"/></x:font></x:fonts><x:fills count="1"><x:fill><x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="1"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></x:cellXfs></x:styleSheet>`,
    }),
    PLAN,
  );
  expectGood(after);
  expect(textOf(after, "xl/workbook.xml")).toContain('<x:sheet name="TĐ Mẫu" sheetId="2" rel:id="rId3"/>');
  expect(textOf(after, "xl/styles.xml")).not.toMatch(/<(font|xf|fill)[ >]/);
});

test("the strict variant gets strict parts", () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  const parts = unzipSync(smallPackage({}));
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strToU8(strict(strFromU8(data)))])),
  );
  const after = apply(bytes, PLAN);
  expectGood(after);
  for (const [name, data] of Object.entries(unzipSync(after))) {
    expect([name, strFromU8(data).includes("schemas.openxmlformats.org/spreadsheetml")]).toEqual([
      name,
      false,
    ]);
  }
});

test("parts at odd places and under absolute targets", () => {
  const after = apply(
    smallPackage({
      "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/so/tinh.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/trang/mot.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
      "_rels/.rels": relationships(["officeDocument", "/so/tinh.xml"]),
      "so/tinh.xml": `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:k="${REL}" name="Gốc" sheetId="4" k:id="rId1"/></sheets></workbook>`,
      "so/_rels/tinh.xml.rels": relationships(["worksheet", "/trang/mot.xml"]),
      "trang/mot.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    }),
    PLAN,
  );
  expectGood(after);
  expect(Object.keys(unzipSync(after))).toEqual(
    expect.arrayContaining(["so/worksheets/sheet1.xml", "so/styles.xml", "so/tables/table1.xml"]),
  );
});

test("UTF-16 and a byte order mark", () => {
  const text = `<?xml version="1.0" encoding="UTF-16"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Gốc" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  const after = apply(smallPackage({ "xl/workbook.xml": wide }), PLAN);
  expectGood(after);
  expect(textOf(after, "xl/workbook.xml")).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
});

describe("taking a sheet out of the middle", () => {
  const other = (id: string, name: string): SheetPlan => ({ ...BLANK_PLAN, id, name, rows: PLAN.rows });
  const page = {
    orientation: "portrait",
    margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
    fitToWidth: null,
    titleRows: { from: 0, to: 0 },
    printArea: null,
    breakAfterRows: [],
    pageNumbers: false,
    centered: false,
  } as const;
  const three = apply(smallPackage({}), PLAN, other("test.b", "TĐ Hai"), {
    ...other("test.c", "TĐ Ba"),
    page,
  });
  const withViews = (bytes: Uint8Array, tab: number) => {
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())
      .replace("<sheets>", `<bookViews><workbookView activeTab="${tab}" firstSheet="1"/></bookViews><sheets>`)
      .replace(
        "</definedNames>",
        "<definedName name=\"Xa\">'TĐ Hai'!$A$1+'Gốc'!$A$1</definedName></definedNames>",
      );
    return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
  };

  test("names of later sheets move up, the view stays on its sheet, broken references say so", () => {
    const after = patchWorkbook(withViews(three, 3), { ...NO_PATCH, remove: ["test.b"] });
    const workbook = textOf(after, "xl/workbook.xml");
    expect(workbook).toContain('<workbookView activeTab="2" firstSheet="1"/>');
    expect(workbook).toContain(
      '<definedName name="_td_plan" localSheetId="2" hidden="1">"test.c"</definedName>',
    );
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'TĐ Ba\'!$1:$1<');
    expect(workbook).toContain("<definedName name=\"Xa\">#REF!+'Gốc'!$A$1</definedName>");
    expect(readWorkbook(after, { name: null }).sheets.map(({ planId }) => planId)).toEqual([
      null,
      "test.plan",
      "test.c",
    ]);
  });

  test("what stood in front gives way to its neighbour", () => {
    const after = patchWorkbook(withViews(three, 2), { ...NO_PATCH, remove: ["test.b", "test.plan"] });
    expect(textOf(after, "xl/workbook.xml")).toContain('<workbookView activeTab="0" firstSheet="0"/>');
    expect(Object.keys(unzipSync(after))).not.toContain("xl/tables/table1.xml");
  });
});

describe("names", () => {
  test("an officer's name that ours would hide stays; ours holds on our sheet only", () => {
    const before = smallPackage({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Gốc" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="td_ten">Gốc!$A$1</definedName></definedNames></workbook>`,
    });
    const { names } = readWorkbook(apply(apply(before, PLAN), PLAN), { name: null });
    expect(names.map(({ name, sheet, refersTo }) => [name, sheet, refersTo])).toEqual([
      ["td_ten", null, "Gốc!$A$1"],
      ["TD_Ten", "TĐ Mẫu", "'TĐ Mẫu'!$A$2"],
    ]);
  });

  test("a name the plan no longer gives goes away, one it changes is changed", () => {
    const first = apply(smallPackage({}), {
      ...PLAN,
      names: [...PLAN.names, { name: "TD_TyLe", refersTo: "0.15" }],
    });
    const second = apply(first, { ...PLAN, names: [{ name: "TD_TyLe", refersTo: "0.2" }] });
    const { names } = readWorkbook(second, { name: null });
    expect(names.map(({ name, refersTo }) => [name, refersTo])).toEqual([["TD_TyLe", "0.2"]]);
  });

  test("formulas, links and names follow a plan to the name its sheet got", () => {
    const before = smallPackage({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="tđ mẫu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    const linking: SheetPlan = {
      ...BLANK_PLAN,
      id: "test.link",
      name: "TĐ Nối",
      rows: [
        {
          cells: [
            { value: "Lê Ví Dụ", formula: "'TĐ Mẫu'!A2&\"\"" },
            { value: "về", link: { sheet: "TĐ Mẫu", cell: { row: 0, column: 0 } } },
          ],
        },
      ],
    };
    const after = apply(before, linking, PLAN);
    const sheet = textOf(after, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain("<f>'TĐ Mẫu (2)'!A2&amp;\"\"</f>");
    expect(sheet).toContain("location=\"'TĐ Mẫu (2)'!A1\"");
    expect(readWorkbook(after, { name: null }).names[0]?.refersTo).toBe("'TĐ Mẫu (2)'!$A$2");
  });

  test("our sheet keeps the officer's name for it while a sheet of theirs depends on that", () => {
    const renamed = unzipSync(apply(smallPackage({}), PLAN));
    const rename = (part: string, from: string, to: string) => {
      renamed[part] = strToU8(strFromU8(renamed[part] ?? new Uint8Array()).replaceAll(from, to));
    };
    rename("xl/workbook.xml", "TĐ Mẫu", "Của tôi");
    rename("xl/worksheets/sheet1.xml", "<v>7</v>", "<f>LEN('Của tôi'!A2)</f><v>8</v>");
    const after = readWorkbook(apply(zipSync(renamed), PLAN), { name: null });
    expect(after.sheets.map(({ name }) => name)).toEqual(["Gốc", "Của tôi"]);
    expect(after.names[0]?.refersTo).toBe("'Của tôi'!$A$2");
  });
});

describe("a fresh workbook", () => {
  test("holds the planned sheets only, the first in front", () => {
    const bytes = createWorkbook([PLAN, { ...BLANK_PLAN, id: "b", name: "Sheet1", rows: PLAN.rows }]);
    expect(readWorkbook(bytes, { name: null }).sheets.map(({ name }) => name)).toEqual(["TĐ Mẫu", "Sheet1"]);
    expect(textOf(bytes, "xl/workbook.xml")).not.toContain('activeTab="1"');
  });

  test("with hidden sheets only still opens: an empty one is shown", () => {
    const bytes = createWorkbook([{ ...PLAN, visibility: "hidden" }]);
    const { sheets } = readWorkbook(bytes, { name: null });
    expect(sheets.map(({ visibility }) => visibility).sort()).toEqual(["hidden", "visible"]);
  });
});

test("a pivot or drawing the officer put on our sheet goes with the sheet, and only there", () => {
  const parts = unzipSync(apply(richPackage(), PLAN));
  parts["xl/worksheets/_rels/sheet4.xml.rels"] = strToU8(
    relationships(
      ["table", "../tables/table2.xml"],
      ["image", "../media/image1.png"],
      ["image", "../media/own.png"],
    ),
  );
  parts["xl/media/own.png"] = new Uint8Array([1]);
  const after = unzipSync(patchWorkbook(zipSync(parts), { ...NO_PATCH, remove: [PLAN.id] }));
  expect(after["xl/media/own.png"]).toBeUndefined();
  expect(after["xl/media/image1.png"]).toBeDefined();
});

test("LibreOffice opens what was made of each dialect and sees both sheets", () => {
  expect(forLibreOffice.size).toBe(5);
  const seen = asCsvs(forLibreOffice);
  for (const number of [1, 2, 3, 4, 5]) {
    expect([number, seen.get(`${number}-Gốc`)]).toEqual([number, ["7"]]);
    expect([number, seen.get(`${number}-TĐ Mẫu`)]).toEqual([number, ["Họ và tên", "Lê Ví Dụ"]]);
  }
});
