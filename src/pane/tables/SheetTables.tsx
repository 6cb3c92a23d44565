/** The tables of one sheet: what each is, how many lines, whether it is understood; each a way to its columns. One nobody recognised is pointed out. */
import { Button } from "@fluentui/react-components";
import type { TableView } from "../../app/table-view";
import { formatRange } from "../../core/workbook/cell-ref";
import type { Field } from "../../core/recognise/table";
import { FIELD_NAMES, TABLES } from "../../messages/tables";
import { usePaneModel, usePaneState } from "../use-pane";
import { KnownCard, OfferCard } from "./OfferCard";
import { ScoreAction } from "./ScoreAction";
import { TableBadge } from "./TableBadge";
import { titleOfTable } from "./table-names";
import "./tables.css";
import { useTables } from "./use-tables";

export function SheetTables({ sheet }: { readonly sheet: string }) {
  const { list, known } = useTables();
  const own = list.filter((view) => view.sheet === sheet);
  return (
    <div className="td-tables">
      {own.length > 0 && (
        <ul className="td-list" aria-label={TABLES.listLabel(sheet)}>
          {own.map((view) => (
            <Table key={view.id} view={view} />
          ))}
        </ul>
      )}
      {known
        .filter((place) => place.sheet === sheet)
        .map((place) => (
          <KnownCard key={place.top} place={place} />
        ))}
      <Point sheet={sheet} hasTables={own.length > 0} />
    </div>
  );
}

function Point({ sheet, hasTables }: { readonly sheet: string; readonly hasTables: boolean }) {
  const { model } = useTables();
  const { work } = usePaneState();
  const start = () => void model.startPointing(sheet);
  if (hasTables) {
    return (
      <button type="button" className="td-jump" aria-label={TABLES.pointOf(sheet)} onClick={start}>
        {TABLES.pointMore}
      </button>
    );
  }
  return (
    <>
      <p className="td-quiet">{TABLES.pointNone}</p>
      <Button size="small" disabled={work !== null} aria-label={TABLES.pointOf(sheet)} onClick={start}>
        {TABLES.point}
      </Button>
    </>
  );
}

/** What stands over several columns is said once, with their number. */
function chipsOf({ columns }: TableView): readonly string[] {
  const counts = new Map<Field, number>();
  for (const { field } of columns) if (field) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) =>
    count === 1 ? FIELD_NAMES[field] : TABLES.many(count, FIELD_NAMES[field]),
  );
}

function Table({ view }: { readonly view: TableView }) {
  const { model } = useTables();
  const { jump } = usePaneModel();
  const { range, lines, sheet } = view;
  const title = titleOfTable(view);
  const place = formatRange(range);
  return (
    <li>
      <div className="td-name">
        <button
          type="button"
          className="td-jump td-strong"
          aria-label={TABLES.open(title, place)}
          onClick={() => void model.open(view)}
        >
          {title}
        </button>
        <span className="td-quiet">{TABLES.lines(lines)}</span>
        <TableBadge view={view} />
      </div>
      <p className="td-quiet">
        <button
          type="button"
          className="td-jump"
          aria-label={TABLES.goTo(place)}
          onClick={() => void jump(sheet, range)}
        >
          {place}
        </button>
        {view.title !== null && `: ${view.title}`}
      </p>
      <div className="td-chips">
        {chipsOf(view).map((name) => (
          <span key={name} className="td-mark">
            {name}
          </span>
        ))}
      </div>
      <ScoreAction view={view} />
      <OfferCard view={view} />
    </li>
  );
}
