/** Votes, movements and initiatives as offices lay them out, invented, expectations worked out by hand. */
import { expectTables } from "../support/wanted-tables";

test("movements with days as dates and as text", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A  | B                                  | C                 | D                | E            | F             |
      | 1 | DANH MỤC PHONG TRÀO THI ĐUA GIAI ĐOẠN 2026-2030 |                                    |                   |                  |              |               |
      | 3 | TT | Tên phong trào, chuyên đề thi đua  | Cơ quan phát động | Mục tiêu         | Ngày bắt đầu | Ngày kết thúc |
      | 4 | 1  | Cả nước chung sức xây dựng nông thôn mới | UBND tỉnh         | 80% xã đạt chuẩn | @2026-01-15  | @2030-12-31   |
      | 5 | 2  | Bình dân học vụ số                 | Sở KH&CN          |                  | 01/03/2026   | 31/12/2026    |
    `,
    },
    [
      {
        kind: "movements",
        header: [3],
        fields: ["row", "label", "goal", "from", "to"],
        rows: [
          [4, "Cả nước chung sức xây dựng nông thôn mới", "80% xã đạt chuẩn", "2026-01-15", "2030-12-31"],
          [5, "Bình dân học vụ số", null, "2026-03-01", "2026-12-31"],
        ],
      },
    ],
  );
});

test("one column per ballot, crosses and noughts", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A5:A6", "B5:B6", "C5:G5", "H5:H6"],
      grid: `
      |   | A   | B               | C                    | D       | E       | F       | G       | H     |
      | 1 | BẢNG TỔNG HỢP PHIẾU BẦU DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ |                 |                      |         |         |         |         |       |
      | 3 | Tổng số thành viên Hội đồng: 5 người; có mặt: 5 người |                 |                      |         |         |         |         |       |
      | 5 | STT | Họ và tên       | Phiếu của thành viên |         |         |         |         | Tỷ lệ |
      | 6 |     |                 | Phiếu 1              | Phiếu 2 | Phiếu 3 | Phiếu 4 | Phiếu 5 |       |
      | 7 | 1   | Nguyễn Văn Mẫu  | x                    | x       | x       | x       | x       | 100%  |
      | 8 | 2   | Trần Thị Thí Dụ | x                    | 0       | x       | x       | x       | 80%   |
      | 9 | 3   | Lê Văn Ví Dụ    | x                    | 0       | 0       | x       | x       | 60%   |
    `,
    },
    [
      {
        kind: "ballots",
        header: [5, 6],
        facts: {
          ballot: {
            members: 5,
            present: 5,
            absent: null,
            issued: null,
            collected: null,
            valid: null,
            invalid: null,
          },
        },
        fields: ["row", "name", "agree", "disagree", "percentShown", "percent"],
        rows: [
          [7, "Nguyễn Văn Mẫu", 5, 0, "100%", 100],
          [8, "Trần Thị Thí Dụ", 4, 1, "80%", 80],
          [9, "Lê Văn Ví Dụ", 3, 2, "60%", 60],
        ],
      },
    ],
  );
});

test("counts of ballots in the cells beside their words", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |    | A                    | B                            | C                  | D                        | E           | F      |
      | 1  | HỘI ĐỒNG TĐKT SỞ MẪU |                              |                    |                          |             |        |
      | 2  | BIÊN BẢN KIỂM PHIẾU  |                              |                    |                          |             |        |
      | 3  |                      | Tổng số thành viên Hội đồng: |                    | 9                        |             |        |
      | 4  |                      | Số thành viên có mặt:        |                    | 8                        |             |        |
      | 5  |                      | Số phiếu phát ra:            |                    | 8                        |             |        |
      | 6  |                      | Số phiếu thu về:             |                    | 8                        |             |        |
      | 7  |                      | Số phiếu hợp lệ:             |                    | 8                        |             |        |
      | 8  |                      | Số phiếu không hợp lệ:       |                    | 0                        |             |        |
      | 10 | TT                   | Tập thể, cá nhân             | Số phiếu tán thành | Số phiếu không tán thành | Ý kiến khác | Tỷ lệ  |
      | 11 | 1                    | Phòng Kế hoạch               | 8                  | 0                        |             | 88,89% |
      | 12 | 2                    | Nguyễn Văn Mẫu               | 6                  | 2                        |             | 66,67% |
    `,
    },
    [
      {
        kind: "ballots",
        header: [10],
        facts: {
          ballot: { members: 9, present: 8, absent: null, issued: 8, collected: 8, valid: 8, invalid: 0 },
          title: "BIÊN BẢN KIỂM PHIẾU",
          unit: "HỘI ĐỒNG TĐKT SỞ MẪU",
        },
        fields: ["row", "name", "agree", "disagree", "percent"],
        rows: [
          [11, "Phòng Kế hoạch", 8, 0, 88.89],
          [12, "Nguyễn Văn Mẫu", 6, 2, 66.67],
        ],
      },
    ],
  );
});

test("initiatives with the day of the decision in a column of its own", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | B  | C                                  | D                 | E           | F               | G           |
      | 2 | DANH MỤC SÁNG KIẾN NĂM 2025 |                                    |                   |             |                 |             |
      | 4 | TT | Tên sáng kiến, cải tiến            | Họ và tên tác giả | Chức vụ     | Số QĐ công nhận | Ngày QĐ     |
      | 5 | 1  | Cải tiến quy trình tiếp nhận hồ sơ | Nguyễn Văn Mẫu    | Chuyên viên | 12/QĐ-SNV       | @2025-06-20 |
      | 6 | 2  | Phần mềm nhắc việc                 | Trần Thị Thí Dụ   | Phó phòng   | 13/QĐ-SNV       | 25/6/2025   |
    `,
    },
    [
      {
        kind: "initiatives",
        header: [4],
        fields: ["row", "name", "title", "recognisedOn", "decision"],
        rows: [
          [5, "Nguyễn Văn Mẫu", "Cải tiến quy trình tiếp nhận hồ sơ", "2025-06-20", "12/QĐ-SNV"],
          [6, "Trần Thị Thí Dụ", "Phần mềm nhắc việc", "2025-06-25", "13/QĐ-SNV"],
        ],
      },
    ],
  );
});
