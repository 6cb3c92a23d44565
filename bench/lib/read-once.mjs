// One reader, one piece of work, one process: node read-once.mjs READER WHAT FOLDER OURS. Prints CPU milliseconds, peak memory and cells.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readBare } from "./bare.mjs";

const [reader, what, folder, ours] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// the library is a package of the product itself
const fromRoot = createRequire(path.resolve(import.meta.dirname, "../../package.json"));

const READERS = {
  bare: () => (bytes) => readBare(bytes).values.length,
  ours: () => require(ours).read,
  "@e965/xlsx": () => {
    const xlsx = fromRoot("@e965/xlsx");
    return (bytes) => {
      const book = xlsx.read(bytes, { cellDates: true, UTC: true, cellStyles: true });
      return Object.keys(book.Sheets[book.SheetNames[0]]).filter((key) => !key.startsWith("!")).length;
    };
  },
  exceljs: () => exceljsOf("exceljs"),
  excelts: () => exceljsOf("@cj-tech-master/excelts"),
  "xlsx-populate": () => {
    const populate = require("xlsx-populate");
    return async (bytes) => count((await populate.fromDataAsync(bytes)).sheet(0).usedRange().value());
  },
  "excelize-wasm": async () => {
    const excelize = await require("excelize-wasm").init(
      path.join(path.dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz"),
    );
    return (bytes) => {
      const book = excelize.OpenReader(bytes);
      const rows = book.GetRows(book.GetSheetList().list[0]).result;
      return rows.reduce((sum, row) => sum + row.filter((text) => text !== "").length, 0);
    };
  },
  hucre: async () => {
    const { readXlsx } = await import("hucre");
    return async (bytes) => count((await readXlsx(bytes, { readStyles: true })).sheets[0].rows);
  },
  "read-excel-file": async () => {
    const { default: read } = await import("read-excel-file/node");
    return async (bytes) => count(await read(bytes));
  },
};

/** exceljs and what was made from it have one interface. */
function exceljsOf(name) {
  const { Workbook } = require(name);
  return async (bytes) => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    let cells = 0;
    book.worksheets[0].eachRow((row) => row.eachCell(() => cells++));
    return cells;
  };
}

/** What a reader gives as rows: arrays, or objects that hold them. */
function count(rows) {
  const list = Array.isArray(rows[0]?.data) ? rows[0].data : rows;
  return list.reduce((sum, row) => sum + row.filter((cell) => cell !== null && cell !== undefined).length, 0);
}

const read = await READERS[reader]();
const files =
  what === "big"
    ? [path.join(folder, "big.xlsx")]
    : Array.from({ length: 300 }, (_, at) => path.join(folder, `small-${at}.xlsx`));
const since = process.cpuUsage();
let cells = 0;
for (const file of files) cells += await read(fs.readFileSync(file));
const { user, system } = process.cpuUsage(since);
console.log(
  JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, cells }),
);
