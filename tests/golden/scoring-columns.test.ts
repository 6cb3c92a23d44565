/** Columns of scoring tables: several instances that judge, ways to the points, criteria in steps. Invented in the layouts offices use; the expectation is a careful reader's. */
import { lines, readOnly, rulesOf, treeOf } from "./read-scoring";

test("points of the leading unit, the cluster and the council: the last instance is the appraised one", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                            | C          | D            | E              | F            | G                  | H |
      | 1  | KHỐI THI ĐUA CÁC SỞ                |                              |            |              |                |              |                    | |
      | 2  | BẢNG TỔNG HỢP CHẤM ĐIỂM THI ĐUA NĂM 2024 |                              |            |              |                |              |                    | |
      | 4  | TT                                 | Nội dung tiêu chí            | Điểm chuẩn | Điểm tự chấm | Điểm thẩm định |              |                    | Ghi chú |
      | 5  |                                    |                              |            |              | Trưởng khối    | Khối thi đua | Hội đồng TĐKT tỉnh | |
      | 6  | (1)                                | (2)                          | (3)        | (4)          | (5)            | (6)          | (7)                | (8) |
      | 7  | I                                  | THỰC HIỆN NHIỆM VỤ CHÍNH TRỊ | 60         | 58           | 57             | 57           | '56,5              | |
      | 8  | 1                                  | Hoàn thành chỉ tiêu kế hoạch | 40         | 39           | 38             | 38           | 38                 | |
      | 9  | 2                                  | Công tác tham mưu            | 20         | 19           | 19             | 19           | '18,5              | |
      | 10 | II                                 | CÔNG TÁC XÂY DỰNG ĐẢNG       | 40         | 40           | 38             | 38           | 38                 | thống nhất |
      | 11 | TỔNG SỐ                            |                              | 100        | 98           | 95             | 95           | '94,5              | |
    `,
    merges: ["A2:H2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:G4", "H4:H5", "A11:B11"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: {
      A: "code",
      B: "label",
      C: "max",
      D: "self",
      E: "extra",
      F: "extra",
      G: "appraised",
      H: "note",
    },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      7 I group top max 60
      8 1 criterion <7 max 40
      9 2 criterion <7 max 20
      10 II criterion top max 40
      11 · total top max 100
    `),
  );
  const earlier = (leading: string, cluster: string) => ({
    "Điểm thẩm định / Trưởng khối": leading,
    "Điểm thẩm định / Khối thi đua": cluster,
  });
  expect(table.rows.map((row) => [row["self"], row["appraised"], row["extra"]])).toEqual([
    [58, 56.5, earlier("57", "57")],
    [39, 38, earlier("38", "38")],
    [19, 18.5, earlier("19", "19")],
    [40, 38, earlier("38", "38")],
    [98, 94.5, earlier("95", "95")],
  ]);
  expect(table.totals.map(({ agrees }) => agrees)).toEqual([{ C: true, D: true, G: true }]);
});

test("pupils, class and faculty assess; 'tối đa' behind the points; codes inside the words", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                | C                   | D                     | E            | F |
      | 1  | PHIẾU ĐÁNH GIÁ KẾT QUẢ RÈN LUYỆN   |                  |                     |                       |              | |
      | 3  | Nội dung đánh giá                  | Thang điểm       | Minh chứng (nếu có) | Sinh viên tự đánh giá | Lớp đánh giá | Khoa đánh giá |
      | 4  | 1. Đánh giá về ý thức học tập      | 20 điểm          |                     | 18                    | 17           | 17 |
      | 5  | 1.1. Đi học chuyên cần, đúng giờ   | 12 điểm (tối đa) | Sổ điểm danh        | 10                    | 10           | 10 |
      | 6  | 1.2. Thành viên câu lạc bộ học thuật | 8 điểm (tối đa)  |                     | 8                     | 7            | 7 |
      | 7  | 2. Đánh giá về chấp hành nội quy   | 80 điểm          |                     | 80                    | 80           | 79 |
      | 8  | 2.1. Chấp hành nội quy             | 50 điểm          |                     | 50                    | 50           | 49 |
      | 9  | 2.2. Thực hiện nội trú, ngoại trú  | 30 điểm          |                     | 30                    | 30           | 30 |
      | 10 | - Vi phạm quy chế thi              | -5 điểm/lần      |                     |                       |              | |
      | 11 | TỔNG ĐIỂM                          | 100 điểm         |                     | 98                    | 97           | 96 |
      | 12 | Xếp loại rèn luyện                 |                  |                     | Xuất sắc              | Xuất sắc     | Xuất sắc |
    `,
    merges: ["A1:F1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "label", B: "max", C: "explanation", D: "self", E: "extra", F: "appraised" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 1. group top max 20
      5 1.1. criterion <4 max 12
      6 1.2. criterion <4 max 8
      7 2. group top max 80
      8 2.1. criterion <7 max 50
      9 2.2. criterion <7 max 30
      10 · rule <9 penalty -5
      11 · total top max 100
      12 · note top
    `),
  );
});

test("a standard merged down beside its contents heads them", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |   | A                                  | B                                  | C                         | D           | E |
      | 1 | PHỤ LỤC I. THANG ĐIỂM GIA ĐÌNH VĂN HÓA |                                    |                           |             | |
      | 3 | TT                                 | Tiêu chuẩn                         | Nội dung tiêu chuẩn       | Điểm tối đa | Điểm tự chấm |
      | 4 | 1                                  | Gương mẫu chấp hành chủ trương (35 điểm) | Chấp hành pháp luật       | 20          | 20 |
      | 5 |                                    |                                    | Chấp hành hương ước       | 15          | 14 |
      | 6 | 2                                  | Tích cực lao động sản xuất (65 điểm) | Hoàn thành nghĩa vụ       | 30          | 30 |
      | 7 |                                    |                                    | Học tập nâng cao trình độ | 20          | 20 |
      | 8 |                                    |                                    | Tham gia phong trào       | 15          | 10 |
      | 9 | Tổng cộng                          |                                    |                           | 100         | 94 |
    `,
    merges: ["A1:E1", "A4:A5", "B4:B5", "A6:A8", "B6:B8", "A9:C9"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "label", D: "max", E: "self" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 1 group top max 35
      4 · criterion <4 max 20
      5 · criterion <4 max 15
      6 2 group top max 65
      6 · criterion <6 max 30
      7 · criterion <6 max 20
      8 · criterion <6 max 15
      9 · total top max 100
    `),
  );
});

test("criteria in one column, their parts in the next", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |   | A                                  | B                          | C                    | D           | E |
      | 1 | BẢNG CHẤM ĐIỂM XÃ ĐẠT CHUẨN TIẾP CẬN PHÁP LUẬT |                            |                      |             | |
      | 3 | STT                                | Tiêu chí                   | Chỉ tiêu             | Điểm tối đa | Điểm tự chấm |
      | 4 | I                                  | Bảo đảm thi hành Hiến pháp |                      | 20          | 18 |
      | 5 | 1                                  |                            | Ban hành kế hoạch    | 10          | 9 |
      | 6 | 2                                  |                            | Giải quyết kiến nghị | 10          | 9 |
      | 7 | II                                 | Phổ biến pháp luật         |                      | 30          | 29 |
      | 8 | 1                                  |                            | Công khai thông tin  | 30          | 29 |
      | 9 |                                    | Tổng cộng                  |                      | 50          | 47 |
    `,
    merges: ["A1:E1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "label", D: "max", E: "self" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 I group top max 20
      5 1 criterion <4 max 10
      6 2 criterion <4 max 10
      7 II group top max 30
      8 1 criterion <7 max 30
      9 · total top max 50
    `),
  );
});

test("a youth union's form without standards: conditions of points in a column, the most points in the words of the group", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |   | A                                  | B                                 | C                                  | D             | E |
      | 1 | THANG ĐIỂM ĐÁNH GIÁ THI ĐUA NĂM 2024 |                                   |                                    |               | |
      | 3 | TT                                 | NỘI DUNG CHẤM ĐIỂM                | ĐIỀU KIỆN CHẤM ĐIỂM                | VB CHỨNG MINH | ĐIỂM TỰ CHẤM |
      | 4 | I                                  | Công tác chỉ đạo (điểm tối đa 13) |                                    |               | |
      | 5 | 1                                  | Xây dựng chương trình năm         | 5 điểm: Có chương trình và hội nghị triển khai.\\n3 điểm: Có chương trình, không tổ chức hội nghị.\\n0 điểm: Không có chương trình. | CT số 01      | 5 |
      | 6 | 2                                  | Chế độ báo cáo                    | - 8 điểm: gửi đủ, đúng hạn\\n- 4 điểm: thiếu 1 báo cáo\\n- 0 điểm: thiếu từ 2 báo cáo |               | 8 |
      | 7 | II                                 | Công tác giáo dục (điểm tối đa 7) |                                    |               | |
      | 8 | 1                                  | Tổ chức học tập nghị quyết        | 7 điểm: từ 90% đoàn viên; 3 điểm: từ 50% đến dưới 90% đoàn viên |               | 7 |
      | 9 |                                    | Tổng cộng                         |                                    |               | 20 |
    `,
    merges: ["A1:E1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "method", D: "explanation", E: "self" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 I group top max 13
      5 1 criterion <4
      6 2 criterion <4
      7 II group top max 7
      8 1 criterion <7
      9 · total top
    `),
  );
});

test("'Điểm đạt' and the grounds of deductions", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                         | B                        | C           | D        | E |
      | 1  | ĐẢNG ỦY KHỐI VÍ DỤ        |                          |             |          | |
      | 2  | BIỂU ĐIỂM ĐÁNH GIÁ CHI BỘ |                          |             |          | |
      | 4  | Số TT                     | Nội dung đánh giá        | Điểm tối đa | Điểm đạt | Lý do trừ điểm |
      | 5  | I                         | XÂY DỰNG ĐẢNG            | 50          |          | |
      | 6  | 1                         | Sinh hoạt chi bộ         | 25          | 24       | |
      | 7  |                           | Trong đó:                |             |          | |
      | 8  |                           | + Đúng thời gian         | 15          | 14       | trễ 01 kỳ |
      | 9  |                           | + Nội dung có chất lượng | 10          | 10       | |
      | 10 | 2                         | Phát triển đảng viên     | 25          | 25       | |
      | 11 | II                        | NHIỆM VỤ CHÍNH TRỊ       | 50          | 49       | |
      | 12 | Tổng cộng I+II            |                          | 100         | 98       | |
    `,
    merges: ["A2:E2", "A12:B12"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "explanation" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      5 I group top max 50
      6 1 group <5 max 25
      7 · note <6
      8 · criterion <6 max 15
      9 · criterion <6 max 10
      10 2 criterion <5 max 25
      11 II criterion top max 50
      12 · total top max 100
    `),
  );
});

test("codes I.1.a, a hidden column and row", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A              | B                | C   | D          | E                 | F            | G |
      | 1  | BẢNG CHẤM ĐIỂM |                  |     |            |                   |              | |
      | 2  | STT            | Nội dung thi đua | Mã  | Thang điểm | Kết quả thực hiện | Điểm tự chấm | Điểm của Hội đồng |
      | 3  | I              | Công tác xét xử  | CV1 | 70         |                   |              | |
      | 4  | I.1            | Tỷ lệ giải quyết |     | 50         |                   |              | |
      | 5  | I.1.a          | Án hình sự       |     | 25         | Đạt 98%           |              | |
      | 6  | I.1.b          | Án dân sự        |     | 25         | Đạt 90%           |              | |
      | 7  | I.2            | Án hủy, sửa      |     | 20         |                   |              | |
      | 8  | II             | Xây dựng ngành   | CV2 | 30         |                   |              | |
      | 9  | II.1           | Đoàn kết         |     | 10         |                   |              | |
      | 10 | II.2           | Kỷ luật          |     | 20         |                   |              | |
      | 11 | Cộng I + II:   |                  |     | 100        |                   |              | |
    `,
    merges: ["A1:G1"],
    hiddenColumns: ["C"],
    hiddenRows: [[10, 10]],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "extra", D: "max", E: "extra", F: "self", G: "appraised" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      3 I group top max 70
      4 I.1 group <3 max 50
      5 I.1.a criterion <4 max 25
      6 I.1.b criterion <4 max 25
      7 I.2 criterion <3 max 20
      8 II group top max 30
      9 II.1 criterion <8 max 10
      10 II.2 criterion <8 max 20
      11 · total top max 100
    `),
  );
});

test("the way to the points in a column of its own", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                   | C                                  | D          | E |
      | 1  | TỔNG CÔNG TY GIẢ ĐỊNH              |                     |                                    |            | |
      | 2  | BỘ TIÊU CHÍ CHẤM ĐIỂM THI ĐUA ĐƠN VỊ |                     |                                    |            | |
      | 4  | Mã tiêu chí                        | Tiêu chí            | Phương pháp chấm điểm              | Điểm chuẩn | Bộ phận thẩm định |
      | 5  | A                                  | SẢN XUẤT KINH DOANH |                                    | 70         | |
      | 6  | A1                                 | Doanh thu           | Điểm = thực hiện/kế hoạch x điểm chuẩn | 40         | Phòng Kế hoạch |
      | 7  | A2                                 | Tổn thất điện năng  | ≤ 5%: đạt điểm chuẩn; trên 5% đến 6%: trừ 50% điểm chuẩn; trên 6%: trừ hết | 30         | Phòng Kỹ thuật |
      | 8  | B                                  | AN TOÀN             |                                    | 30         | |
      | 9  | B1                                 | Tai nạn lao động    | Mỗi vụ tai nạn trừ 5 điểm, không quá điểm chuẩn | 30         | Phòng An toàn |
      | 10 | C                                  | ĐIỂM THƯỞNG         |                                    | 5          | |
      | 11 | C1                                 | Sáng kiến           | Mỗi sáng kiến cộng 1 điểm, tối đa 5 điểm |            | |
    `,
    merges: ["A2:E2"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "method", D: "max", E: "appraiser" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      5 A group top max 70
      6 A1 criterion <5 max 40
      7 A2 criterion <5 max 30
      8 B group top max 30
      9 B1 criterion <8 max 30
      10 C criterion top max 5
      11 C1 rule <10
    `),
  );
  expect(rulesOf(table)).toEqual([
    [6, { type: "pro-rata" }],
    [
      7,
      {
        type: "percent-bands-share",
        bands: [
          { upTo: 5, share: 100 },
          { above: 5, upTo: 6, share: 50 },
          { above: 6, share: 0 },
        ],
      },
    ],
    [9, { type: "per-occurrence", points: -5, unit: "vụ tai nạn" }],
    [9, { type: "cap-standard" }],
    [10, { type: "bonus-group", points: 5, insideTotal: true }],
    [11, { type: "bonus-item-capped", points: 1, unit: "sáng kiến", cap: 5 }],
  ]);
});
