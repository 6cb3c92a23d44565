/** The small evaluator, and what it admits not to know. */
import { buildWorkbook } from "./model/build";
import type { Scalar } from "./model/description";

function workbookWith(formula: string, computed: Readonly<Record<string, Scalar>> = {}) {
  return buildWorkbook({
    sheets: [
      {
        name: "Bảng điểm",
        cells: {
          A1: "Tên",
          B1: "Điểm",
          A2: "Mẫu",
          B2: 9.5,
          A3: "Thí Dụ",
          B3: 0.25,
          A4: "Mẫu",
          B4: 8,
          D1: { formula },
        },
        tables: [{ name: "Diem", range: "A1:B4" }],
      },
      { name: "Mã", cells: { A1: 2 } },
    ],
    names: [{ name: "TD_HE_SO", formula: "=Mã!$A$1" }],
    computed,
  });
}

const resultOf = (formula: string): Scalar => {
  const workbook = workbookWith(formula);
  const [sheet] = workbook.sheets;
  return sheet ? workbook.calculation.valueOf(sheet, 0, 3) : null;
};

test.each([
  ["=SUM(B2:B4)", 17.75],
  ["=SUM(B:B)", 17.75],
  ["=SUM(Diem[Điểm])*TD_HE_SO", 35.5],
  ['=SUMIFS(B2:B4,A2:A4,"mẫu",B2:B4,">8")', 9.5],
  ['=COUNTIF(A2:A4,"M*")', 2],
  ["=COUNTA(A1:A9)", 4],
  ["=ROUND(2.675,2)", 2.68],
  ["=-2^2", 4],
  ["=2+3*4%", 2.12],
  ["=0.1+0.2=0.3", true],
  ['=IF(B2>=9,"Giỏi","Khá")', "Giỏi"],
  ['=IFERROR(1/0,"lỗi")', "lỗi"],
  ["=1/0", { error: "#DIV/0!" }],
  ["=Khác!A1", { error: "#REF!" }],
  ["=Không_có", { error: "#NAME?" }],
  ['=VLOOKUP("Thí Dụ",A2:B4,2,FALSE)', 0.25],
  ['=INDEX(B2:B4,MATCH("Mẫu",A2:A4,0))', 9.5],
  ['=A2&" "&Mã!A1', "Mẫu 2"],
  ["=RANK(B4,B2:B4)", 2],
  ["=DATE(2025,1,31)", 45688],
  ['=SUMPRODUCT((A2:A4="Mẫu")*B2:B4)', 17.5],
  ["=D1+1", 1],
])("%s is %j", (formula, expected) => {
  expect(resultOf(formula)).toEqual(expected);
});

test("a formula it does not know is #NAME? and is on the list, unless the test gives its result", () => {
  const unknown = workbookWith("=XLOOKUP(1,A2:A4,B2:B4)");
  const [sheet] = unknown.sheets;
  expect(sheet && unknown.calculation.valueOf(sheet, 0, 3)).toEqual({ error: "#NAME?" });
  expect([...unknown.calculation.uncomputed.values()]).toEqual([
    { sheet: "Bảng điểm", cell: "D1", formula: "=XLOOKUP(1,A2:A4,B2:B4)" },
  ]);
  const given = workbookWith("=XLOOKUP(1,A2:A4,B2:B4)", { "=XLOOKUP(1,A2:A4,B2:B4)": 8 });
  const [other] = given.sheets;
  expect(other && given.calculation.valueOf(other, 0, 3)).toBe(8);
  expect(given.calculation.uncomputed.size).toBe(0);
});
