// Compares what `thidua read --json` found in a workbook with what a careful reader wrote down beside it.
// A field that stands in the expectation is meant, null included; `notJudged` names what two careful readers may see differently.

const FREE_FIELDS = new Set(["ordinal", "note", "extra", "other"]);

/** Text without the marks that do not matter: a leading apostrophe or list mark, blanks, the way letters are composed. */
const plain = (value) =>
  typeof value === "string"
    ? value
        .normalize("NFC")
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^'\s*/, "")
        .replace(/^[-•+*]\s*/, "")
        .trim()
    : value;

const same = (a, b) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const sameFact = (a, b) =>
  same(typeof a === "string" ? a.toLowerCase() : a, typeof b === "string" ? b.toLowerCase() : b);

export function newTally() {
  return { tables: [0, 0], rows: [0, 0], extraRows: 0, roles: [0, 0], fields: [0, 0], misses: [] };
}

export function compareFile(expected, found, tally) {
  const left = [...found];
  for (const table of expected) {
    const at = left.findIndex(({ kind, sheet }) => kind === table.kind && sheet === table.sheet);
    tally.tables[1] += 1;
    if (at < 0) {
      tally.misses.push(`no ${table.kind} on ${table.sheet}`);
      continue;
    }
    tally.tables[0] += 1;
    compareTable(table, left.splice(at, 1)[0], tally);
  }
  for (const { kind, sheet } of left) tally.misses.push(`one table too many: ${kind} on ${sheet}`);
}

function compareTable(expected, found, tally) {
  const skipped = new Set(expected.notJudged ?? []);
  const judge = (name, wanted, got, equal = same) => {
    if (skipped.has(name)) return;
    tally.fields[1] += 1;
    if (equal(wanted, got)) tally.fields[0] += 1;
    else
      tally.misses.push(
        `${found.sheet} ${name}: ${JSON.stringify(wanted)} expected, ${JSON.stringify(got)} found`,
      );
  };
  for (const key of ["headerRows", "firstRow", "lastRow", "encoding"]) {
    if (key in expected) judge(key, expected[key], found[key]);
  }
  for (const [letter, field] of Object.entries(expected.columns ?? {})) {
    if (!FREE_FIELDS.has(field)) judge(`columns.${letter}`, field, found.columns[letter]);
  }
  for (const [name, fact] of Object.entries(expected.facts ?? {})) {
    judge(`facts.${name}`, fact, found.facts[name], sameFact);
  }
  compareRows(expected, found, skipped, tally, judge);
  compareTotals(expected, found, judge);
}

function compareRows(expected, found, skipped, tally, judge) {
  const rows = new Map(found.rows.map((row) => [row.row, row]));
  for (const wanted of expected.rows) {
    const got = rows.get(wanted.row);
    tally.rows[1] += 1;
    rows.delete(wanted.row);
    if (!got) {
      tally.misses.push(`${found.sheet} row ${wanted.row} is missing`);
      continue;
    }
    tally.rows[0] += 1;
    for (const [field, value] of Object.entries(wanted))
      compareField(field, value, got, wanted.row, tally, judge, skipped);
  }
  for (const row of rows.keys()) {
    if (skipped.has(`row ${row}`)) continue;
    tally.extraRows += 1;
    tally.misses.push(`${found.sheet} row ${row} is no row of the table`);
  }
}

function compareField(field, value, got, row, tally, judge, skipped) {
  if (field === "row") return;
  if (field === "role") {
    tally.roles[1] += 1;
    if (got.role === value) tally.roles[0] += 1;
    else tally.misses.push(`row ${row} role: ${value} expected, ${got.role} found`);
    return;
  }
  const isRecord = value !== null && typeof value === "object" && !Array.isArray(value);
  if (!isRecord) return judge(`row ${row} ${field}`, value, got[field]);
  for (const [key, inner] of Object.entries(value)) {
    if (!skipped.has(`${field}.${key}`)) judge(`row ${row} ${field}.${key}`, inner, got[field]?.[key]);
  }
}

function compareTotals(expected, found, judge) {
  for (const total of expected.totals ?? []) {
    const got = found.totals.find(({ row }) => row === total.row);
    for (const key of ["printed", "computed", "agrees"]) {
      for (const [letter, value] of Object.entries(total[key] ?? {})) {
        judge(`totals.${key}.${letter}`, value, got?.[key]?.[letter]);
      }
    }
  }
}
