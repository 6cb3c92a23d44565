/** Small clusters worked out by hand: who is first, who is out, who is missing, whose paper stands twice. */
import { reportRanking, type RankReport } from "../../src/app/rank-report";
import type { FixtureSheet } from "../support/fixture";
import { CLASSES, listOf, paper, PLACES, ranked, withOurSheet, type ClusterFiles } from "./rank-case";

const reported = (files: ClusterFiles): RankReport => reportRanking(ranked(files));
const pick = <Key extends keyof RankReport["units"][number]>(report: RankReport, ...keys: readonly Key[]) =>
  report.units.map((unit) => keys.map((key) => unit[key]));
const codes = ({ findings }: RankReport) =>
  findings.filter(({ code }) => code.startsWith("rank.")).map(({ file, code }) => [file, code]);

const NOTES = [CLASSES, PLACES];

test("totals, bonus, ranks, classes and places of three units, in the order of their ranks", () => {
  const report = reported({
    "b.xlsx": [
      paper({ unit: "Xã Thí Dụ", self: [40, 40, 12], appraised: [35, 30, 12], bonus: 0, notes: NOTES }),
    ],
    "a.xlsx": [paper({ unit: "Xã Mẫu", self: [38, 40, 20], bonus: 5, notes: NOTES })],
    "c.xlsx": [paper({ unit: "Xã Ví Dụ", self: [20, 20.5, 7.25], bonus: 10, notes: NOTES })],
  });
  expect(pick(report, "unit", "self", "appraised", "bonus", "total", "rank")).toEqual([
    ["Xã Mẫu", 103, null, 5, 103, 1],
    ["Xã Thí Dụ", 92, 77, 0, 77, 2],
    ["Xã Ví Dụ", 57.75, null, 10, 57.75, 3],
  ]);
  expect(report.units.map(({ classification }) => classification?.level)).toEqual([
    "Xuất sắc",
    "Tốt",
    "Trung bình",
  ]);
  expect(pick(report, "places", "proposed")).toEqual([
    [["Cờ"], true],
    [["Bằng khen"], true],
    [[], false],
  ]);
});

test("equal units before the last place: ranked alike, and a question instead of a choice", () => {
  const report = reported(
    Object.fromEntries(
      ["Xã Mẫu", "Xã Thí Dụ", "Xã Ví Dụ"].map((unit, at) => [
        `${at}.xlsx`,
        [paper({ unit, self: at === 0 ? [40, 40, 10] : [40, 30, 10], bonus: 0, notes: NOTES })],
      ]),
    ),
  );
  expect(pick(report, "unit", "rank", "tied", "places", "openPlaces", "proposed")).toEqual([
    ["Xã Mẫu", 1, false, ["Cờ"], [], true],
    ["Xã Thí Dụ", 2, true, [], ["Bằng khen"], null],
    ["Xã Ví Dụ", 2, true, [], ["Bằng khen"], null],
  ]);
  expect(codes(report)).toEqual([[null, "rank.tie-over-places"]]);
});

test("a unit that its own rule takes out: no rank, no class, no place, and why", () => {
  const out = "Có cá nhân bị kỷ luật từ cảnh cáo trở lên: không xếp loại";
  const form = paper({ unit: "Xã Mẫu", self: [40, 40, 20], bonus: 0, notes: [...NOTES, out] });
  // the lines: I, 1, 2, II, 1, III, 1, total, classes, places, and what takes out
  const typed = [["Số liệu 1", 11, "Có"]] as const;
  const report = reported({
    "a.xlsx": withOurSheet([form], typed),
    "b.xlsx": [paper({ unit: "Xã Thí Dụ", self: [30, 30, 20], bonus: 0, notes: [...NOTES, out] })],
  });
  expect(pick(report, "unit", "rank", "total", "classification", "places", "proposed")).toEqual([
    ["Xã Thí Dụ", 1, 80, expect.objectContaining({ level: "Tốt" }), ["Cờ"], true],
    ["Xã Mẫu", null, 100, null, [], false],
  ]);
  expect(report.units[1]?.disqualified).toMatch(/kỷ luật từ cảnh cáo trở lên/);
});

test("who is in the list and sent nothing, who sent something and is in no list", () => {
  const report = reported({
    "danh-sach.xlsx": [listOf("Xã Mẫu", "Xã Hòa Thí Dụ", "Xã Giả Định")],
    "a.xlsx": [paper({ unit: "UBND XÃ MẪU", self: [40, 40, 20], bonus: 0 })],
    "xa-hoa-thi-du.xlsx": [paper({ self: [30, 40, 20], bonus: 0 })],
    "c.xlsx": [paper({ unit: "Xã Lạ", self: [20, 40, 20], bonus: 0 })],
  });
  // one name from the paper, one from the file's name, both as the list writes them
  expect(pick(report, "unit", "rank")).toEqual([
    ["Xã Mẫu", 1],
    ["Xã Hòa Thí Dụ", 2],
    ["Xã Lạ", 3],
  ]);
  expect(report.missing).toEqual([
    { unit: "Xã Giả Định", cluster: null, file: "danh-sach.xlsx", sheet: "Danh sách cụm", cell: "B6" },
  ]);
  expect(codes(report)).toEqual([
    ["danh-sach.xlsx", "rank.missing"],
    ["c.xlsx", "rank.not-listed"],
  ]);
});

describe("one unit, two papers", () => {
  const first = paper({ unit: "Xã Mẫu", self: [40, 40, 20], bonus: 0 });

  test.each([
    ["that differ: an error at the first line that does", [40, 30, 10], "error", "D8", 2],
    ["that come to the same by other lines", [30, 50, 20], "error", "D7", 2],
    ["copied: a warning at the total", [40, 40, 20], "warning", "D13", 0],
  ] as const)("%s", (_, self, severity, cell, lines) => {
    const report = reported({
      "a.xlsx": [first],
      "b.xlsx": [paper({ unit: "XÃ MẪU", self, bonus: 0 })],
      "c.xlsx": [paper({ unit: "Xã Thí Dụ", self: [40, 30, 20], bonus: 0 })],
    });
    expect(pick(report, "unit", "file", "total", "rank")).toEqual([
      ["Xã Mẫu", "a.xlsx", 100, 1],
      ["Xã Thí Dụ", "c.xlsx", 90, 2],
    ]);
    expect(report.duplicates).toEqual([
      expect.objectContaining({ unit: "XÃ MẪU", file: "b.xlsx", keptFile: "a.xlsx" }),
    ]);
    expect(report.findings).toMatchObject([
      {
        file: "b.xlsx",
        code: "rank.duplicate",
        severity,
        cell,
        data: { kept: "a.xlsx", other: "b.xlsx", lines },
      },
    ]);
  });

  test("in one file: the fuller table counts, the other is asked about at its place", () => {
    const report = reported({
      "a.xlsx": [paper({ sheet: "Bản cũ", unit: "Xã Mẫu", self: [40, 40, null] }), first],
    });
    expect(pick(report, "unit", "sheet", "total")).toEqual([["Xã Mẫu", "Phiếu", 100]]);
    expect(report.findings).toMatchObject([
      { code: "rank.two-tables", severity: "question", file: "a.xlsx", sheet: "Bản cũ", cell: "A5" },
    ]);
  });

  test("another unit on another sheet of the same file is a unit of its own", () => {
    const other = paper({ sheet: "Phiếu 2", unit: "Xã Thí Dụ", self: [10, 10, 10], bonus: 0 });
    const report = reported({ "a.xlsx": [first, other] });
    expect(pick(report, "unit", "sheet", "rank")).toEqual([
      ["Xã Mẫu", "Phiếu", 1],
      ["Xã Thí Dụ", "Phiếu 2", 2],
    ]);
  });
});

test("a name over the papers of most files is that of the body that sent the form out", () => {
  const report = reported(
    Object.fromEntries(
      ["Xã_Mẫu", "Xã Thí Dụ", "Xã Ví Dụ"].map((name, at) => [
        `thu-muc/${name}.xlsx`,
        [paper({ unit: "Sở Giả Định", self: [at, at, at], bonus: 0 })],
      ]),
    ),
  );
  expect(pick(report, "unit", "total")).toEqual([
    ["Xã Ví Dụ", 6],
    ["Xã Thí Dụ", 3],
    ["Xã Mẫu", 0],
  ]);
  expect(codes(report).map(([, code]) => code)).toEqual(
    ["unit-shared", "unit-from-file", "unit-from-file", "unit-from-file"].map((code) => `rank.${code}`),
  );
});

describe("nought, blank and half done", () => {
  const of = (more: Partial<Parameters<typeof paper>[0]>) =>
    reported({ "a.xlsx": [paper({ unit: "Xã Mẫu", self: [], ...more })] });

  test.each([
    ["nought is a score", { self: [0, 0, 0], bonus: 0 }, [0, 1, null], []],
    ["nobody has given points", { self: [] }, [null, null, null], ["rank.no-points"]],
    // 40 of 40 and the bonus of 10 may still come
    ["lines left blank", { self: [40, null, 20] }, [60, 1, { low: 60, high: 110 }], ["rank.provisional"]],
    [
      "nobody gave points for a line of an appraised paper",
      { self: [40, 40, null], appraised: [39, 38, null], bonus: 0 },
      [77, 1, { low: 77, high: 97 }],
      ["rank.provisional"],
    ],
    [
      "an appraisal half done counts for nothing yet",
      { self: [40, 40, 20], appraised: [30, null, null], bonus: 0 },
      [100, 1, null],
      ["rank.appraisal-partial"],
    ],
  ] as const)("%s", (_, more, wanted, found) => {
    const report = of(more);
    expect(pick(report, "total", "rank", "provisional")).toEqual([wanted]);
    expect(codes(report).map(([, code]) => code)).toEqual(found);
  });
});

test("a ranking that was printed and says other totals", () => {
  const printed: FixtureSheet = {
    name: "Xếp hạng",
    grid: `
      | | A | B | C | D |
      | 1 | BẢNG XẾP HẠNG THI ĐUA NĂM 2026 | | | |
      | 3 | STT | Tên đơn vị | Điểm | Xếp hạng |
      | 4 | I | Cụm thi đua số 1 | | |
      | 5 | 1 | Xã Mẫu | 99 | 1 |
      | 6 | 2 | Xã Thí Dụ | 90 | 2 |`,
  };
  const report = reported({
    "xep-hang.xlsx": [printed],
    "a.xlsx": [paper({ unit: "Xã Mẫu", self: [40, 40, 20], bonus: 0 })],
    "b.xlsx": [paper({ unit: "Xã Thí Dụ", self: [40, 30, 20], bonus: 0 })],
  });
  expect(report.cluster).toMatch(/Cụm thi đua số 1/);
  expect(report.findings).toMatchObject([
    { code: "rank.printed-differs", file: "xep-hang.xlsx", cell: "B5", data: { printed: 99, total: 100 } },
  ]);
});

describe("stages", () => {
  const RULE = "Điểm cuối cộng từ các bước: đơn vị tự chấm: 20%; Khối trưởng: 30%; Hội đồng: 50%";
  const form = (between: string, rule = RULE): FixtureSheet => ({
    name: "Phiếu",
    grid: `
      | | A | B | C | D | E | F |
      | 1 | Đơn vị: Xã Mẫu | | | | | |
      | 3 | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026 | | | | | |
      | 5 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm tự chấm | ${between} | Hội đồng thẩm định |
      | 6 | 1 | Hoàn thành kế hoạch công tác | 60 | 60 | 55,5 | 50 |
      | 7 | 2 | Tổ chức phong trào | 40 | 40 | 36.5 | 35 |
      | 8 | | Tổng cộng | 100 | | | |
      | 9 | | ${rule} | | | | |`,
  });

  test("the final score is the sum of the shares", () => {
    const report = reported({ "a.xlsx": [form("Khối trưởng chấm")] });
    // 0,2 × 100 + 0,3 × 92 + 0,5 × 85
    expect(pick(report, "basis", "total", "self", "appraised", "max")).toEqual([
      ["stages", 90.1, 100, 85, 100],
    ]);
    expect(report.units[0]?.stages.map(({ points }) => points)).toEqual([100, 92, 85]);
    expect(report.findings.filter(({ code }) => code === "rank.stage-unknown")).toEqual([]);
  });

  test("a stage without a column leaves the total open and is asked about", () => {
    const report = reported({ "a.xlsx": [form("Tổ thẩm định chấm")] });
    expect(pick(report, "total", "rank")).toEqual([[null, null]]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: "rank.stage-unknown",
        data: { unit: "Xã Mẫu", by: expect.stringMatching(/Khối trưởng/) },
      }),
    );
  });
});
