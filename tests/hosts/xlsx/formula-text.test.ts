/** Formulas rewritten as text: what is renamed, and what only looks like it. */
import {
  breakReferences,
  renameSheets,
  renameTables,
  toFileFormula,
} from "../../../src/hosts/xlsx/write/formula-text";

describe("sheets are renamed", () => {
  const names = new Map([["tđ mẫu", "TĐ Mẫu (2)"]]);
  test.each([
    ["'TĐ Mẫu'!A1", "'TĐ Mẫu (2)'!A1", "the name in quotes"],
    ["SUM('tđ mẫu'!A1:B2,1)", "SUM('TĐ Mẫu (2)'!A1:B2,1)", "without regard to case"],
    ["\"'TĐ Mẫu'!A1\"&A1", "\"'TĐ Mẫu'!A1\"&A1", "not in a text"],
    ["'[1]TĐ Mẫu'!A1", "'[1]TĐ Mẫu'!A1", "not in another workbook"],
    ["'TĐ Mẫu khác'!A1", "'TĐ Mẫu khác'!A1", "not as part of another name"],
    ["Bang['TĐ Mẫu]", "Bang['TĐ Mẫu]", "not in a column's name"],
  ])("%s → %s: %s", (formula, expected) => {
    expect(renameSheets(formula, names)).toBe(expected);
  });

  test("a name without quotes gets them when the new one needs them", () => {
    expect(renameSheets("Tong!A1+[2]Tong!A1", new Map([["tong", "O'Mẫu"]]))).toBe("'O''Mẫu'!A1+[2]Tong!A1");
  });
});

test.each([
  ["SUM(Diem[Tổng])", "SUM(Diem_2[Tổng])"],
  ["Diem+diem[[#This Row],[A]]", "Diem+Diem_2[[#This Row],[A]]"],
  ['"Diem[A]"&Khac[Diem]', '"Diem[A]"&Khac[Diem]'],
])("tables: %s → %s", (formula, expected) => {
  expect(renameTables(formula, new Map([["diem", "Diem_2"]]))).toBe(expected);
});

test.each([
  ["'TĐ Mẫu'!$A$1:$B$2", "#REF!"],
  ["SUM('TĐ Mẫu'!A1)+Khac!A1", "SUM(#REF!)+Khac!A1"],
  ["\"'TĐ Mẫu'!A1\"", "\"'TĐ Mẫu'!A1\""],
])("a sheet that goes away: %s → %s", (formula, expected) => {
  expect(breakReferences(formula, "TĐ Mẫu")).toBe(expected);
});

test.each([
  ["=SUM(A1)", "SUM(A1)", "old functions stay, the sign goes"],
  ["ifs(A1>1,MAXIFS(A:A,B:B,1))", "_xlfn.IFS(A1>1,_xlfn.MAXIFS(A:A,B:B,1))", "newer ones get their prefix"],
  ["_xlfn.IFS(A1,1)", "_xlfn.IFS(A1,1)", "not twice"],
  ["FILTER(A:A,B:B)", "_xlfn._xlws.FILTER(A:A,B:B)", "those of the sheet get both"],
  ['"IFS("&IFS&A1', '"IFS("&IFS&A1', "neither texts nor names"],
])("in a file %s is %s: %s", (formula, expected) => {
  expect(toFileFormula(formula)).toBe(expected);
});
