/** Tables beside each other whose headers begin in different rows: neither takes the other's lines, neither ends the other. */
import { expectTables } from "../support/wanted-tables";

test("people on the left, collectives on the right, two rows lower", () => {
  expectTables(
    {
      name: "DS",
      grid: `
        |    | A   | B               | C            | D                     | E | F   | G                | H                           |
        | 1  | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025 | |  |                     |   |     |                  |                             |
        | 3  | STT | Họ và tên       | Chức vụ      | Danh hiệu đề nghị     |   |     |                  |                             |
        | 4  | 1   | Nguyễn Văn Mẫu  | Chuyên viên  | Lao động tiên tiến    |   | TẬP THỂ |              |                             |
        | 5  | 2   | Trần Thị Thí Dụ | Kế toán      | Lao động tiên tiến    |   | STT | Tên tập thể      | Hình thức khen thưởng       |
        | 6  | 3   | Lê Văn Ví Dụ    | Phó phòng    | Chiến sĩ thi đua cơ sở |  | 1   | Phòng Nội vụ     | Giấy khen                   |
        | 7  | 4   | Phạm Thị Giả Định | Văn thư    | Lao động tiên tiến    |   | 2   | Văn phòng        | Tập thể lao động tiên tiến  |
        | 8  | 5   | Hoàng Văn Mẫu   | Lái xe       | Lao động tiên tiến    |   |     |                  |                             |
      `,
    },
    [
      {
        kind: "nominations",
        header: [3],
        fields: ["row", "name", "position", "award"],
        rows: [
          [4, "Nguyễn Văn Mẫu", "Chuyên viên", "Lao động tiên tiến"],
          [5, "Trần Thị Thí Dụ", "Kế toán", "Lao động tiên tiến"],
          [6, "Lê Văn Ví Dụ", "Phó phòng", "Chiến sĩ thi đua cơ sở"],
          [7, "Phạm Thị Giả Định", "Văn thư", "Lao động tiên tiến"],
          [8, "Hoàng Văn Mẫu", "Lái xe", "Lao động tiên tiến"],
        ],
      },
      {
        kind: "nominations",
        header: [5],
        facts: { period: "2025", title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025" },
        fields: ["row", "name", "award", "subject"],
        rows: [
          [6, "Phòng Nội vụ", "Giấy khen", "collective"],
          [7, "Văn phòng", "Tập thể lao động tiên tiến", "collective"],
        ],
      },
    ],
  );
});

test("points on the left begin lower than the ranks on the right", () => {
  expectTables(
    {
      name: "Tổng hợp",
      grid: `
        |    | A   | B                       | C          | D       | E | F   | G             | H         | I        |
        | 1  | PHÒNG NỘI VỤ XÃ MẪU |         |            |         |   |     |               |           |          |
        | 2  |     |                         |            |         |   | KẾT QUẢ XẾP HẠNG THI ĐUA QUÝ I | |    |          |
        | 3  |     |                         |            |         |   | STT | Đơn vị        | Tổng điểm | Xếp hạng |
        | 4  | BẢNG CHẤM ĐIỂM THI ĐUA QUÝ I |  |          |         |   | 1   | Thôn Mẫu Một  | 95        | 1        |
        | 5  |     |                         |            |         |   | 2   | Thôn Mẫu Hai  | 93        | 2        |
        | 6  | TT  | Nội dung tiêu chí       | Điểm chuẩn | Tự chấm |   | 3   | Thôn Mẫu Ba   | 90        | 3        |
        | 7  | 1   | Vệ sinh đường làng      | 50         | 48      |   | 4   | Thôn Mẫu Bốn  | 88        | 4        |
        | 8  | 2   | Đóng góp các quỹ        | 50         | 47      |   | 5   | Thôn Mẫu Năm  | 80        | 5        |
        | 9  |     | Tổng cộng               | 100        | 95      |   | 6   | Thôn Mẫu Sáu  | 75        | 6        |
      `,
    },
    [
      {
        kind: "ranking",
        header: [3],
        facts: { title: "KẾT QUẢ XẾP HẠNG THI ĐUA QUÝ I" },
        fields: ["row", "unit", "score", "rank"],
        rows: [
          [4, "Thôn Mẫu Một", 95, 1],
          [5, "Thôn Mẫu Hai", 93, 2],
          [6, "Thôn Mẫu Ba", 90, 3],
          [7, "Thôn Mẫu Bốn", 88, 4],
          [8, "Thôn Mẫu Năm", 80, 5],
          [9, "Thôn Mẫu Sáu", 75, 6],
        ],
      },
      {
        kind: "scoring",
        header: [6],
        facts: { title: "BẢNG CHẤM ĐIỂM THI ĐUA QUÝ I" },
        fields: ["row", "code", "label", "role", "max", "self"],
        rows: [
          [7, "1", "Vệ sinh đường làng", "criterion", 50, 48],
          [8, "2", "Đóng góp các quỹ", "criterion", 50, 47],
          [9, null, "Tổng cộng", "total", 100, 95],
        ],
      },
    ],
  );
});

test("all in words: a list of people whose header stands beside lines of units; another list below on the left", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A7:A8", "B7:B8", "C7:D7"],
      grid: `
        |    | A   | B                  | C                  | D               | E | F               | G             | H                  |
        | 1  | Phụ lục             |   |                    |                 |   | DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA | | |
        | 3  |     |                    |                    |                 |   | Tên tập thể     | Địa chỉ       | Hình thức khen thưởng |
        | 4  |     |                    |                    |                 |   | Trường THCS Mẫu | xã Mẫu Một    | Cờ thi đua         |
        | 5  | ĐĂNG KÝ THI ĐUA NĂM 2026 | |                  |                 |   | Trạm Y tế Mẫu   | xã Mẫu Hai    | Cờ thi đua         |
        | 7  | TT  | Họ và tên          | Đăng ký            |                 |   | Trường Tiểu học Mẫu | xã Mẫu Ba | Cờ thi đua         |
        | 8  |     |                    | Danh hiệu thi đua  | Hình thức khen thưởng | | Trường Mầm non Mẫu | xã Mẫu Tư | Cờ thi đua       |
        | 9  | 1   | Nguyễn Văn Mẫu     | LĐTT               | Giấy khen       |   |                 |               |                    |
        | 10 | 2   | Trần Thị Thí Dụ    | CSTĐCS             |                 |   |                 |               |                    |
        | 13 | BẢNG XẾP HẠNG CỤM THI ĐUA | |                 |                 |   |                 |               |                    |
        | 14 | TT  | Tên đơn vị         | Tổng điểm          | Xếp hạng        |   |                 |               |                    |
        | 15 | 1   | Thôn Mẫu Một       | 95                 | Nhất            |   |                 |               |                    |
      `,
    },
    [
      {
        kind: "nominations",
        header: [3],
        facts: { title: "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA" },
        fields: ["row", "name", "unit"],
        rows: [
          [4, "Trường THCS Mẫu", "xã Mẫu Một"],
          [5, "Trạm Y tế Mẫu", "xã Mẫu Hai"],
          [7, "Trường Tiểu học Mẫu", "xã Mẫu Ba"],
          [8, "Trường Mầm non Mẫu", "xã Mẫu Tư"],
        ],
      },
      {
        kind: "registrations",
        header: [7, 8],
        facts: { title: "ĐĂNG KÝ THI ĐUA NĂM 2026" },
        fields: ["row", "name", "titles", "awards"],
        rows: [
          [9, "Nguyễn Văn Mẫu", ["Lao động tiên tiến"], ["Giấy khen"]],
          [10, "Trần Thị Thí Dụ", ["Chiến sĩ thi đua cơ sở"], []],
        ],
      },
      {
        kind: "ranking",
        header: [14],
        facts: { title: "BẢNG XẾP HẠNG CỤM THI ĐUA" },
        fields: ["row", "unit", "score", "rank"],
        rows: [[15, "Thôn Mẫu Một", 95, 1]],
      },
    ],
  );
});
