// One sample sheet from its text: directives ("merge: A1:C1"), then a grid whose first row names the columns.
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

function columnNumber(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number) {
  return number > 26
    ? columnLetters(Math.floor((number - 1) / 26)) + columnLetters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);
}

function corners(range) {
  const [first, last = first] = range.split(":").map((ref) => /^([A-Z]+)(\d+)$/.exec(ref));
  if (!first || !last) throw new Error(`no range: ${range}`);
  return {
    left: columnNumber(first[1]),
    top: Number(first[2]),
    right: columnNumber(last[1]),
    bottom: Number(last[2]),
  };
}

const items = (text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

function valueOf(text) {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1).replaceAll("\\n", "\n");
  if (text.startsWith("@"))
    return Math.round((Date.parse(`${text.slice(1)}T00:00:00Z`) - SERIAL_ZERO) / 86_400_000);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replaceAll("\\n", "\n");
}

function readCells(lines) {
  const [header, , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  const cells = new Map();
  for (const [number, ...texts] of rows) {
    for (const [at, text] of texts.entries()) {
      if (text === "") continue;
      const [body, result = ""] = text.startsWith("=") ? text.slice(1).split(" → ") : [undefined, text];
      cells.set(`${header[at + 1]}${number}`, {
        value: valueOf(result),
        ...(body !== undefined && { formula: body }),
        ...(text.startsWith("@") && { isDate: true }),
      });
    }
  }
  return cells;
}

const DIRECTIVES = {
  widths: (sheet, text) => {
    for (const item of items(text)) {
      const [letters, width] = item.split(" ");
      sheet.columns.push({ at: columnNumber(letters), width: Number(width), isHidden: false });
    }
  },
  heights: (sheet, text) => {
    for (const item of items(text)) sheet.heights.set(...item.split(" ").map(Number));
  },
  freeze: (sheet, text) => (sheet.freeze = text.split(" ").map(Number)),
  merge: (sheet, text) => sheet.merges.push(...items(text)),
  "hide columns": (sheet, text) => {
    for (const column of sheet.columns)
      if (items(text).includes(columnLetters(column.at))) column.isHidden = true;
  },
  "hide rows": (sheet, text) => items(text).forEach((row) => sheet.hiddenRows.add(Number(row))),
  list: (sheet, text) => {
    const [range, type, ...rest] = text.split(" ");
    const [first, second] = type === "list" ? [rest.join(" ")] : rest;
    sheet.validations.push({ range, type, first, second });
  },
  name: (sheet, text) => {
    const [name, ...refersTo] = text.split(" ");
    sheet.names.push({ name, refersTo: refersTo.join(" ") });
  },
};

export function readSheet(text) {
  const lines = text.split("\n").map((line) => line.trim());
  const sheet = {
    name: lines[0].replace(/^# /, ""),
    isHidden: lines.includes("hidden"),
    columns: [],
    heights: new Map(),
    freeze: [0, 0],
    merges: [],
    hiddenRows: new Set(),
    validations: [],
    names: [],
  };
  const styles = new Map();
  for (const line of lines) {
    const [, key, rest] = /^([a-z][a-z0-9 ]*): (.*)$/.exec(line) ?? [];
    if (key?.startsWith("style ")) {
      for (const range of items(rest)) paint(styles, range, key.slice(6));
    } else if (key) DIRECTIVES[key](sheet, rest);
  }
  const cells = readCells(lines.filter((line) => line.startsWith("|")));
  return { ...sheet, rows: rowsOf(cells, styles, sheet) };
}

/** Later styles lie over earlier ones. */
function paint(styles, range, style) {
  const { left, top, right, bottom } = corners(range);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) styles.set(`${columnLetters(column)}${row}`, style);
  }
}

function rowsOf(cells, styles, { heights, hiddenRows }) {
  const rows = new Map();
  for (const ref of new Set([...cells.keys(), ...styles.keys()])) {
    const { left: column, top: number } = corners(ref);
    const { isDate, ...cell } = cells.get(ref) ?? { value: null };
    const style = styles.get(ref) ?? "plain";
    const row = rows.get(number) ?? rows.set(number, []).get(number);
    row.push({ ref, column, style: isDate ? "date" : style, ...cell });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, ofRow]) => ({
      number,
      cells: ofRow.sort((a, b) => a.column - b.column),
      height: heights.get(number),
      isHidden: hiddenRows.has(number),
    }));
}
