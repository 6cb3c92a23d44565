/** Rules in running text: lines invented after the wordings of scoring tables, each with the rules it states. */
import { rulesInProse } from "../../../src/core/rules/read-rules";
import type { RuleTerms } from "../../../src/core/rules/rule";

const LINES: readonly (readonly [string, readonly RuleTerms[]])[] = [
  ["Vắng họp không lý do -0,5đ/lần", [{ type: "per-occurrence", points: -0.5, unit: "lần" }]],
  [
    "Đi muộn: trừ 0.25 điểm/lần, tối đa 2 điểm",
    [
      { type: "per-occurrence", points: -0.25, unit: "lần" },
      { type: "cap-rule", cap: 2 },
    ],
  ],
  ["Thiếu 1 cuộc họp trừ 0,5 điềm", [{ type: "per-occurrence", points: -0.5, unit: "cuộc họp" }]],
  [
    "Không tham mưu đúng hạn, tính trên mỗi văn bản: trừ 0,2 điểm. Điểm trừ tối đa là 1 điểm (trừ trường hợp bất khả kháng)",
    [
      { type: "per-occurrence", points: -0.2, unit: "văn bản" },
      { type: "cap-rule", cap: 1 },
      { type: "exempt" },
    ],
  ],
  [
    "Có họp (nếu tổ không họp: cứ 01 tổ bị trừ 0,2 điểm nhưng không quá 2 điểm; nếu họp thiếu: cứ 01 tổ bị trừ 0,1 điểm nhưng không quá 1 điểm)",
    [
      { type: "per-occurrence", points: -0.2, unit: "tổ" },
      { type: "cap-rule", cap: 2 },
      { type: "per-occurrence", points: -0.1, unit: "tổ" },
      { type: "cap-rule", cap: 1 },
    ],
  ],
  [
    "Viết tin bài: 1 đ/lần, tối đa 10/kỳ",
    [{ type: "bonus-item-capped", points: 1, unit: "lần", cap: 10, period: "kỳ" }],
  ],
  ["01 bài +0,2 (tổng không quá 01 điểm)", [{ type: "bonus-item-capped", points: 0.2, unit: "bài", cap: 1 }]],
  [
    "10 đ/tài liệu (chia đều cho người viết)",
    [
      { type: "bonus-item", points: 10, unit: "tài liệu" },
      { type: "split", among: "người viết" },
    ],
  ],
  [
    "Nộp chậm từ 1 đến dưới 5 ngày: trừ 1; 5 đến dưới 10: trừ 2; từ 10 ngày: trừ 4",
    [
      {
        type: "days-late",
        bands: [
          { from: 1, below: 5, points: -1 },
          { from: 5, below: 10, points: -2 },
          { from: 10, points: -4 },
        ],
      },
    ],
  ],
  [
    "Đạt trên 95%: 5 điểm - Từ 90% đến dưới 95%: 4 điểm - Dưới 90%: 0 điểm",
    [
      {
        type: "percent-bands",
        bands: [
          { above: 95, points: 5 },
          { from: 90, below: 95, points: 4 },
          { below: 90, points: 0 },
        ],
      },
    ],
  ],
  [
    "Tỷ lệ đúng hạn ≥ 99%: đạt điểm chuẩn; ≥ 95% và < 99%: trừ 50% điểm chuẩn; < 95%: trừ hết",
    [
      {
        type: "percent-bands-share",
        bands: [
          { from: 99, share: 100 },
          { from: 95, below: 99, share: 50 },
          { below: 95, share: 0 },
        ],
      },
    ],
  ],
  [
    "Điểm kiểm tra từ 8 đến 10: không trừ; từ 5 đến 8: trừ 0,5; dưới 5: trừ hết điểm",
    [
      {
        type: "value-bands",
        bands: [
          { from: 8, upTo: 10, share: 100 },
          { from: 5, below: 8, points: -0.5 },
          { below: 5, share: 0 },
        ],
      },
    ],
  ],
  [
    "Vi phạm mức độ trung bình trừ 02, nghiêm trọng 04, rất nghiêm trọng 06",
    [
      {
        type: "severity",
        steps: [
          { level: "trung bình", points: -2 },
          { level: "nghiêm trọng", points: -4 },
          { level: "rất nghiêm trọng", points: -6 },
        ],
      },
    ],
  ],
  [
    "Có mô hình được nhân rộng: 1,5 đ; có mô hình: 1 đ; không có: 0 đ",
    [
      {
        type: "levels",
        levels: [
          { level: "Có mô hình được nhân rộng", points: 1.5 },
          { level: "có mô hình", points: 1 },
          { level: "không có", points: 0 },
        ],
      },
    ],
  ],
  ["Lấy số thực hiện chia cho số kế hoạch rồi nhân với điểm chuẩn", [{ type: "pro-rata" }]],
  ["Số kế hoạch chia cho kết quả thực hiện rồi nhân với điểm chuẩn", [{ type: "inverse-pro-rata" }]],
  [
    "Vượt 1% thì thưởng 2% điểm chuẩn, không vượt quá 10% điểm chuẩn; tổng điểm thưởng không quá 15 điểm",
    [{ type: "over-achievement", step: 1, share: 2, capShare: 10, totalCap: 15 }],
  ],
  [
    "Đạt trên 80% được +0,2 điểm (lũy kế cứ tăng 2% được cộng 0,2 điểm nhưng tối đa không quá 1 điểm)",
    [{ type: "step-bonus", above: 80, step: 2, points: 0.2, cap: 1 }],
  ],
  ["Không nộp hồ sơ: không xếp loại", [{ type: "disqualify" }]],
  ["Bị kỷ luật từ khiển trách trở lên thì không xét danh hiệu thi đua", [{ type: "disqualify" }]],
  ["Đơn vị có người vi phạm không được công nhận danh hiệu trong năm", [{ type: "disqualify" }]],
  ["Vi phạm quy định thì không đề nghị khen thưởng", [{ type: "disqualify" }]],
  ["Vi phạm ở mục nào thì trừ hết điểm ở mục đó", [{ type: "zero-out" }]],
  [
    "Mỗi lần trừ 1 điểm, trừ không quá điểm chuẩn mục này",
    [{ type: "per-occurrence", points: -1, unit: "lần" }, { type: "cap-standard" }],
  ],
  [
    "Được tặng Cờ thi đua thành phố +10; Cờ thi đua của Chính phủ +15",
    [
      {
        type: "bonus-by-award",
        awards: [
          { award: "Cờ thi đua thành phố", points: 10 },
          { award: "Cờ thi đua của Chính phủ", points: 15 },
        ],
      },
    ],
  ],
  ["Số điểm sẵn có của mỗi viên chức là 500 điểm", [{ type: "base-plus-minus", points: 500 }]],
  [
    "≥ 90 xuất sắc, 70–<90 tốt, 50–<70 hoàn thành, < 50 không hoàn thành",
    [
      {
        type: "classification",
        classes: [
          { level: "xuất sắc", from: 90 },
          { level: "tốt", from: 70, below: 90 },
          { level: "hoàn thành", from: 50, below: 70 },
          { level: "không hoàn thành", below: 50 },
        ],
      },
    ],
  ],
  [
    "Xếp loại: Xuất sắc: từ 90 điểm trở lên; Tốt: từ 70 đến dưới 90 điểm; Trung bình: dưới 70 điểm",
    [
      {
        type: "classification",
        classes: [
          { level: "Xuất sắc", from: 90 },
          { level: "Tốt", from: 70, below: 90 },
          { level: "Trung bình", below: 70 },
        ],
      },
    ],
  ],
  [
    "Từ 90 đến 100 điểm: Loại A, từ 80 đến dưới 90 điểm: Loại B",
    [
      {
        type: "classification",
        classes: [
          { level: "Loại A", from: 90, upTo: 100 },
          { level: "Loại B", from: 80, below: 90 },
        ],
      },
    ],
  ],
  ["Cứ 02 lần vi phạm trừ 1 điểm", [{ type: "per-occurrence", points: -1, unit: "lần", every: 2 }]],
  ["Cứ giảm 1 % trừ 0,5 điểm", [{ type: "per-occurrence", points: -0.5, unit: "%" }]],
  ["Trừ 0,2 điểm cho mỗi 1% không đạt", [{ type: "per-occurrence", points: -0.2, unit: "%" }]],
  ["trừ 1 điểm/03 buổi vắng", [{ type: "per-occurrence", points: -1, unit: "buổi vắng", every: 3 }]],
  [
    "cứ mỗi 05 % thiếu hụt trừ 0,25 điểm, tối đa không quá 2 điểm",
    [
      { type: "per-occurrence", points: -0.25, unit: "%", every: 5 },
      { type: "cap-rule", cap: 2 },
    ],
  ],
  [
    "Mỗi 10 hội viên mới được cộng 0,5 điểm nhưng không quá 3 điểm",
    [{ type: "bonus-item-capped", points: 0.5, unit: "hội viên", every: 10, cap: 3 }],
  ],
  [
    "Cứ 5% vượt kế hoạch cộng 1 điểm, tối đa 3 điểm",
    [{ type: "over-achievement", step: 5, points: 1, cap: 3 }],
  ],
  ["(Kết quả thực hiện/Kế hoạch giao) x điểm chuẩn", [{ type: "pro-rata" }]],
  ["Tỷ lệ hoàn thành nhân với điểm tối đa", [{ type: "pro-rata" }]],
  [
    "Mỗi vụ tai nạn trừ 5 điểm, không quá điểm chuẩn",
    [{ type: "per-occurrence", points: -5, unit: "vụ tai nạn" }, { type: "cap-standard" }],
  ],
  [
    "Đạt 100% kế hoạch: 10 điểm; đạt từ 90% đến dưới 100%: 8 điểm; dưới 90%: 0 điểm",
    [
      {
        type: "percent-bands",
        bands: [
          { from: 100, points: 10 },
          { from: 90, below: 100, points: 8 },
          { below: 90, points: 0 },
        ],
      },
    ],
  ],
  [
    "- 12 điểm: Có kế hoạch - 6 điểm: Có, ban hành chậm - 0 điểm: không có",
    [
      {
        type: "levels",
        levels: [
          { level: "Có kế hoạch", points: 12 },
          { level: "Có, ban hành chậm", points: 6 },
          { level: "không có", points: 0 },
        ],
      },
    ],
  ],
  [
    "Mỗi cụm: 01 Cờ thi đua và 02 Bằng khen",
    [
      {
        type: "rank-places",
        scope: "cụm",
        awards: [
          { award: "Cờ thi đua", places: 1 },
          { award: "Bằng khen", places: 2 },
        ],
      },
    ],
  ],
  [
    "Được ít nhất 2/3 tổng số thành viên Hội đồng đồng ý",
    [{ type: "vote-threshold", numerator: 2, denominator: 3, base: "members" }],
  ],
  [
    "Điểm xét là tổng điểm của Trưởng khối chấm và điểm do Hội đồng chấm",
    [
      {
        type: "stages",
        stages: [
          { by: "Trưởng khối", share: 100 },
          { by: "Hội đồng", share: 100 },
        ],
      },
    ],
  ],
  ["Đơn vị dẫn đầu được điểm tối đa", [{ type: "relative-to-leader", leaderShare: 100 }]],
  [
    "(Phòng Kế hoạch theo dõi, kiểm tra, đánh giá mục 1.1 và 1.2; Văn phòng thẩm định mục 2)",
    [
      { type: "appraised-by", by: "Phòng Kế hoạch", scope: ["1.1", "1.2"] },
      { type: "appraised-by", by: "Văn phòng", scope: ["2"] },
    ],
  ],
  [
    "Ghi chú: Tổng điểm trừ của mục b.2 tối đa 3 điểm (không tính điểm thưởng)",
    [{ type: "cap-criterion", scope: "b.2", cap: 3, excludesBonus: true }],
  ],
  ["Tổng điểm trừ, cộng đối với mục 5 không quá 4 điểm", [{ type: "cap-both", scope: "5", cap: 4 }]],
];

const termsOf = (text: string) => rulesInProse(text).map(({ text: _text, ...terms }) => terms);

test.each(LINES)("%s", (line, expected) => {
  expect(termsOf(line)).toEqual(expected);
});

test.each(LINES)("the words of each rule stand in %s", (line) => {
  for (const { text } of rulesInProse(line)) {
    expect(text).not.toBe("");
    expect(line).toContain(text);
  }
});

test.each([
  "Tổ chức tốt các phong trào thi đua trong năm",
  "Tham gia từ 80% thành viên trở lên",
  "Ban hành ngày 12/5/2025 theo Công văn số 15/CV",
  "Họp 2 tháng/lần, có biên bản",
  "Hiến máu 20/11, Ngày hội 8/3",
  "Có từ 3 đến 5 sáng kiến",
])("%s: no rule", (line) => {
  expect(rulesInProse(line)).toEqual([]);
});
