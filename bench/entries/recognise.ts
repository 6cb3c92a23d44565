/** What the recognising bench measures: understanding a workbook already read. Sheets are made by code; invented people only. */
import { understand } from "../../src/app/understand";
import { buildCellStore, type IncomingCell } from "../../src/core/workbook/cell-store-builder";
import type { CellFormat, CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

const FORMAT: CellFormat = {
  numberFormat: "General",
  font: "Times New Roman",
  bold: false,
  italic: false,
  strike: false,
  indent: 0,
  align: "general",
  filled: false,
};

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const MIDDLE = ["Văn", "Thị", "Hữu", "Thanh", "Minh", "Ngọc", "Đức", "Thuỳ", "Xuân"];
const GIVEN = ["Mẫu", "Thí Dụ", "Giả Định", "Ví Dụ", "Minh Hoạ", "Bản Thử", "Tưởng Tượng"];
const POSTS = ["Chủ tịch", "Phó Trưởng phòng", "Chuyên viên", "Giáo viên", "Kế toán", "Văn thư"];
const UNITS = ["Phòng Nội vụ", "Văn phòng Ủy ban", "Trạm Y tế xã", "Trường Tiểu học Mẫu", "Ban Thi đua"];
const AWARDS = ["Lao động tiên tiến", "CSTĐCS", "Giấy khen", "Bằng khen của UBND tỉnh", "LĐTT, Giấy khen"];
const GRADES = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "HTNV"];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!; // never past the end

type Row = readonly CellValue[];

function workbookOf(rows: readonly Row[]): WorkbookSnapshot {
  const cells: IncomingCell[] = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value, format: 0 }])),
  );
  const sheet = {
    name: "Bench",
    visibility: "visible" as const,
    cells: buildCellStore(cells),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    validations: [],
    tables: [],
    isProtected: false,
    planId: null,
  };
  return { name: null, date1904: false, sheets: [sheet], names: [], formats: [FORMAT], kept: [] };
}

/** A list as a province gathers it: few units and titles, names that repeat a little, a reason of its own on each line. */
export function listOf(count: number): WorkbookSnapshot {
  const heading = "STT|Họ và tên|Chức vụ|Đơn vị công tác|Danh hiệu đề nghị|Xếp loại|Thành tích|Ghi chú";
  const people = Array.from({ length: count }, (_, at): Row => {
    const n = at * 7919;
    const name = `${pick(FAMILY, n)} ${pick(MIDDLE, n >> 3)} ${pick(GIVEN, n >> 5)} ${pick(GIVEN, n >> 9)}`;
    return [
      at + 1,
      at % 9 === 0 ? name.toUpperCase() : name,
      pick(POSTS, n >> 2),
      pick(UNITS, n >> 4),
      pick(AWARDS, n >> 6),
      pick(GRADES, n >> 7),
      `Hoàn thành ${at + 3} hồ sơ trước hạn, có ${at % 17} sáng kiến được áp dụng`,
      at % 20 === 0 ? "Đề nghị xét bổ sung" : null,
    ];
  });
  return workbookOf([["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026"], [], heading.split("|"), ...people]);
}

/** A scoring form of 60 rows: six groups, each with criteria and the deductions under them. */
export function formOf(): WorkbookSnapshot {
  const heading = "TT|Nội dung tiêu chí|Điểm chuẩn|Điểm tự chấm|Điểm thẩm định|Giải trình";
  const groups = ["I", "II", "III", "IV", "V", "VI"].flatMap((code, at): readonly Row[] => [
    [code, `Nhóm tiêu chí về nhiệm vụ ${at + 1}`, 15, null, null, null],
    ...[1, 2, 3].flatMap((number): readonly Row[] => [
      [number, `Hoàn thành kế hoạch công tác ${at + 1}.${number} đúng thời hạn`, 5, "4,5", 4, `BC số ${at}`],
      [null, "- Mỗi nhiệm vụ chậm: trừ 0,5 điểm", "-0,5", null, null, null],
      [null, `Ghi chú: Tổng điểm trừ của mục ${number} không quá 2 điểm`, null, null, null, null],
    ]),
  ]);
  const title: readonly Row[] = [["UBND XÃ MẪU"], ["BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026"], heading.split("|")];
  return workbookOf([...title, ...groups, [null, "Tổng cộng", 90, null, null, null]]);
}

/** How many lines were understood. */
export function recognise(workbook: WorkbookSnapshot): number {
  return understand(workbook, { withHidden: false })[0]?.records.rows.length ?? 0;
}
