/** "TĐ Chỉ tiêu" from an office's table: which side is the good one, per cent, reached or not, and how many of how many. */
import { proposeStructure } from "../../../src/app/structure";
import { understand } from "../../../src/app/understand";
import { targetBound } from "../../../src/core/records/target-bound";
import { snapshotOf } from "../../support/fixture-snapshot";
import { tableOf } from "../../support/plan-sheet";

test.each<readonly [number | string | null, string, ReturnType<typeof targetBound>]>([
  [95, "Tỷ lệ hồ sơ đúng hạn", { value: 95, isMost: false }],
  [2.5, "Tỷ lệ hộ nghèo", { value: 2.5, isMost: true }],
  [1.5, "Giảm tỷ lệ hộ nghèo", { value: 1.5, isMost: false }],
  ["≥ 90%", "Gia đình văn hóa", { value: 90, isMost: false }],
  ["trên 97,5", "Bảo hiểm y tế", { value: 97.5, isMost: false }],
  ["từ 80% trở lên", "Thôn văn hóa", { value: 80, isMost: false }],
  ["dưới 1%", "Tỷ lệ tăng dân số", { value: 1, isMost: true }],
  ["không quá 3", "Số vụ cháy", { value: 3, isMost: true }],
  ["≥ 1%", "Tỷ lệ hộ nghèo giảm trong năm", { value: 1, isMost: false }],
  ["1.200", "Thu ngân sách", { value: 1200, isMost: false }],
  ["Hoàn thành", "Đại hội", undefined],
  [null, "Đại hội", undefined],
])("%j of “%s”", (target, label, bound) => {
  expect(targetBound(target, label)).toEqual(bound);
});

test("a table of targets beside its results", () => {
  const snapshot = snapshotOf({
    sheets: [
      {
        name: "Chỉ tiêu",
        grid: `
          |   | A   | B                    | C           | D        | E         |
          | 1 | KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026 |   |          |           |
          | 3 | STT | Chỉ tiêu             | Đơn vị tính | Kế hoạch | Thực hiện |
          | 4 | 1   | Thu ngân sách        | triệu đồng  | 1200     | 1500      |
          | 5 | 2   | Tỷ lệ hộ nghèo       | %           | 2,5      | 2,1       |
          | 6 | 3   | Gia đình văn hóa     | %           | ≥ 90     | 89,9      |
          | 7 | 4   | Xây nhà văn hóa thôn | nhà         | 4        |           |
        `,
      },
    ],
  });
  const { plans } = proposeStructure(snapshot, understand(snapshot, { withHidden: false }));
  const sheet = plans.find(({ id }) => id === "structured.targets");
  const checks = plans.find(({ id }) => id === "structured.checks");
  if (!sheet || !checks) throw new Error("two sheets were expected");
  expect(
    tableOf(sheet).map((row) => [row["Chỉ tiêu"], row["Yêu cầu"], row["Tỷ lệ % (tính lại)"], row["Kết quả"]]),
  ).toEqual([
    [1200, "Không thấp hơn", 125, "Đạt"],
    [2.5, "Không cao hơn", 84, "Đạt"],
    [90, "Không thấp hơn", 99.89, "Chưa đạt"],
    [4, "Không thấp hơn", "", ""],
  ]);
  expect(tableOf(checks).map((row) => [row["Nội dung"], row["Tính lại"]])).toEqual([
    ["Số chỉ tiêu đạt", 2],
    ["Số chỉ tiêu đã có kết quả", 3],
  ]);
});
