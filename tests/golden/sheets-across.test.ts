/** Tables that stand on their side: those voted on as columns and a voter in each line; clusters as columns, their units below. */
import type { FixtureSheet } from "../support/fixture";
import { pick, tablesOf } from "../support/read-tables";
import { expectTables } from "../support/wanted-tables";

const VOTES = ["row", "name", "agree", "disagree", "percentShown", "percent"] as const;

test("members in the lines, crosses under the names", () => {
  expectTables(
    {
      name: "Phiếu",
      grid: `
        |    | A   | B                   | C              | D               | E            |
        | 1  | BẢNG TỔNG HỢP BIỂU QUYẾT XÉT DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ | | | |
        | 2  | Tổng số thành viên Hội đồng: 4 người; có mặt: 4 người | | | |         |
        | 4  | STT | Thành viên Hội đồng | Nguyễn Văn Mẫu | Trần Thị Thí Dụ | Lê Văn Ví Dụ |
        | 5  | 1   | Phạm Thị Giả Định   | x              | x               |              |
        | 6  | 2   | Hoàng Văn Mẫu       | x              |                 | x            |
        | 7  | 3   | Vũ Thị Thí Dụ       | x              | x               |              |
        | 8  | 4   | Đỗ Văn Ví Dụ        | x              | x               | x            |
        | 9  |     | Cộng                | 4              | 3               | 2            |
        | 10 |     | Tỷ lệ               | 100%           | 75%             | 50%          |
        | 12 |     |                     |                | CHỦ TỊCH        |              |
      `,
    },
    [
      {
        kind: "ballots",
        header: [4],
        facts: {
          ballot: {
            members: 4,
            present: 4,
            absent: null,
            issued: null,
            collected: null,
            valid: null,
            invalid: null,
          },
        },
        fields: VOTES,
        rows: [
          [4, "Nguyễn Văn Mẫu", 4, 0, "100%", 100],
          [4, "Trần Thị Thí Dụ", 3, 0, "75%", 75],
          [4, "Lê Văn Ví Dụ", 2, 0, "50%", 50],
        ],
      },
    ],
  );
});

test("anonymous ballots in the lines, answers in words, posts in the names", () => {
  expectTables(
    {
      name: "Kiểm phiếu",
      merges: ["A3:A4", "B3:D3"],
      grid: `
        |   | A        | B                            | C               | D            |
        | 1 | TỔNG HỢP PHIẾU BẦU LAO ĐỘNG TIÊN TIẾN NĂM 2025 |         |                 |              |
        | 3 | Phiếu số | Cá nhân, tập thể đề nghị     |                 |              |
        | 4 |          | Ông Nguyễn Văn Mẫu           | Trần Thị Thí Dụ - Kế toán | Phòng Nội vụ |
        | 5 | 1        | Đồng ý                       | Đồng ý          | Không đồng ý |
        | 6 | 2        | Không                        | Đồng ý          | Đồng ý       |
        | 7 | 3        | Đồng ý                       | Đồng ý          |              |
      `,
    },
    [
      {
        kind: "ballots",
        header: [3, 4],
        fields: ["row", "name", "position", "agree", "disagree", "percentShown"],
        rows: [
          [4, "Nguyễn Văn Mẫu", null, 2, 1, null],
          [4, "Trần Thị Thí Dụ", "Kế toán", 3, 0, null],
          [4, "Phòng Nội vụ", null, 1, 1, null],
        ],
      },
    ],
  );
});

test("two boxes for each of them, ticked by each voter", () => {
  expectTables(
    {
      name: "BQ",
      merges: ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
      grid: `
        |   | A  | B                 | C              | D             | E               | F             |
        | 1 | KẾT QUẢ BỎ PHIẾU XÉT TẶNG BẰNG KHEN | |    |               |                 |               |
        | 3 | TT | Người bỏ phiếu    | Nguyễn Văn Mẫu |               | Trường Mầm non Mẫu |            |
        | 4 |    |                   | Đồng ý         | Không đồng ý  | Đồng ý          | Không đồng ý  |
        | 5 | 1  | Phạm Thị Giả Định | ✓              |               | ✓               |               |
        | 6 | 2  | Hoàng Văn Mẫu     |                | ✓             | ✓               |               |
        | 7 | 3  | Vũ Thị Thí Dụ     | ✓              |               |                 | ✓             |
        | 8 |    | Tổng số phiếu     | 2              | 1             | 2               | 1             |
      `,
    },
    [
      {
        kind: "ballots",
        header: [3, 4],
        fields: ["row", "name", "agree", "disagree"],
        rows: [
          [4, "Nguyễn Văn Mẫu", 2, 1],
          [4, "Trường Mầm non Mẫu", 2, 1],
        ],
      },
    ],
  );
});

test("members by name, one and nought in the boxes", () => {
  expectTables(
    {
      name: "BQ",
      grid: `
        |   | A  | B                    | C                | D              |
        | 1 | BIÊN BẢN KIỂM PHIẾU XÉT DANH HIỆU THI ĐUA | |     |                |
        | 3 | TT | Họ và tên thành viên | Nguyễn Văn Mẫu   | Khoa Nội       |
        | 4 | 1  | Phạm Thị Giả Định    | 1                | 0              |
        | 5 | 2  | Hoàng Văn Mẫu        | 1                | 1              |
        | 6 | Tổng cộng |               | 2                | 1              |
      `,
    },
    [
      {
        kind: "ballots",
        header: [3],
        fields: ["row", "name", "agree", "disagree"],
        rows: [
          [3, "Nguyễn Văn Mẫu", 2, 0],
          [3, "Khoa Nội", 1, 1],
        ],
      },
    ],
  );
});

const OF_UNIT = ["row", "cluster", "unit", "extra"] as const;

test("each column a cluster, its units below", () => {
  const sheet: FixtureSheet = {
    name: "Cụm",
    grid: `
      |   | A   | B               | C               | D               |
      | 1 | DANH SÁCH CÁC CỤM THI ĐUA NĂM 2026 | |   |                 |
      | 3 | STT | Cụm thi đua số 1 | Cụm thi đua số 2 | Cụm thi đua số 3 |
      | 4 | 1   | Sở Nội vụ       | Xã Mẫu Một      | Trường THPT Mẫu |
      | 5 | 2   | Sở Tư pháp      | Xã Mẫu Hai      | Trường THCS Mẫu |
      | 6 | 3   | Sở Y tế         |                 | Trường Tiểu học Mẫu |
      | 7 | 4   | Sở Công Thương  |                 |                 |
    `,
  };
  const [table] = tablesOf(sheet);
  expect(table).toMatchObject({ kind: "ranking", headerRows: [3], lastRow: 7 });
  expect(pick(table!, ...OF_UNIT)).toEqual([
    [4, "Cụm thi đua số 1", "Sở Nội vụ", null],
    [4, "Cụm thi đua số 2", "Xã Mẫu Một", null],
    [4, "Cụm thi đua số 3", "Trường THPT Mẫu", null],
    [5, "Cụm thi đua số 1", "Sở Tư pháp", null],
    [5, "Cụm thi đua số 2", "Xã Mẫu Hai", null],
    [5, "Cụm thi đua số 3", "Trường THCS Mẫu", null],
    [6, "Cụm thi đua số 1", "Sở Y tế", null],
    [6, "Cụm thi đua số 3", "Trường Tiểu học Mẫu", null],
    [7, "Cụm thi đua số 1", "Sở Công Thương", null],
  ]);
});

test("clusters with names over two columns only, posts in the first column", () => {
  const [table, ...others] = tablesOf({
    name: "Khối",
    grid: `
      |   | B                     | C                        | D                              |
      | 2 | PHÂN CHIA KHỐI THI ĐUA CÁC CƠ QUAN, ĐƠN VỊ THUỘC TỈNH MẪU | |              |
      | 4 | Chức trách            | KHỐI I: CÁC CƠ QUAN ĐẢNG | KHỐI II: CÁC SỞ, BAN, NGÀNH    |
      | 5 | Khối trưởng           | Ban Tổ chức              | Sở Tài chính                   |
      | 6 | Khối phó              | Ban Tuyên giáo           | Sở Xây dựng                    |
      | 7 | Thành viên            | Văn phòng Tỉnh ủy        | Thanh tra tỉnh                 |
      | 8 |                       | Trường Chính trị         |                                |
    `,
  });
  expect(others).toEqual([]);
  expect(table).toMatchObject({ kind: "ranking", headerRows: [4] });
  expect(pick(table!, ...OF_UNIT)).toEqual([
    [5, "KHỐI I: CÁC CƠ QUAN ĐẢNG", "Ban Tổ chức", { "Chức trách": "Khối trưởng" }],
    [5, "KHỐI II: CÁC SỞ, BAN, NGÀNH", "Sở Tài chính", { "Chức trách": "Khối trưởng" }],
    [6, "KHỐI I: CÁC CƠ QUAN ĐẢNG", "Ban Tuyên giáo", { "Chức trách": "Khối phó" }],
    [6, "KHỐI II: CÁC SỞ, BAN, NGÀNH", "Sở Xây dựng", { "Chức trách": "Khối phó" }],
    [7, "KHỐI I: CÁC CƠ QUAN ĐẢNG", "Văn phòng Tỉnh ủy", { "Chức trách": "Thành viên" }],
    [7, "KHỐI II: CÁC SỞ, BAN, NGÀNH", "Thanh tra tỉnh", { "Chức trách": "Thành viên" }],
    [8, "KHỐI I: CÁC CƠ QUAN ĐẢNG", "Trường Chính trị", null],
  ]);
});

test("a duty roster with names over its columns is no vote", () => {
  const kinds = tablesOf({
    name: "Trực",
    grid: `
      |   | A   | B          | C              | D               |
      | 1 | LỊCH TRỰC CƠ QUAN THÁNG 10 | |       |                 |
      | 3 | STT | Ngày trực  | Nguyễn Văn Mẫu | Trần Thị Thí Dụ |
      | 4 | 1   | Thứ hai    | x              |                 |
      | 5 | 2   | Thứ ba     |                | x               |
    `,
  }).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== "unknown")).toEqual([]);
});
