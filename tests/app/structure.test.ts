/** Structured workbooks as files: LibreOffice opens them, and its own results of our formulas are ours. */
import fc from "fast-check";
import { proposeStructure, writeStructure } from "../../src/app/structure";
import { readWorkbook } from "../../src/app/read-workbook";
import { understand } from "../../src/app/understand";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import type { FixtureSheet } from "../support/fixture";
import { buildXlsx } from "../support/fixture-xlsx";
import { MemoryHost } from "../support/memory-host";
import { gridSheet, gridWorkbook } from "../support/grid";
import { expectSameResults, withoutResults } from "../support/recalculated";

// other programs take their time on a busy machine
jest.setTimeout(240_000);

const points = fc.integer({ min: 0, max: 4000 }).map((quarter) => quarter / 40);
const [SCORES] = fc.sample(fc.array(points, { minLength: 12, maxLength: 12 }), { numRuns: 1, seed: 2026 });
const [VOTES] = fc.sample(fc.array(fc.integer({ min: 0, max: 37 }), { minLength: 12, maxLength: 12 }), {
  numRuns: 1,
  seed: 26,
});
const score = (at: number) => SCORES?.[at] ?? 0;
const votes = (at: number) => VOTES?.[at] ?? 0;

const numbered = (lines: readonly string[], from: number) =>
  lines.map((line, at) => `| ${at + from} ${line}`).join("\n");

function scoring(name: string, from: number): FixtureSheet {
  const lines = [0, 1].flatMap((group) => [
    `| ${["I", "II"][group] ?? ""} | Nhóm công tác số ${group + 1} | ${score(from + group * 3)} | |`,
    ...[1, 2].map(
      (at) => `| ${at} | Tiêu chí thứ ${at} | ${score(from + group * 3 + at)} | ${score(from + at) / 2} |`,
    ),
  ]);
  return {
    name,
    grid: `| | A | B | C | D |
      | 1 | | BẢNG CHẤM ĐIỂM THI ĐUA | | |
      | 3 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm tự chấm |
      ${numbered([...lines, "| | Tổng cộng | 100 | |"], 4)}`,
  };
}

const SHEETS: readonly FixtureSheet[] = [
  scoring("Bảng điểm A", 0),
  scoring("Bảng điểm B", 6),
  {
    name: "Đề nghị",
    grid: `| | A | B | C | D |
      | 1 | | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | | |
      | 3 | STT | Họ và tên, tên tập thể | Danh hiệu đề nghị | Đơn vị |
      | 4 | 1 | Ông Nguyễn Văn Mẫu | LĐTT | Phòng Ví Dụ |
      | 5 | 2 | Phòng Thí Dụ | TTLĐTT | |
      | 6 | 3 | Bà Trần Thị Thí Dụ | CSTĐCS | Phòng Ví Dụ |`,
  },
  {
    name: "Kiểm phiếu",
    grid: `| | A | B | C | D |
      | 1 | | BIÊN BẢN KIỂM PHIẾU | | |
      | 2 | | Tổng số thành viên Hội đồng: 37 người | | |
      | 3 | | Số thành viên có mặt: 35 người | | |
      | 5 | STT | Họ và tên | Số phiếu đồng ý | Số phiếu không đồng ý |
      ${numbered(VOTES?.map((_, at) => `| ${at + 1} | Lê Văn Ví Dụ ${"abcdefghijkl".charAt(at)} | ${votes(at)} | ${37 - votes(at)} |`) ?? [], 6)}`,
  },
  {
    name: "Xếp hạng",
    grid: `| | A | B | C | D | E | F |
      | 1 | | BẢNG XẾP HẠNG THI ĐUA CÁC CỤM | | | | |
      | 3 | STT | Cụm thi đua | Đơn vị | Điểm | Điểm thưởng | Xếp hạng |
      ${numbered(SCORES?.map((_, at) => `| ${at + 1} | Cụm ${(at % 2) + 1} | Xã Mẫu ${"abcdefghijkl".charAt(at)} | ${score(at)} | ${at % 3} | ${at + 1} |`) ?? [], 4)}
      | 16 | 13 | Cụm 1 | Xã Bằng Điểm | ${score(0)} | 0 | 13 |`,
  },
  {
    name: "Chỉ tiêu",
    grid: `| | A | B | C | D | E |
      | 1 | | KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU | | | |
      | 3 | STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện |
      ${numbered(SCORES?.map((_, at) => `| ${at + 1} | Chỉ tiêu thứ ${at + 1} | % | ${score(at)} | ${score(at + 1)} |`) ?? [], 4)}`,
  },
  {
    name: "Thống kê",
    grid: `| | A | B | C | D | E |
      | 1 | TỔNG HỢP KHEN THƯỞNG NĂM 2026 | | | | |
      | 3 | Số TT | Hình thức khen thưởng | Số tập thể | Số cá nhân | Tỷ lệ % |
      | 4 | 1 | Bằng khen | ${score(1)} | ${score(2)} | 40% |
      | 5 | 2 | Giấy khen | ${score(3)} | ${score(4)} | 60% |
      | 6 | | Cộng | 50 | 60 | 100% |`,
  },
];

const ORIGINAL = buildXlsx({ sheets: SHEETS });

async function proposed(host: FileHost) {
  const { snapshot } = await readWorkbook(host);
  return proposeStructure(snapshot, understand(snapshot, { withHidden: false }));
}

test("LibreOffice computes from our formulas what our engine computed", async () => {
  const host = new FileHost(ORIGINAL, "mau.xlsx");
  const { plans } = await proposed(host);
  await host.apply(plans.map(withoutResults));
  const compared = await expectSameResults(host.bytes(), plans);
  // 4 groups, 12 shares, 13 totals and 13 ranks, 2 + 2 totals compared twice, 3 subjects counted
  expect(compared).toBeGreaterThanOrEqual(50);
});

test("all kinds are there, and structured again from the file itself nothing changes", async () => {
  const host = new FileHost(ORIGINAL, "mau.xlsx");
  const first = await proposed(host);
  expect(first.sheets.map(({ name, replaces }) => [name, replaces])).toEqual(
    [
      "TĐ Chấm điểm",
      "TĐ Đề nghị",
      "TĐ Kiểm phiếu",
      "TĐ Xếp hạng",
      "TĐ Thống kê",
      "TĐ Chỉ tiêu",
      "TĐ Đối chiếu",
      "TĐ Danh mục",
    ].map((name) => [name, false]),
  );
  await writeStructure(host, first);
  const second = await proposed(host);
  expect(second.plans).toEqual(first.plans);
  expect(
    second.sheets.every(({ replaces, kept, vanished }) => replaces && kept === 0 && vanished === 0),
  ).toBe(true);
});

test("all sheets are written in one step; one that is cancelled does not reach the workbook", async () => {
  const snapshot = gridWorkbook([
    gridSheet(
      "Danh sách",
      "| STT | Họ và tên | Danh hiệu đề nghị |\n| 1 | Nguyễn Văn Mẫu | LĐTT |\n| 2 | Lê Văn Ví Dụ | LĐTT |",
    ),
  ]);
  const host = new MemoryHost(snapshot);
  const proposal = proposeStructure(snapshot, understand(snapshot, { withHidden: false }));
  await expect(writeStructure(host, proposal, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "work.cancelled",
  });
  expect(host.applied).toEqual([]);
  await writeStructure(host, proposal);
  expect(host.applied).toEqual([proposal.plans]);
});
