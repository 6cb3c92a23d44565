// Shared formulas written out, worked by hand; the edge cases are what naive replacing of letters and digits gets wrong.
import { parseTemplate, plainFormula, shiftTemplate } from "../../../src/hosts/xlsx/read/formula-shift";
import { firstSheet, formulasOf, read, valuesOf } from "./hand-made";

describe("shiftTemplate, two rows down and one column right", () => {
  test.each([
    ["A1+B2", "B3+C4", "relative"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1", "fixed parts stay"],
    ["SUM(A1:B2)", "SUM(B3:C4)", "ranges"],
    ["SUM(A:A,$B:C)", "SUM(B:B,$B:D)", "whole columns"],
    ["SUM(1:1,$2:3)", "SUM(3:3,$2:5)", "whole rows"],
    ["LOG10(A1)", "LOG10(B3)", "a function that looks like a cell"],
    ['"A1"&A1&"say ""B2"""', '"A1"&B3&"say ""B2"""', "texts"],
    ["'Tháng A1'!A1+Sheet2!B$2", "'Tháng A1'!B3+Sheet2!C$2", "sheet names"],
    ["'It''s A1'!A1", "'It''s A1'!B3", "an apostrophe in a sheet name"],
    ["Bảng[A1]+Bảng[[#This Row],[B2]]", "Bảng[A1]+Bảng[[#This Row],[B2]]", "columns of a table"],
    ["[1]Sheet1!A1", "[1]Sheet1!B3", "another workbook"],
    ["Điểm1+xA1_+_A1+A1.B", "Điểm1+xA1_+_A1+A1.B", "names that end or begin like a cell"],
    ["Tổng_A1*2", "Tổng_A1*2", "a Vietnamese name"],
    ["1E5+A1*1.5E3", "1E5+B3*1.5E3", "numbers with exponents"],
    ["XFD1", "A3", "over the right edge"],
    ["A1048576", "B2", "over the lower edge"],
    ["XFE1+A1048577", "XFE1+A1048577", "beyond the sheet it is a name"],
    ["IF(A1>=B1,TRUE,#REF!)", "IF(B3>=C3,TRUE,#REF!)", "comparisons, errors"],
    ["a1+aa10", "B3+AB12", "small letters"],
    ["A1#", "B3#", "a spilled range"],
    ["@A1%", "@B3%", "operators"],
  ])("%s → %s (%s)", (formula, expected) => {
    expect(shiftTemplate(parseTemplate(formula), 2, 1)).toBe(expected);
  });

  test("up and left", () => {
    expect(shiftTemplate(parseTemplate("C5+$C$5+A1"), -4, -2)).toBe("A1+$C$5+XFC1048573");
  });
});

describe("plainFormula", () => {
  test.each([
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9)", "FILTER(A1:A9,B1:B9)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET(x,1,x+1)"],
    ['"_xlfn."&A1', '"_xlfn."&A1'],
    ["=1+1", "1+1"],
    ["SUM(A1)", "SUM(A1)"],
  ])("%s → %s", (stored, expected) => {
    expect(plainFormula(stored)).toBe(expected);
  });
});

describe("shared formulas in a sheet", () => {
  const shared = (place: string, text = "", ref = "") =>
    `<c r="${place}"><f t="shared" si="0"${ref === "" ? "" : ` ref="${ref}"`}>${text}</f><v>1</v></c>`;
  const formulas = (rows: string) => formulasOf(firstSheet(read({ rows })));

  test("every cell of the group has its own", () => {
    const rows = `<row r="1">${shared("C1", "A1*$B$1", "C1:C3")}</row><row r="2">${shared("C2")}</row><row r="3">${shared("C3")}</row>`;
    expect(formulas(rows)).toEqual({ C1: "A1*$B$1", C2: "A2*$B$1", C3: "A3*$B$1" });
  });

  test("a cell before the group's first", () => {
    const rows = `<row r="1">${shared("C1")}</row><row r="2">${shared("C2", "A2+1", "C1:C2")}</row>`;
    expect(formulas(rows)).toEqual({ C1: "A1+1", C2: "A2+1" });
  });

  test("a group whose first cell is gone leaves values", () => {
    const rows = `<row r="1">${shared("C1")}<c r="D1"><f>1+1</f><v>2</v></c></row>`;
    expect(formulas(rows)).toEqual({ D1: "1+1" });
    expect(valuesOf(firstSheet(read({ rows })))).toEqual({ C1: 1, D1: 2 });
  });

  test("an array formula stands in its first cell", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    expect(formulas(rows)).toEqual({ A1: "B1:B2*2" });
  });

  test("entities in a formula, and one after another", () => {
    const rows =
      '<row><c><f>IF(B1&lt;5,"a &amp; b","")</f><v>1</v></c><c><f>_xlfn.IFS(A1,1)</f><v>1</v></c><c><f>1+1</f></c></row>';
    expect(formulas(rows)).toEqual({ A1: 'IF(B1<5,"a & b","")', B1: "IFS(A1,1)", C1: "1+1" });
  });
});
