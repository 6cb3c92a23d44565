/** The tables of one sheet: what each is, how many lines, whether it is understood; each a way to its columns. */
import type { TableView } from "../../app/table-view";
import { formatRange } from "../../core/workbook/cell-ref";
import { FIELD_NAMES, TABLES, titleOfKind } from "../../messages/tables";
import { OfferCard } from "./OfferCard";
import { TableBadge } from "./TableBadge";
import "./tables.css";
import { useTables } from "./use-tables";

export function SheetTables({ sheet }: { readonly sheet: string }) {
  const { list } = useTables();
  return (
    <ul className="td-list td-tables" aria-label={TABLES.listLabel(sheet)}>
      {list
        .filter((view) => view.sheet === sheet)
        .map((view) => (
          <Table key={view.id} view={view} />
        ))}
    </ul>
  );
}

function Table({ view }: { readonly view: TableView }) {
  const { model } = useTables();
  const { kind, range, lines, columns } = view;
  const title = titleOfKind(kind);
  const fields = columns.flatMap(({ column, field }) =>
    field ? [{ column, name: FIELD_NAMES[field] }] : [],
  );
  return (
    <li>
      <div className="td-name">
        <button
          type="button"
          className="td-jump td-strong"
          aria-label={TABLES.open(title, formatRange(range))}
          onClick={() => void model.open(view)}
        >
          {title}
        </button>
        <span className="td-quiet">{TABLES.lines(lines)}</span>
        <TableBadge view={view} />
      </div>
      <div className="td-chips">
        {fields.map(({ column, name }) => (
          <span key={column} className="td-mark">
            {name}
          </span>
        ))}
      </div>
      <OfferCard view={view} />
    </li>
  );
}
