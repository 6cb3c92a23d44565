/** Each type of rule by hand-worked cases, at and on both sides of its edges. "" is a score nobody knows yet. */
import type { PlanScalar } from "../../../src/core/workbook/sheet-plan";
import { scoreCase } from "./score-case";

type Case = readonly [inputs: readonly PlanScalar[], points: number | ""];

/** A criterion with a standard, its rule, and what comes of what is typed. */
const ON_CRITERION: readonly (readonly [
  rule: string,
  standard: number | undefined,
  cases: readonly Case[],
])[] = [
  ["Điểm chuẩn 3 điểm", 3, [[[], 3]]],
  [
    "Có: 0,5 điểm; không: 0 điểm",
    0.5,
    [
      [["Có"], 0.5],
      [["không"], 0],
      [[" CÓ "], 0.5],
      [[null], ""],
      [["x"], ""],
      [[1], ""],
    ],
  ],
  [
    "Có: 2 điểm; không: không tính điểm",
    2,
    [
      [["Có"], 2],
      [["Không"], 0],
    ],
  ],
  ["Có: 1 điểm; không: trừ 0,5 điểm", 1, [[["Không"], -0.5]]],
  [
    "Theo mức đạt được: được công nhận: 1 điểm; có đăng ký: 0,5 điểm; không có: 0 điểm",
    1,
    [
      [["Được công nhận"], 1],
      [["có đăng ký"], 0.5],
      [["không có"], 0],
      [["khác"], ""],
      [[null], ""],
    ],
  ],
  [
    "Theo tỷ lệ %: trên 98%: 5 điểm; từ 97% đến dưới 98%: 4 điểm; dưới 97%: 1 điểm",
    5,
    [
      [[98.01], 5],
      [[98], ""],
      [[97.99], 4],
      [[97], 4],
      [[96.99], 1],
      [[0], 1],
      [[100], 5],
      [[100.01], ""],
      [[-0.1], ""],
      [["97"], ""],
      [[null], ""],
    ],
  ],
  [
    "Theo tỷ lệ %, hưởng phần điểm chuẩn: từ 99,99% trở lên: 100% điểm chuẩn; từ 99,96% đến dưới 99,99%: 50% điểm chuẩn; dưới 99,96%: 0% điểm chuẩn",
    3,
    [
      [[99.99], 3],
      [[99.98], 1.5],
      [[99.96], 1.5],
      [[99.95], 0],
    ],
  ],
  [
    "Theo điểm trung bình: từ 15 đến 20: 100% điểm chuẩn; từ 10 đến dưới 15: trừ 1 điểm; dưới 10: 0% điểm chuẩn",
    4,
    [
      [[15], 4],
      [[20], 4],
      [[20.5], ""],
      [[14.9], 3],
      [[10], 3],
      [[9.9], 0],
    ],
  ],
  [
    "Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn, tối đa 100% điểm chuẩn",
    10,
    [
      [[30, 40], 7.5],
      [[40, 40], 10],
      [[50, 40], 10],
      [[1, 3], 3.33],
      [[2, 3], 6.67],
      [[0, 5], 0],
      [[5, 0], ""],
      [[5, null], ""],
      [[-1, 5], ""],
    ],
  ],
  ["Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn", 10, [[[50, 40], 12.5]]],
  [
    "Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn, tối đa 100% điểm chuẩn, dưới 50% kế hoạch không tính điểm",
    10,
    [
      [[19.9, 40], 0],
      [[20, 40], 5],
    ],
  ],
  [
    "Điểm bằng kế hoạch chia thực hiện nhân điểm chuẩn, tối đa 100% điểm chuẩn",
    6,
    [
      [[4, 3], 4.5],
      [[3, 3], 6],
      [[2, 3], 6],
      [[0, 3], 6],
      [[7, 3], 2.57],
    ],
  ],
  [
    "Điểm bằng kế hoạch chia thực hiện nhân điểm chuẩn",
    6,
    [
      [[0, 3], ""],
      [[2, 3], 9],
    ],
  ],
  [
    "Mỗi trường hợp sai trừ 0,5 điểm",
    3,
    [
      [[], 3],
      [[0], 3],
      [[1], 2.5],
      [[7], -0.5],
      [[-1], 3],
      [["hai"], 3],
    ],
  ],
  [
    "Mỗi trường hợp sai trừ 0,5 điểm\nTổng điểm trừ không quá điểm chuẩn",
    2,
    [
      [[3], 0.5],
      [[4], 0],
      [[9], 0],
    ],
  ],
  [
    "Mỗi trường hợp sai trừ 0,5 điểm\nĐiểm trừ tối đa 1 điểm",
    3,
    [
      [[1], 2.5],
      [[2], 2],
      [[5], 2],
    ],
  ],
  [
    "Cứ 2 lần trừ 0,5 điểm",
    2,
    [
      [[1], 2],
      [[2], 1.5],
      [[3], 1.5],
      [[4], 1],
    ],
  ],
  [
    "Trừ hết điểm nếu có đơn thư vượt cấp",
    4,
    [
      [[], 4],
      [["Không"], 4],
      [["Có"], 0],
    ],
  ],
  [
    "Chậm từ 5 đến dưới 10 ngày: trừ 5 điểm; từ 10 đến dưới 15 ngày: trừ 10 điểm; từ 15 ngày trở lên: trừ 20 điểm",
    30,
    [
      [[], 30],
      [[4], 30],
      [[5], 25],
      [[9], 25],
      [[10], 20],
      [[15], 10],
      [[99], 10],
    ],
  ],
  [
    "Theo mức độ vi phạm: khiển trách: trừ 1 điểm; cảnh cáo trở lên: trừ 2 điểm",
    5,
    [
      [[], 5],
      [[1], 4],
      [[1, 2], 0],
      [[null, 1], 3],
    ],
  ],
  ["Mỗi bài viết cộng 0,2 điểm, tối đa 1 điểm", undefined, [[[1], ""]]],
  // what is capped below the standard comes on top of it, and what the standard rests on is not said
  ["Mỗi bài viết cộng 0,2 điểm, tối đa 1 điểm", 2, [[[3], ""]]],
  [
    "Mỗi bài viết cộng 0,2 điểm, tối đa 1 điểm",
    1,
    [
      [[], 0],
      [[3], 0.6],
      [[5], 1],
      [[6], 1],
    ],
  ],
  [
    "Mỗi giải pháp cộng 1 điểm",
    5,
    [
      [[4], 4],
      [[8], 5],
    ],
  ],
  [
    "So với đơn vị dẫn đầu: đạt chỉ tiêu được 50%, dẫn đầu được 100% điểm chuẩn",
    10,
    [
      [[50, 100, 200], 2.5],
      [[100, 100, 200], 5],
      [[150, 100, 200], 7.5],
      [[200, 100, 200], 10],
      [[210, 100, 200], 10],
      [[150, 100, null], ""],
    ],
  ],
  [
    "So với đơn vị dẫn đầu: dẫn đầu được 100% điểm chuẩn, đơn vị khác theo tỷ lệ",
    10,
    [
      [[60, 90], 6.67],
      [[90, 90], 10],
    ],
  ],
  [
    "Mỗi tài liệu cộng 10 điểm\nChia đều cho người viết",
    30,
    [
      [[1], 10],
      [[1, 4], 2.5],
      [[1, 3], 3.33],
      [[2, 0], 20],
    ],
  ],
  [
    "Mỗi trường hợp sai trừ 1 điểm\nNếu đơn vị tự phát hiện thì không trừ",
    3,
    [
      [[2], 1],
      [[2, "Có"], 3],
      [[2, "Không"], 1],
    ],
  ],
];

for (const [rule, max, cases] of ON_CRITERION) {
  test.each(cases)(`a criterion of ${String(max)}: ${rule}: %j gives %j`, (inputs, points) => {
    const { run } = scoreCase([{ ...(max === undefined ? {} : { max }), rules: rule, inputs }]);
    expect(run.shown("computed", 0) ?? "").toBe(points);
  });
}

/** A line under a criterion of 10 points only gives and takes. */
const UNDER_CRITERION: readonly (readonly [rule: string, cases: readonly Case[]])[] = [
  [
    "Mỗi lần cộng 1 điểm, tối đa 10 điểm/kỳ",
    [
      [[3], 3],
      [[30], 10],
      [[30, 2], 20],
    ],
  ],
  [
    "Trên 92% và cứ thêm 1% cộng 0,1 điểm, tối đa 0,5 điểm",
    [
      [[92], 0],
      [[92.5], 0.1],
      [[93], 0.2],
      [[94.3], 0.3],
      [[99], 0.5],
      [[null], ""],
    ],
  ],
  [
    "Từ 90% cộng 0,5 điểm, cứ thêm 2% cộng 0,2 điểm",
    [
      [[89.9], 0],
      [[90], 0.5],
      [[91.9], 0.5],
      [[92], 0.7],
    ],
  ],
  [
    "Dưới 80% và cứ giảm 1% trừ 0,2 điểm, tối đa 1 điểm",
    [
      [[80], 0],
      [[79.5], -0.2],
      [[79], -0.4],
      [[10], -1],
    ],
  ],
  [
    "Vượt mỗi 1% kế hoạch thưởng 1% điểm chuẩn, tối đa 10% điểm chuẩn",
    [
      [[100, 100], 0],
      [[101.9, 100], 0.1],
      [[103, 100], 0.3],
      [[110, 100], 1],
      [[150, 100], 1],
      [[90, 100], 0],
      [[1, 0], ""],
    ],
  ],
  [
    "Thưởng theo danh hiệu: Cờ thi đua thành phố: 10 điểm; Cờ Chính phủ: 15 điểm",
    [
      [[], 0],
      [[1], 10],
      [[1, 1], 25],
      [[null, 1], 15],
    ],
  ],
  [
    "Thưởng theo danh hiệu cao nhất: Cờ thi đua thành phố: 10 điểm; Cờ Chính phủ: 15 điểm",
    [
      [[1], 10],
      [[1, 1], 15],
    ],
  ],
  [
    "Bảng điểm theo hồ sơ × % đúng hạn: dưới 1000 [từ 1 đến dưới 5: 0,5 điểm; từ 5 trở lên: 0,9 điểm]; từ 1000 trở lên [từ 1 đến dưới 5: 1,2 điểm; từ 5 trở lên: 1,8 điểm]",
    [
      [[999, 4.9], 0.5],
      [[999, 5], 0.9],
      [[1000, 1], 1.2],
      [[5000, 80], 1.8],
      [[5000, 0.5], ""],
      [[null, 3], ""],
    ],
  ],
  [
    "Trên 50%: trừ 0,5 điểm",
    [
      [[50], 0],
      [[50.1], -0.5],
    ],
  ],
];

for (const [rule, cases] of UNDER_CRITERION) {
  test.each(cases)(`under a criterion of 10: ${rule}: %j gives %j`, (inputs, points) => {
    const { run } = scoreCase([{ max: 10 }, { role: "rule", parent: 0, rules: rule, inputs }]);
    expect(run.shown("computed", 1) ?? "").toBe(points);
  });
}
