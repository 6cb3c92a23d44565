/** "TĐ Danh mục": the lists behind the drop-downs, each a column and a name of the workbook. What the officer adds to a list stays in it. */
import { AWARDS } from "../../recognise/aliases/awards";
import { tidy } from "../../text/fold";
import { formatReference } from "../../workbook/cell-ref";
import {
  BLANK_PLAN,
  type PageSetup,
  type PlannedName,
  type PlannedRow,
  type SheetPlan,
} from "../../workbook/sheet-plan";
import { forEachCell } from "../../workbook/sheet-view";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { planIdOf } from "./draft";
import { TABLE_NAMES } from "./table-names";
import type { ListId, StructuredWords } from "./words";

export const LIST_NAMES: Readonly<Record<ListId, string>> = {
  roles: "TD_VaiTro",
  subjects: "TD_DoiTuong",
  awards: "TD_DanhHieu",
  classifications: "TD_XepLoai",
};

const WIDTHS: Readonly<Record<ListId, number>> = { roles: 14, subjects: 18, awards: 44, classifications: 36 };
const IDS = ["roles", "subjects", "awards", "classifications"] as const satisfies readonly ListId[];

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;

const A4_PORTRAIT = {
  orientation: "portrait",
  margins: { top: 1.5, bottom: 1.5, left: 2, right: 1.5 },
  fitToWidth: 1,
  titleRows: { from: HEADER_ROW, to: HEADER_ROW },
  breakAfterRows: [],
  pageNumbers: true,
  centered: true,
} as const satisfies Omit<PageSetup, "printArea">;

export function planLists(previous: SheetSnapshot | undefined, words: StructuredWords): SheetPlan {
  const lists = IDS.map((id) => withAdded(listOf(id, words), addedTo(words.lists[id], previous)));
  const longest = Math.max(...lists.map((list) => list.length));
  const bottom = FIRST_ROW + longest - 1;
  const right = IDS.length - 1;
  const headings = IDS.map((id) => words.lists[id]);
  return {
    ...BLANK_PLAN,
    id: planIdOf("lists"),
    name: words.sheetNames.lists,
    columns: IDS.map((id) => ({ width: WIDTHS[id] })),
    rows: [
      { cells: [{ value: words.titles.lists, style: "title" }], height: 26 },
      { cells: [{ value: words.listsRemark, style: "subtitle" }] },
      { cells: headings.map((value) => ({ value, style: "header" as const })) },
      ...Array.from(
        { length: longest },
        (_, at): PlannedRow => ({
          cells: lists.map((list) => ({ value: list[at] ?? null, style: "input-text" as const })),
        }),
      ),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    tables: [
      {
        name: TABLE_NAMES.lists,
        range: { top: HEADER_ROW, left: 0, bottom, right },
        columns: headings,
        filter: false,
      },
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    page: { ...A4_PORTRAIT, printArea: { top: 0, left: 0, bottom, right } },
    names: namesOf(lists, words),
  };
}
function namesOf(lists: readonly (readonly string[])[], words: StructuredWords): readonly PlannedName[] {
  return IDS.map((id, at) => {
    const bottom = FIRST_ROW + (lists[at]?.length ?? 1) - 1;
    const range = { top: FIRST_ROW, left: at, bottom, right: at };
    return { name: LIST_NAMES[id], refersTo: formatReference(words.sheetNames.lists, range) };
  });
}

function listOf(id: ListId, words: StructuredWords): readonly string[] {
  switch (id) {
    case "roles":
      return Object.values(words.roles);
    case "subjects":
      return Object.values(words.subjects);
    case "awards":
      return AWARDS.map(({ title }) => title);
    case "classifications":
      return words.classifications;
  }
}

function withAdded(list: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...list, ...added])];
}

/** All that stands under the list's heading on our sheet now. */
function addedTo(heading: string, previous: SheetSnapshot | undefined): readonly string[] {
  if (!previous) return [];
  let place: { readonly row: number; readonly column: number } | undefined;
  const added: string[] = [];
  forEachCell(previous.cells, ({ row, column, value }) => {
    const text = typeof value === "string" || typeof value === "number" ? tidy(String(value)) : "";
    if (!place && text === heading) place = { row, column };
    else if (place && column === place.column && row > place.row && text !== "") added.push(text);
  });
  return added;
}
