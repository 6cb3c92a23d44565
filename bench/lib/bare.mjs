// The floor: Node's zlib unpacks what is scanned (shared texts and sheets, no other part), one byte scan gives raw values,
// each with its place. It gets every kind of
// cell right that Excel writes (shared, inline and rich texts, entities, booleans, errors, formulas' results, cells
// without a reference), and knows nothing else: no sheet names, styles, dates, merges, formulas, limits or checks, one
// spelling of XML. A measure, no rival.
import zlib from "node:zlib";

/** Rows, columns and values as parallel lists, all sheets after one another. */
export function readBare(bytes) {
  const { shared, sheets } = scannedParts(bytes);
  const strings = shared ? texts(shared) : [];
  const cells = { rows: [], columns: [], values: [] };
  for (const sheet of sheets) scan(sheet, strings, cells);
  return cells;
}

/** Only what is scanned is unpacked: the shared strings and the worksheets, known by their usual names. */
function scannedParts(bytes) {
  let shared;
  const sheets = [];
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.latin1Slice(at + 46, at + 46 + nameLength);
    if (name === "xl/sharedStrings.xml") shared = unpack(bytes, at);
    else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) sheets.push(unpack(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { shared, sheets };
}

/** The content of the entry whose directory record stands at `at`. */
function unpack(bytes, at) {
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const header = bytes.readUInt32LE(at + 42);
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return zlib.inflateRawSync(bytes.subarray(from, from + packed), { chunkSize: size + 64 });
}

/** One text for each `<si>`: its `<t>`, or those of its runs. */
function texts(xml) {
  const found = [];
  for (let at = xml.indexOf("<si>"); at >= 0; at = xml.indexOf("<si>", at)) {
    const end = xml.indexOf("</si>", at);
    found.push(itemText(xml, at + 4, end));
    at = end;
  }
  return found;
}

function itemText(xml, from, to) {
  let text = "";
  let isAid = false;
  for (let at = from; at < to; at++) {
    if (xml[at] !== 60) continue;
    // phonetic runs also hold `<t>`
    if (xml[at + 1] === 114 && xml[at + 2] === 80 && xml[at + 3] === 104) isAid = true;
    else if (xml[at + 1] === 47 && xml[at + 2] === 114 && xml[at + 3] === 80 && xml[at + 4] === 104)
      isAid = false;
    else if (!isAid && xml[at + 1] === 116 && (xml[at + 2] === 62 || xml[at + 2] === 32)) {
      const start = xml.indexOf(62, at) + 1;
      const end = xml.indexOf(60, start);
      text += decode(xml, start, end);
      at = end;
    }
  }
  return text;
}

const NAMES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(xml, from, to) {
  const raw = xml.utf8Slice(from, to);
  if (!raw.includes("&") && !raw.includes("_x")) return raw;
  return raw
    .replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (_, decimal, hex, name) =>
      name ? NAMES[name] : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

function scan(xml, strings, { rows, columns, values }) {
  let row = -1;
  let column = -1;
  let type = 0;
  const data = xml.indexOf("<sheetData");
  for (let at = data < 0 ? xml.length : data; at < xml.length; at++) {
    if (xml[at] !== 60) continue;
    const first = xml[at + 1];
    if (first === 114 && xml[at + 2] === 111) {
      row++;
      column = -1;
    } else if (first === 99 && (xml[at + 2] === 32 || xml[at + 2] === 62)) {
      column++;
      type = 0;
      for (at += 2; xml[at] !== 62; at++) {
        if (xml[at] !== 32 || xml[at + 2] !== 61) continue;
        if (xml[at + 1] === 116) type = typeOf(xml, at + 4);
        else if (xml[at + 1] === 114) {
          column = 0;
          for (at += 4; xml[at] >= 65; at++) column = column * 26 + xml[at] - 64;
          column--;
          row = 0;
          for (; xml[at] !== 34; at++) row = row * 10 + xml[at] - 48;
          row--;
        }
      }
    } else if (first === 118 && xml[at + 2] === 62) {
      const from = at + 3;
      at = xml.indexOf(60, from);
      rows.push(row);
      columns.push(column);
      values.push(value(xml, from, at, type, strings));
    } else if (first === 105 && xml[at + 2] === 115 && xml[at + 3] === 62) {
      const end = xml.indexOf("</is>", at);
      rows.push(row);
      columns.push(column);
      values.push(itemText(xml, at + 4, end));
      at = end;
    }
  }
}

/** The first letter tells all types apart but "s" and "str". */
function typeOf(xml, at) {
  return xml[at] === 115 && xml[at + 1] === 116 ? 83 : xml[at];
}

function value(xml, from, to, type, strings) {
  switch (type) {
    case 115:
      return strings[number(xml, from, to)];
    case 98:
      return xml[from] === 49;
    case 83:
    case 100:
    case 101:
      return decode(xml, from, to);
    default:
      return number(xml, from, to);
  }
}

function number(xml, from, to) {
  let result = 0;
  for (let at = from; at < to; at++) {
    const digit = xml[at] - 48;
    if (digit < 0 || digit > 9) return Number(xml.latin1Slice(from, to));
    result = result * 10 + digit;
  }
  return result;
}
