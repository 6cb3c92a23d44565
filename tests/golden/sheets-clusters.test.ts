/** Clusters as offices lay them out: rankings and memberships, invented, expectations worked out by hand. */
import { expectTables } from "../support/wanted-tables";

test("points of the unit itself and of the cluster: the cluster's count, and an award in the last column makes no nominations", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A5:H5"],
      grid: `
      |    | A                | B            | C            | D             | E           | F               | G        | H                   |
      | 1  | UBND TỈNH MẪU    |              |              |               | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |                 |          |                     |
      | 2  | CỤM THI ĐUA SỐ 3 |              |              |               | Độc lập - Tự do - Hạnh phúc |                 |          |                     |
      | 3  | Số: 07/BC-CTĐ3   |              |              |               | Mẫu, ngày 15 tháng 12 năm 2025 |                 |          |                     |
      | 5  | BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG THI ĐUA NĂM 2025 |              |              |               |             |                 |          |                     |
      | 7  | STT              | Tên đơn vị   | Điểm tự chấm | Điểm Cụm chấm | Điểm thưởng | Tổng điểm       | Xếp hạng | Đề nghị khen thưởng |
      | 8  | 1                | Xã Mẫu Đông  | 98           | '97,5         | 2           | '99,5           | 1        | Cờ thi đua          |
      | 9  | 2                | Xã Mẫu Tây   | 97           | 96            | 1           | 97              | 2        | Bằng khen           |
      | 10 | 3                | Xã Mẫu Nam   | 95           | 94            | 0           | 94              | 3        |                     |
      | 12 |                  | THƯ KÝ       |              |               |             | TM. CỤM THI ĐUA |          |                     |
      | 13 |                  |              |              |               |             | CỤM TRƯỞNG      |          |                     |
      | 17 |                  | Lê Văn Ví Dụ |              |               |             | Nguyễn Văn Mẫu  |          |                     |
    `,
    },
    [
      {
        kind: "ranking",
        header: [7],
        facts: {
          parentUnit: "UBND TỈNH MẪU",
          unit: "CỤM THI ĐUA SỐ 3",
          documentNumber: "07/BC-CTĐ3",
          date: "2025-12-15",
          period: "2025",
          title: "BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG THI ĐUA NĂM 2025",
          signers: ["Lê Văn Ví Dụ", "Nguyễn Văn Mẫu"],
        },
        fields: ["row", "unit", "score", "bonus", "total", "rank"],
        rows: [
          [8, "Xã Mẫu Đông", 97.5, 2, 99.5, 1],
          [9, "Xã Mẫu Tây", 96, 1, 97, 2],
          [10, "Xã Mẫu Nam", 94, 0, 94, 3],
        ],
      },
    ],
  );
});

test("two clusters side by side, each under its own caption", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A        | B           | C         | D        | E | F        | G             | H         | I        |
      | 1 | KẾT QUẢ XẾP HẠNG CÁC CỤM THI ĐUA NĂM 2025 |             |           |          |   |          |               |           |          |
      | 3 | CỤM SỐ 1 |             |           |          |   | CỤM SỐ 2 |               |           |          |
      | 4 | TT       | Đơn vị      | Tổng điểm | Xếp hạng |   | TT       | Đơn vị        | Tổng điểm | Xếp hạng |
      | 5 | 1        | Xã Mẫu      | 98        | Nhất     |   | 1        | Phường Ví Dụ  | 95        | Nhì      |
      | 6 | 2        | Xã Giả Định | 97        | Nhì      |   | 2        | Phường Thí Dụ | 96        | Nhất     |
      | 7 | 3        | Xã Thử      | 90        | Ba       |   |          |               |           |          |
    `,
    },
    [
      {
        kind: "ranking",
        header: [4],
        fields: ["row", "cluster", "unit", "total", "rank"],
        rows: [
          [5, "CỤM SỐ 1", "Xã Mẫu", 98, 1],
          [6, "CỤM SỐ 1", "Xã Giả Định", 97, 2],
          [7, "CỤM SỐ 1", "Xã Thử", 90, 3],
        ],
      },
      {
        kind: "ranking",
        header: [4],
        fields: ["row", "cluster", "unit", "total", "rank"],
        rows: [
          [5, "CỤM SỐ 2", "Phường Ví Dụ", 95, 2],
          [6, "CỤM SỐ 2", "Phường Thí Dụ", 96, 1],
        ],
      },
    ],
  );
});

test("a cluster named on the line above each table", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |    | A   | B                 | C    | D       |
      | 1  | KẾT QUẢ BÌNH XÉT THI ĐUA CÁC KHỐI NĂM 2025 |                   |      |         |
      | 3  | 1. Khối thi đua các cơ quan Đảng |                   |      |         |
      | 4  | STT | Đơn vị            | Điểm | Xếp thứ |
      | 5  | 1   | Ban Tổ chức       | 99   | 1       |
      | 6  | 2   | Ban Tuyên giáo    | 98   | 2       |
      | 8  | 2. Khối thi đua các trường học |                   |      |         |
      | 9  | STT | Đơn vị            | Điểm | Xếp thứ |
      | 10 | 1   | Trường THCS Mẫu   | 97   | 2       |
      | 11 | 2   | Trường THCS Ví Dụ | 99   | 1       |
    `,
    },
    [
      {
        kind: "ranking",
        header: [4],
        facts: { period: "2025" },
        fields: ["row", "cluster", "unit", "score", "total", "rank"],
        rows: [
          [5, "1. Khối thi đua các cơ quan Đảng", "Ban Tổ chức", 99, 99, 1],
          [6, "1. Khối thi đua các cơ quan Đảng", "Ban Tuyên giáo", 98, 98, 2],
        ],
      },
      {
        kind: "ranking",
        header: [9],
        fields: ["row", "cluster", "unit", "score", "total", "rank"],
        rows: [
          [10, "2. Khối thi đua các trường học", "Trường THCS Mẫu", 97, 97, 2],
          [11, "2. Khối thi đua các trường học", "Trường THCS Ví Dụ", 99, 99, 1],
        ],
      },
    ],
  );
});

test("memberships with the cluster on a line of its own", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |    | A       | B                      | C            | D                       | E         |
      | 1  | PHỤ LỤC |                        |              |                         |           |
      | 2  | PHÂN CHIA CỤM, KHỐI THI ĐUA TỈNH MẪU |                        |              |                         |           |
      | 3  | (Ban hành kèm theo Quyết định số 215/QĐ-UBND ngày 03/02/2026 của Chủ tịch UBND tỉnh) |                        |              |                         |           |
      | 5  | TT      | Cụm, khối thi đua      | Đơn vị       | Cụm trưởng, khối trưởng | Số đơn vị |
      | 6  | I       | Cụm thi đua số 1       |              |                         | 3         |
      | 7  | 1       |                        | Phường Một   | x                       |           |
      | 8  | 2       |                        | Phường Hai   |                         |           |
      | 9  | 3       |                        | Xã Ba        |                         |           |
      | 10 | II      | Khối thi đua sở, ngành |              |                         | 2         |
      | 11 | 1       |                        | Sở Nội vụ    | x                       |           |
      | 12 | 2       |                        | Sở Tài chính |                         |           |
    `,
    },
    [
      {
        kind: "ranking",
        header: [5],
        facts: {
          documentNumber: "215/QĐ-UBND",
          date: "2026-02-03",
          title: "PHÂN CHIA CỤM, KHỐI THI ĐUA TỈNH MẪU",
        },
        fields: ["row", "cluster", "unit", "rank"],
        rows: [
          [7, "Cụm thi đua số 1", "Phường Một", null],
          [8, "Cụm thi đua số 1", "Phường Hai", null],
          [9, "Cụm thi đua số 1", "Xã Ba", null],
          [11, "Khối thi đua sở, ngành", "Sở Nội vụ", null],
          [12, "Khối thi đua sở, ngành", "Sở Tài chính", null],
        ],
      },
    ],
  );
});

test("classes of a school", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A                    | B    | C               | D           | E            | F         | G        |
      | 1 | TRƯỜNG THPT GIẢ ĐỊNH |      |                 |             |              |           |          |
      | 2 | KẾT QUẢ THI ĐUA CÁC LỚP TUẦN 12 |      |                 |             |              |           |          |
      | 4 | STT                  | Lớp  | GVCN            | Điểm nề nếp | Điểm học tập | Tổng điểm | Xếp hạng |
      | 5 | 1                    | 10A1 | Nguyễn Văn Mẫu  | 95          | 90           | 185       | 2        |
      | 6 | 2                    | 10A2 | Trần Thị Thí Dụ | 96          | 92           | 188       | 1        |
      | 7 | 3                    | 10A3 | Lê Văn Ví Dụ    | 90          | 80           | 170       | 3        |
    `,
    },
    [
      {
        kind: "ranking",
        header: [4],
        fields: ["row", "unit", "total", "rank"],
        rows: [
          [5, "10A1", 185, 2],
          [6, "10A2", 188, 1],
          [7, "10A3", 170, 3],
        ],
      },
    ],
  );
});

test("the rank first, a list of movements below the closing line", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |    | A      | B                                  | C                 | D         | E | F |
      | 1  | SỞ MẪU |                                    |                   |           |   |   |
      | 2  | KẾT QUẢ XẾP HẠNG CỤM THI ĐUA SỐ 2 QUÝ I/2026 |                                    |                   |           |   |   |
      | 4  | Hạng   | Điểm                               | Đơn vị            | Ghi chú   |   |   |
      | 5  | 1      | '98,75                             | Chi cục Một       |           |   |   |
      | 6  | 2      | '97,50                             | Chi cục Hai       |           |   |   |
      | 8  | Danh sách này có 02 đơn vị./. |                                    |                   |           |   |   |
      | 10 | TT     | Phong trào thi đua                 | Từ ngày           | Đến ngày  |   |   |
      | 11 | 1      | Lập thành tích chào mừng Quốc khánh | 01/7/2026         | 02/9/2026 |   |   |
      | 13 |        |                                    | NGƯỜI LẬP         |           |   |   |
      | 16 |        |                                    | Phạm Thị Giả Định |           |   |   |
    `,
    },
    [
      {
        kind: "ranking",
        header: [4],
        fields: ["row", "unit", "score", "total", "rank"],
        rows: [
          [5, "Chi cục Một", 98.75, 98.75, 1],
          [6, "Chi cục Hai", 97.5, 97.5, 2],
        ],
      },
      {
        kind: "movements",
        header: [10],
        facts: { signers: ["Phạm Thị Giả Định"] },
        fields: ["row", "label", "from", "to"],
        rows: [[11, "Lập thành tích chào mừng Quốc khánh", "2026-07-01", "2026-09-02"]],
      },
    ],
  );
});

test("points by criterion, ceilings in a second row of headings", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A   | B        | C          | D          | E          | F           | G          | H        |
      | 1 | TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM CỦA CÁC CỤM THI ĐUA NĂM 2025 |          |            |            |            |             |            |          |
      | 3 | STT | Đơn vị   | Tiêu chí 1 | Tiêu chí 2 | Tiêu chí 3 | Điểm thưởng | Tổng điểm  | Xếp hạng |
      | 4 |     |          | (40 điểm)  | (40 điểm)  | (20 điểm)  |             | (100 điểm) |          |
      | 5 | I   | CỤM SỐ 1 |            |            |            |             |            |          |
      | 6 | 1   | Xã Một   | 39         | 38         | 20         |             | 97         | I        |
      | 7 | 2   | Xã Hai   | 38         | 38         | 19         | 1           | 96         | II       |
      | 8 | II  | CỤM SỐ 2 |            |            |            |             |            |          |
      | 9 | 1   | Xã Ba    | 40         | 40         | 18         | 2           | 100        | I        |
    `,
    },
    [
      {
        kind: "ranking",
        header: [3],
        fields: ["row", "cluster", "unit", "bonus", "total", "rank"],
        rows: [
          [6, "I CỤM SỐ 1", "Xã Một", null, 97, 1],
          [7, "I CỤM SỐ 1", "Xã Hai", 1, 96, 2],
          [9, "II CỤM SỐ 2", "Xã Ba", 2, 100, 1],
        ],
      },
    ],
  );
});
