/** What a choice changed. In: a table before and after. Out: the columns and rows to light up, and the words for it. */
import type { LineRole, TableView } from "../../app/table-view";
import { TABLES } from "../../messages/tables";
import { nameOfTable } from "./table-names";
import type { Effect } from "../pane-state";

/** More columns than this are lit, not read out. */
const COLUMNS_SAID = 4;

export function effectOf(before: TableView, after: TableView): Effect {
  const fields = new Map(before.columns.map(({ column, field }) => [column, field]));
  const changed = after.columns.filter(({ column, field }) => fields.get(column) !== field);
  const roles = new Map(before.roles.map((line) => [placeOf(line), line.role]));
  const lines = after.roles.filter((line) => (roles.get(placeOf(line)) ?? line.role) !== line.role);
  const { header } = after;
  const hasMoved = before.header.top !== header.top || before.header.bottom !== header.bottom;
  const words = [
    ...(before.kind === after.kind ? [] : [TABLES.effectKind(nameOfTable(after))]),
    ...(hasMoved ? [TABLES.effectHeader(header.top + 1, header.bottom + 1)] : []),
    ...(before.range.bottom === after.range.bottom ? [] : [TABLES.effectEnd(after.range.bottom + 1)]),
    ...changed.slice(0, COLUMNS_SAID).map(({ column, field }) => TABLES.effectColumn(column, field)),
    ...(lines.length > 0 ? [TABLES.effectRoles(lines.length)] : []),
    ...countsSaid(before, after),
  ];
  return {
    columns: changed.map(({ column }) => column),
    rows: lines.map(({ row }) => row),
    words: words.join(" ") || TABLES.effectNone,
  };
}

const placeOf = ({ row, nth }: LineRole) => `${row}/${nth}`;

function countsSaid(before: TableView, after: TableView): readonly string[] {
  return [
    ...(before.lines === after.lines ? [] : [TABLES.effectLines(before.lines, after.lines)]),
    ...(before.doubts.count === after.doubts.count
      ? []
      : [TABLES.effectDoubts(before.doubts.count, after.doubts.count)]),
  ];
}
