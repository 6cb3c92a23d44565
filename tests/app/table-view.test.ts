/** Tables as the pane lists them: each has a name of its own. */
import { viewTable } from "../../src/app/table-view";
import { readingsOf } from "../support/read-tables";

test("lists beside each other in the same rows are told apart", () => {
  const views = readingsOf({
    name: "Cụm",
    grid: `
      |   | A   | B            | C       | D        | E   | F            | G       | H        |
      | 1 | KẾT QUẢ XẾP HẠNG CỤM THI ĐUA NĂM 2025 | | | |     |              |         |          |
      | 2 | STT | Tên đơn vị   | Điểm    | Xếp hạng | STT | Tên đơn vị   | Điểm    | Xếp hạng |
      | 3 | 1   | Xã Mẫu Một   | 98      | 1        | 1   | Xã Mẫu Ba    | 97      | 1        |
      | 4 | 2   | Xã Mẫu Hai   | 95      | 2        | 2   | Xã Mẫu Bốn   | 93      | 2        |
    `,
  }).map((table) => viewTable(table, 0));
  expect(views.map(({ kind, range }) => [kind, range.left])).toEqual([
    ["ranking", 0],
    ["ranking", 4],
  ]);
  expect(new Set(views.map(({ id }) => id)).size).toBe(2);
});
