/** The table as it stands on the sheet, small: over each column what it feeds, before each row its number, a way there. */
import { Button } from "@fluentui/react-components";
import { memo } from "react";
import type { DrawnRow, DrawnTable } from "../../app/table-drawing";
import type { ColumnView, TableView } from "../../app/table-view";
import { columnLetters } from "../../core/workbook/cell-ref";
import type { Field } from "../../core/recognise/table";
import type { Role } from "../../core/records/scoring-row";
import { STRUCTURED_WORDS } from "../../messages/structured";
import { FIELD_NAMES, TABLES } from "../../messages/tables";
import { usePaneModel } from "../use-pane";
import { Choice } from "./Choice";
import { titleOfTable } from "./table-names";
import type { TablesModel } from "./tables-model";
import { useTables } from "./use-tables";

const ROLE_NAMES = STRUCTURED_WORDS.roles;
// the keys of a record that has exactly these keys
const ROLES = (Object.keys(ROLE_NAMES) as Role[]).map((role) => ({ value: role, words: ROLE_NAMES[role] }));
/** A step of the tree, in pixels. */
const STEP = 12;

interface Props {
  readonly view: TableView;
  readonly drawn: DrawnTable;
}

export function TableDrawing({ view, drawn }: Props) {
  const { effect, model } = useTables();
  const { rows, total } = drawn;
  const { choices, kind, sheet } = view;
  const columns = view.columns.slice(0, drawn.columns);
  const label = columns.findIndex(({ field }) => field === "label");
  return (
    <>
      <div className="td-sheet" role="region" tabIndex={0} aria-label={TABLES.drawing(titleOfTable(view))}>
        <table>
          <thead>
            <tr>
              <th scope="col">{TABLES.rowNumber}</th>
              {columns.map((column) => (
                <Head
                  key={column.column}
                  column={column}
                  choices={choices}
                  isChanged={effect?.columns.includes(column.column) ?? false}
                  onChoose={(to) => void model.change({ what: "column", column: column.column, to })}
                />
              ))}
              {kind === "scoring" && <th scope="col">{TABLES.role}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.row}
                row={row}
                columns={columns}
                sheet={sheet}
                indentedAt={label}
                isChanged={effect?.rows.includes(row.row) ?? false}
                change={model.change}
              />
            ))}
          </tbody>
        </table>
      </div>
      {columns.length < view.columns.length && (
        <p className="td-quiet">{TABLES.shownColumns(columns.length, view.columns.length)}</p>
      )}
      {rows.length < total && (
        <div className="td-actions">
          <span className="td-quiet">{TABLES.shown(rows.length, total)}</span>
          <Button size="small" onClick={() => void model.more()}>
            {TABLES.more(Math.min(rows.length, total - rows.length))}
          </Button>
        </div>
      )}
    </>
  );
}

interface HeadProps {
  readonly column: ColumnView;
  readonly choices: readonly Field[];
  readonly isChanged: boolean;
  readonly onChoose: (field: Field) => void;
}

function Head({ column: { column, path, field }, choices, isChanged, onChoose }: HeadProps) {
  const heading = path.join(" / ");
  const options = choices.map((choice) => ({ value: choice, words: FIELD_NAMES[choice] }));
  const unknown = field === null ? [{ value: "", words: TABLES.columnUnknown }] : [];
  return (
    <th scope="col" className={isChanged ? "td-changed" : undefined}>
      <Choice
        isBare
        className="td-chip"
        label={TABLES.column(column, heading)}
        value={field ?? ""}
        options={[...unknown, ...options]}
        onChoose={(value) => {
          const to = choices.find((choice) => choice === value);
          if (to) onChoose(to);
        }}
      />
      <span className="td-heading">{`${columnLetters(column)}: ${heading}`}</span>
    </th>
  );
}

interface RowProps {
  readonly row: DrawnRow;
  readonly columns: readonly ColumnView[];
  readonly sheet: string;
  /** The column whose text shows the tree. */
  readonly indentedAt: number;
  readonly isChanged: boolean;
  readonly change: TablesModel["change"];
}

/** Two hundred rows stay as they are while one is chosen. */
const Row = memo(function Row({ row, columns, sheet, indentedAt, isChanged, change }: RowProps) {
  const { jump } = usePaneModel();
  const number = row.row + 1;
  const level = row.lines.at(-1)?.level ?? 0;
  const state = [row.isRead ? "" : "td-unread", isChanged ? "td-changed" : ""].join(" ").trim();
  return (
    <tr className={state || undefined} title={row.isRead ? undefined : TABLES.notRead}>
      <th scope="row">
        <button
          type="button"
          className="td-jump"
          aria-label={TABLES.goToRow(number)}
          onClick={() => void jump(sheet, { row: row.row, column: columns[0]?.column ?? 0 })}
        >
          {number}
        </button>
      </th>
      {columns.map(({ column }, at) => (
        <td
          key={column}
          style={at === indentedAt ? { paddingLeft: 4 + level * STEP } : undefined}
          onClick={() => void jump(sheet, { row: row.row, column })}
        >
          {row.cells[at]}
        </td>
      ))}
      {row.lines.length > 0 && (
        <td>
          {row.lines.map((line, nth) => (
            <Choice
              // the place of a line in its row is all that tells it
              key={nth}
              isBare
              className="td-chip"
              label={TABLES.roleOf(number, row.lines.length > 1 ? line.words : null)}
              value={line.role}
              options={ROLES}
              onChoose={(value) => {
                const to = ROLES.find((role) => role.value === value)?.value;
                if (to) void change({ what: "role", row: row.row, nth, to });
              }}
            />
          ))}
        </td>
      )}
    </tr>
  );
});
