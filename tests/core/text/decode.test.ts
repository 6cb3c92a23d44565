/** Old fonts: by font, by content, by run; what is Unicode already is left alone. */
import fc from "fast-check";
import { decodeText } from "../../../src/core/text/decode";
import { rawTextOf, rowCells, textGridOf } from "../../../src/core/recognise/text-grid";
import { buildCellStore } from "../../../src/core/workbook/cell-store-builder";
import { snapshotOfCells } from "../../support/fixture-snapshot";
import { encodeOld } from "../../support/legacy-encode";

const TIMES = "Times New Roman";

test.each([
  ["Tr\u00adëng ban Thi ®ua", ".VnTime", "Trưởng ban Thi đua", "tcvn3"],
  ["thi ®ua", ".VnTimeH", "THI ĐUA", "tcvn3"],
  ["stt", ".VnTimeH", "STT", "unicode"],
  ["Tröôûng ban Thi ñua", "VNI-Times", "Trưởng ban Thi đua", "vni"],
  ["KHEN THÖÔÛNG", "VNI-Times", "KHEN THƯỞNG", "vni"],
  ["Tr\u00adëng ban Thi ®ua", TIMES, "Trưởng ban Thi đua", "tcvn3"],
  ["Tröôûng ban Thi ñua", null, "Trưởng ban Thi đua", "vni"],
  ["Trưởng ban Thi đua", ".VnTime", "Trưởng ban Thi đua", "unicode"],
  ["Trưởng ban".normalize("NFD"), ".VnTime", "Trưởng ban", "unicode"],
  ["Nhà máy cà phê", TIMES, "Nhà máy cà phê", "unicode"],
  ["hoà giải, hòa giải", TIMES, "hoà giải, hòa giải", "unicode"],
  ["100 + 5 = 105", ".VnTime", "100 + 5 = 105", "unicode"],
])("%j in %s is %s", (stored, font, text, encoding) => {
  expect(decodeText(stored, font)).toEqual({ text, encoding });
});

const WORDS =
  "Trưởng ban thi đua khen thưởng của đơn vị được nghiêng khuỷu quyết giữ ngoằn rượu kỷ luật tỵ nạn ỉa".split(
    " ",
  );
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" "));

test.each(["tcvn3", "vni"] as const)("what was stored as %s comes back, letter by letter", (encoding) => {
  fc.assert(
    fc.property(phrase, fc.boolean(), (words, isCapital) => {
      const text = isCapital ? words.toUpperCase() : words;
      const stored = encodeOld(text, encoding);
      expect(decodeText(stored.text, stored.font).text).toBe(text);
    }),
  );
});

test("the soft hyphen is a letter before anything is tidied", () => {
  const { text } = encodeOld("Đã được thưởng", "tcvn3");
  expect(text).toContain("\u00ad");
  expect(decodeText(`  ${text}\u00a0`.trim(), ".VnTime").text).toContain("được thưởng");
});

test("fonts mixed in one sheet and in one cell: each by its own", () => {
  const old = encodeOld("Trưởng ban", "tcvn3").text;
  const vni = encodeOld("được khen", "vni").text;
  const runs = [
    { text: old.slice(0, 3), font: ".VnTime" },
    { text: old.slice(3), font: ".VnTime" },
    { text: " Nội vụ ", font: TIMES },
    { text: vni, font: "VNI-Times" },
  ];
  const workbook = snapshotOfCells([{ name: "S", cells: [], merged: [] }]);
  const cells = buildCellStore([
    { row: 0, column: 0, value: runs.map(({ text }) => text).join(""), format: 0, rich: runs },
    { row: 0, column: 1, value: "Xã\n Mẫu", format: 0 },
    { row: 1, column: 0, value: 7.5, format: 0 },
  ]);
  const grid = textGridOf(workbook, { ...workbook.sheets[0]!, cells });
  const raw = [0, 1].flatMap((at) => rowCells(grid, at)).map((cell) => rawTextOf(grid, cell));
  expect(raw).toEqual(["Trưởng ban Nội vụ được khen", "Xã\n Mẫu", ""]);
  expect(grid.shown).toEqual(["Trưởng ban Nội vụ được khen", "Xã Mẫu", "7.5"]);
});
