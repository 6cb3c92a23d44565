// The files of the reading bench, made by code: one of 100,000 rows by 12, and 300 of 60 rows by 10. Invented people only.
import fs from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Hữu", "Thanh", "Minh", "Ngọc", "Đức", "Thùy"];
const GIVEN = ["Mẫu", "Thí Dụ", "Giả Định", "Ví Dụ", "Minh Họa", "Bản Thử"];
const TITLES = [
  "Lao động tiên tiến",
  "Chiến sĩ thi đua cơ sở",
  "Giấy khen",
  "Bằng khen",
  "Tập thể lao động xuất sắc",
];
const UNITS = [
  "Phòng Tổ chức cán bộ",
  "Ban Thi đua - Khen thưởng",
  "Văn phòng Ủy ban",
  "Trạm Y tế xã",
  "Trường Trung học cơ sở",
];

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const pick = (list, n) => list[n % list.length];
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Writes the files under `folder` unless they are there; gives their paths. */
export function makeReadFiles(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const big = path.join(folder, "big.xlsx");
  if (!fs.existsSync(big)) fs.writeFileSync(big, workbook(100_000, 12, 1));
  const small = Array.from({ length: 300 }, (_, at) => path.join(folder, `small-${at}.xlsx`));
  for (const [at, file] of small.entries())
    if (!fs.existsSync(file)) fs.writeFileSync(file, workbook(60, 10, at));
  return { big, small };
}

/** Shared strings as Excel writes them: about one new text a row and a few that repeat; numbers, dates, a formula. */
export function workbook(rows, columns, seed) {
  const strings = new Strings();
  const parts = [];
  for (let row = 1; row <= rows; row++) {
    const cells = [];
    for (let column = 0; column < columns; column++) cells.push(cellXml(row, column, seed, strings.shared));
    parts.push(`<row r="${row}" spans="1:${columns}">${cells.join("")}</row>`);
  }
  return packed("Danh sách", parts, strings, rows * 5);
}

/** One sheet of texts, numbers and blanks. */
export function writeGrid(sheet, lines) {
  const strings = new Strings();
  const parts = lines.map((cells, row) => {
    const xml = cells.map((value, column) => {
      const place = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (value === null) return "";
      return typeof value === "number"
        ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="s"><v>${strings.shared(value)}</v></c>`;
    });
    return `<row r="${row + 1}">${xml.join("")}</row>`;
  });
  return packed(sheet, parts, strings, strings.places.size);
}

class Strings {
  places = new Map();
  shared = (text) => {
    if (!this.places.has(text)) this.places.set(text, this.places.size);
    return this.places.get(text);
  };
}

function packed(sheet, parts, { places }, count) {
  const items = [...places.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("");
  return zipSync(
    {
      "[Content_Types].xml": strToU8(CONTENT_TYPES),
      "_rels/.rels": strToU8(relations([["officeDocument", "xl/workbook.xml"]])),
      "xl/workbook.xml": strToU8(WORKBOOK.replace("NAME", sheet)),
      "xl/_rels/workbook.xml.rels": strToU8(
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
          ["sharedStrings", "sharedStrings.xml"],
        ]),
      ),
      "xl/styles.xml": strToU8(STYLES),
      "xl/sharedStrings.xml": strToU8(
        `${HEAD}<sst ${NS} count="${count}" uniqueCount="${places.size}">${items}</sst>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `${HEAD}<worksheet ${NS}><dimension ref="A1"/><sheetData>${parts.join("")}</sheetData></worksheet>`,
      ),
    },
    { level: 6, mtime: new Date("2024-01-01T00:00:00Z") },
  );
}

function cellXml(row, column, seed, shared) {
  const place = `${String.fromCharCode(65 + column)}${row}`;
  const text = (value, style = 1) => `<c r="${place}" s="${style}" t="s"><v>${shared(value)}</v></c>`;
  const number = (value, style = 0) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const n = row * 7919 + seed * 104729;
  switch (column) {
    case 0:
      return number(row);
    case 1:
      return text(`${pick(FAMILY, n)} ${pick(MIDDLE, n >> 3)} ${pick(GIVEN, n >> 5)} ${row}`);
    case 2:
      return text(pick(UNITS, n >> 2));
    case 3:
      return text(pick(TITLES, n >> 4), 2);
    case 4:
      return number(44927 + (n % 700), 3);
    case 5:
      return number((n % 1000) / 10);
    case 6:
      return number(n % 100);
    case 7:
      return number(((n * 31) % 100000) / 100);
    case 8:
      return text(
        row % 20 === 0 ? `Thành tích xuất sắc số ${row} & các đợt "thi đua"` : pick(TITLES, n >> 1),
      );
    case 9:
      return `<c r="${place}"><f>F${row}+G${row}</f><v>${(n % 1000) / 10 + (n % 100)}</v></c>`;
    case 10:
      return number(n % 2);
    default:
      return text(pick(UNITS, n));
  }
}

const relations = (list) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETML}.sharedStrings+xml"/></Types>`;
const WORKBOOK = `${HEAD}<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="NAME" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const STYLES = `${HEAD}<styleSheet ${NS}><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
