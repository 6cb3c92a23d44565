// Files that are legal but odd, and files that are made to harm: each is read right or refused with its own code, in bounded time.
import { strToU8 } from "fflate";
import { HostError } from "../../../src/app/host-error";
import { readAnyWorkbook } from "../../../src/hosts/xlsx/read/read-any";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import {
  bytesOf,
  codeOf,
  firstSheet,
  formulasOf,
  partsOf,
  read,
  relations,
  valuesOf,
  type HandMade,
} from "./hand-made";

const DATA = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1&amp;1</f><v>5</v></c></row>';
const MADE: HandMade = { rows: DATA, strings: "<si><t>Đơn vị</t></si>" };
const EXPECTED = { A1: "Đơn vị", B1: 5 };
const values = (made: HandMade) => valuesOf(firstSheet(read(made)));

/** All parts through a change of spelling. */
function respelt(change: (text: string, part: string) => string | Uint8Array): HandMade {
  const parts = Object.entries(partsOf(MADE)).flatMap(([name, content]) =>
    typeof content === "string" && name.startsWith("xl/") ? [[name, change(content, name)] as const] : [],
  );
  return { ...MADE, parts: Object.fromEntries(parts) };
}

describe("other spellings of the same file", () => {
  const prefixed = (text: string) =>
    text.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(/xmlns="/g, 'xmlns:x="');
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !isBig);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), !isBig);
    return bytes;
  };

  test.each<[string, (text: string, part: string) => string | Uint8Array]>([
    ["as it is", (text) => text],
    ["prefixed names", prefixed],
    ["a byte order mark", (text) => `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${text}`],
    ["UTF-16, low byte first", (text) => utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, false)],
    ["UTF-16, high byte first", (text) => utf16(text, true)],
    ["UTF-16 without a mark", (text) => utf16(`<?xml version="1.0"?>${text}`, false).subarray(2)],
    ["comments between", (text) => text.replaceAll("><", "><!-- <c>&nbsp; --><")],
    ["instructions between", (text) => text.replaceAll("><", "><?x <c> ?><")],
    ["line ends between", (text) => text.replaceAll("><", ">\r\n  <")],
    ["single quotes", (text) => text.replaceAll('"', "'")],
    ["blanks in tags", (text) => text.replace(/(\w)="/g, '$1 = "').replaceAll('">', '"\n>')],
    [
      "unknown attributes and elements",
      (text) => text.replace(/<(row|c) /g, '<$1 q="x>y" ').replace("</row>", "<z><c/></z></row>"),
    ],
    [
      "the strict variant",
      (text, part) =>
        part.endsWith(".rels")
          ? text.replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
          : text.replaceAll(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
    ],
  ])("%s", (_, change) => {
    const sheet = firstSheet(read(respelt(change)));
    expect(valuesOf(sheet)).toEqual(EXPECTED);
    expect(formulasOf(sheet)).toEqual({ B1: "A1&1" });
  });

  test("parts with other names, absolute targets, other letters' case", () => {
    const usual = partsOf(MADE);
    const made: HandMade = {
      parts: {
        "_rels/.rels": relations([["a", "officeDocument", "/Odd/Main.XML"]]),
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "xl/worksheets/sheet1.xml": null,
        "xl/sharedStrings.xml": null,
        "odd/main.xml": usual["xl/workbook.xml"] ?? "",
        "odd/_rels/main.xml.rels": relations([
          ["rId1", "worksheet", "../data/./one%20sheet.xml"],
          ["t", "sharedStrings", "/data/texts.xml"],
        ]),
        "data/one sheet.xml": usual["xl/worksheets/sheet1.xml"] ?? "",
        "data/texts.xml": usual["xl/sharedStrings.xml"] ?? "",
      },
    };
    expect(values(made)).toEqual(EXPECTED);
  });

  test("no styles and no shared texts", () => {
    const workbook = read({ rows: "<row><c><v>1</v></c></row>" });
    expect(workbook.formats).toHaveLength(1);
    expect(workbook.formats[0]).toMatchObject({ numberFormat: "General", font: null });
  });
});

describe("files that would harm", () => {
  const refusal = (made: HandMade) => {
    try {
      read(made);
    } catch (error) {
      if (error instanceof HostError) return [error.code, error.data["part"]] as const;
      throw error;
    }
    return ["no error", undefined] as const;
  };

  test.each([
    ["an outside entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["entities that multiply", '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">]>'],
    ["any document type", "<!DOCTYPE worksheet>"],
  ])("%s", (_, doctype) => {
    expect(refusal(respelt((text, part) => (part.includes("sheet1") ? doctype + text : text)))).toEqual([
      "file.external-entity",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  test.each<[string, HandMade, string]>([
    ["an unknown entity", { rows: '<row><c t="str"><v>&nbsp;</v></c></row>' }, "xl/worksheets/sheet1.xml"],
    ["crossed tags", { rows: "<row><c></row></c>" }, "xl/worksheets/sheet1.xml"],
    ["a text that is not there", { rows: '<row><c t="s"><v>3</v></c></row>' }, "xl/worksheets/sheet1.xml"],
    ["a cell beyond the sheet", { rows: '<row><c r="XFE1"><v>3</v></c></row>' }, "xl/worksheets/sheet1.xml"],
    ["a row beyond the sheet", { rows: '<row r="1048577"/>' }, "xl/worksheets/sheet1.xml"],
    ["an unknown type", { rows: '<row><c t="x"><v>3</v></c></row>' }, "xl/worksheets/sheet1.xml"],
    [
      "a merge that is none",
      { after: '<mergeCells><mergeCell ref="#REF!"/></mergeCells>' },
      "xl/worksheets/sheet1.xml",
    ],
    [
      "bytes that are no UTF-8",
      {
        parts: {
          "xl/sharedStrings.xml": new Uint8Array([
            ...strToU8("<sst><si><t>"),
            0xff,
            0xfe,
            ...strToU8("</t></si></sst>"),
          ]),
        },
      },
      "xl/sharedStrings.xml",
    ],
    [
      "an unknown encoding",
      { parts: { "xl/workbook.xml": '<?xml version="1.0" encoding="x-abc"?><workbook/>' } },
      "xl/workbook.xml",
    ],
    ["a sheet without a part", { parts: { "xl/worksheets/sheet1.xml": null } }, "xl/worksheets/sheet1.xml"],
    ["no workbook part", { parts: { "xl/workbook.xml": null } }, "xl/workbook.xml"],
    ["a workbook part of something else", { parts: { "xl/workbook.xml": "<html/>" } }, "xl/workbook.xml"],
    ["an empty part", { parts: { "xl/worksheets/sheet1.xml": "" } }, "xl/worksheets/sheet1.xml"],
    ["elements in elements without end", { rows: "<a>".repeat(5000) }, "xl/worksheets/sheet1.xml"],
  ])("%s is damage, in a part with a name", (_, made, part) => {
    expect(refusal(made)).toEqual(["file.damaged", part]);
  });

  test("a sheet cut off anywhere", () => {
    const whole = String(partsOf(MADE)["xl/worksheets/sheet1.xml"]);
    const answers = Array.from({ length: whole.length }, (_, at) =>
      refusal({ ...MADE, parts: { "xl/worksheets/sheet1.xml": whole.slice(0, at) } }).join(" "),
    );
    expect([...new Set(answers)]).toEqual(["file.damaged xl/worksheets/sheet1.xml"]);
  });

  test("too many cells, counted over all sheets", () => {
    const row = '<row><c><v>1</v></c><c><v>2</v></c><c s="0"/></row>';
    const bytes = bytesOf({ sheets: { A: row, B: row } });
    expect(readWorkbook(bytes, { name: null, limits: { cells: 4 } }).sheets).toHaveLength(2);
    expect(codeOf(() => readWorkbook(bytes, { name: null, limits: { cells: 3 } }))).toBe(
      "file.too-many-cells",
    );
  });

  test("too many sheets", () => {
    const bytes = bytesOf({ sheets: { A: "", B: "" } });
    expect(codeOf(() => readWorkbook(bytes, { name: null, limits: { sheets: 1 } }))).toBe("file.too-large");
  });

  test("a shared formula that would grow into gigabytes", () => {
    const long = Array.from({ length: 1000 }, (_, at) => `A${at + 1}`).join("+");
    const rows = `<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B9999">${long}</f></c></row>${Array.from(
      { length: 9999 },
      (_, at) => `<row r="${at + 2}"><c r="B${at + 2}"><f t="shared" si="0"/></c></row>`,
    ).join("")}`;
    const bytes = bytesOf({ rows });
    expect(codeOf(() => readWorkbook(bytes, { name: null, limits: { formulaCharacters: 1_000_000 } }))).toBe(
      "file.too-large",
    );
  });

  test("a million formatted blank rows cost next to nothing", () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, at) => `<row r="${at + 1}" s="1" customFormat="1"><c r="A${at + 1}" s="1"/></row>`,
    );
    const bytes = bytesOf({ rows: rows.join("") }, 0);
    const { cells } = firstSheet(readWorkbook(bytes, { name: null }));
    const held =
      cells.rows.byteLength + cells.rowStart.byteLength + cells.columns.byteLength + cells.formats.byteLength;
    expect(cells.values).toHaveLength(0);
    expect(held).toBe(4);
  });

  test("headings and sheets called __proto__ are names like any other", () => {
    const sheets = { __proto__x: "" };
    const workbook = read({
      sheets,
      rows: "",
      parts: {
        "xl/workbook.xml": String(partsOf({ sheets })["xl/workbook.xml"]).replace("__proto__x", "__proto__"),
      },
      strings: "",
    });
    expect(firstSheet(workbook).name).toBe("__proto__");
    expect(
      values({
        rows: '<row><c t="inlineStr"><is><t>__proto__</t></is></c><c t="e"><v>__proto__</v></c></row>',
      }),
    ).toEqual({
      A1: "__proto__",
      B1: { error: "__proto__" },
    });
  });
});

describe("long work", () => {
  const rows = "<row><c><v>1</v></c></row>".repeat(20_000);

  test("tells how far it is, and ends at the end", () => {
    const seen: number[] = [];
    readWorkbook(bytesOf({ sheets: { A: rows, B: rows } }), {
      name: null,
      onProgress: ({ step, done, total }) => {
        expect([step, total]).toEqual(["read", 2]);
        seen.push(done);
      },
    });
    expect(seen.length).toBeGreaterThan(8);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(2);
  });

  test("stops when told to", () => {
    const stop = new AbortController();
    const work = () =>
      readWorkbook(bytesOf({ rows }), {
        name: null,
        signal: stop.signal,
        onProgress: () => {
          stop.abort();
        },
      });
    expect(codeOf(work)).toBe("work.cancelled");
  });
});

describe("any file", () => {
  const code = async (bytes: Uint8Array, name: string) => {
    try {
      await readAnyWorkbook(bytes, { name });
    } catch (error) {
      if (error instanceof HostError) return [error.code, error.data["format"]];
      throw error;
    }
    return ["no error"];
  };

  test.each([
    ["bang.csv", "Họ và tên;Đơn vị\n", ["file.unsupported-format", ".csv"]],
    ["bang.xls", "<html><body><table></table></body></html>", ["file.unsupported-format", ".html"]],
    [
      "bang.xls",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ["file.unsupported-format", ".xml"],
    ],
    ["bang.xlsx", "{\\rtf1 abc}", ["file.unsupported-format", ".rtf"]],
    ["bang.xlsx", "PNG và vân vân", ["file.not-workbook", undefined]],
  ])("%s with %j inside", async (name, text, expected) => {
    expect(await code(strToU8(text), name)).toEqual(expected);
  });

  test("content counts, not the ending", async () => {
    const workbook = await readAnyWorkbook(bytesOf(MADE), { name: "bang-diem.xls" });
    expect(workbook.name).toBe("bang-diem.xls");
    expect(valuesOf(firstSheet(workbook))).toEqual(EXPECTED);
  });
});
