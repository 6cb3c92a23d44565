/** One table: what it is, what is doubtful, its columns over a small drawing; each corrected by choosing. Action: remember. */
import { Button } from "@fluentui/react-components";
import type { DrawnLine, DrawnTable } from "../../app/table-drawing";
import { isLeftInPeace, type TableView } from "../../app/table-view";
import type { CellPlace } from "../../app/workbook-host";
import { isSameShape } from "../../core/recognise/form-correction";
import { formatRange } from "../../core/workbook/cell-ref";
import { KIND_NAMES } from "../../messages/table-kinds";
import { TABLES, titleOfKind } from "../../messages/tables";
import { ScreenTitle } from "../parts/ScreenTitle";
import { usePaneModel, usePaneState } from "../use-pane";
import { Choice } from "./Choice";
import { OfferCard } from "./OfferCard";
import { PointScreen } from "./PointScreen";
import { ScoreAction } from "./ScoreAction";
import { TableBadge } from "./TableBadge";
import { TableDrawing } from "./TableDrawing";
import { titleOfTable } from "./table-names";
import "./tables.css";
import { useTables } from "./use-tables";

export function TableScreen() {
  const { pointing } = useTables();
  return pointing ? <PointScreen pointing={pointing} /> : <OpenTable />;
}

function OpenTable() {
  const { go, jump } = usePaneModel();
  const { effect, model } = useTables();
  const view = model.opened;
  return (
    <div className="td-screen">
      <div>
        <button type="button" className="td-jump" onClick={() => go("file")}>
          {TABLES.back}
        </button>
      </div>
      <ScreenTitle text={view ? titleOfTable(view) : TABLES.gone} />
      {view && (
        <>
          <div className="td-name">
            <button type="button" className="td-jump" onClick={() => void jump(view.sheet, view.range)}>
              {TABLES.where(view.sheet, formatRange(view.range))}
            </button>
            <span className="td-quiet">{TABLES.lines(view.lines)}</span>
            <TableBadge view={view} />
          </div>
          <Doubts view={view} />
          <OfferCard view={view} />
          <ScoreAction view={view} />
          {view.drawn && <Choices view={view} drawn={view.drawn} />}
          <p role="status" className="td-here">
            {effect?.words}
          </p>
          {view.drawn && <TableDrawing view={view} drawn={view.drawn} />}
          <Remember view={view} />
        </>
      )}
    </div>
  );
}

/** Half understood is said in words: what is missing, and where to choose it. */
function Doubts({ view: { kind, doubts } }: { readonly view: TableView }) {
  const { go } = usePaneModel();
  if (doubts.count === 0) return null;
  return (
    <ul className="td-list">
      {doubts.isUnsure && <li>{kind === "unknown" ? TABLES.unsure : TABLES.noRows}</li>}
      {doubts.missing.map((fields) => (
        <li key={fields.join()}>{TABLES.missing(fields)}</li>
      ))}
      {doubts.findings > 0 && (
        <li>
          {`${TABLES.findings(doubts.findings)} `}
          <button type="button" className="td-jump" onClick={() => go("review")}>
            {TABLES.seeFindings}
          </button>
        </li>
      )}
    </ul>
  );
}

// the keys of a record that has exactly these keys
const KINDS = Object.keys(KIND_NAMES) as (keyof typeof KIND_NAMES)[];
/** Not yet known, which nobody chooses; "unknown" chosen is "none of ours". */
const UNSURE = "";

/** The officer's own row is offered too, however far it is. */
function rowOptions(rows: readonly DrawnLine[], sheet: string, place: CellPlace | null, from: number) {
  const own = place?.sheet === sheet ? place.cell.row : -1;
  const isOffered = own < from || rows.some(({ row }) => row === own);
  return (isOffered ? rows : [...rows, { row: own, text: TABLES.selectedRow }])
    .filter(({ row }) => row >= from)
    .map(({ row, text }) => ({ value: String(row), words: TABLES.headerRow(row + 1, text) }));
}

function Choices({ view, drawn }: { readonly view: TableView; readonly drawn: DrawnTable }) {
  const { model } = useTables();
  const { place } = usePaneState();
  const { kind, header, sheet, range } = view;
  const isUnsure = kind === "unknown" && !isLeftInPeace(view);
  const kinds = KINDS.map((each) => ({
    value: each,
    words: each === "unknown" ? TABLES.notOurs : titleOfKind(each),
  }));
  const unsure = isUnsure ? [{ value: UNSURE, words: TABLES.kindUnknown }] : [];
  const choose = (top: number, bottom: number) =>
    void model.change({ what: "header", top, bottom: Math.max(top, bottom) });
  return (
    <div className="td-choices">
      <Choice
        label={TABLES.kind}
        value={isUnsure ? UNSURE : kind}
        options={[...unsure, ...kinds]}
        onChoose={(value) => {
          const to = KINDS.find((each) => each === value);
          if (to) void model.change({ what: "kind", to });
        }}
      />
      <Choice
        label={TABLES.headerFrom}
        value={String(header.top)}
        options={rowOptions(drawn.headerRows, sheet, place, 0)}
        onChoose={(value) => choose(Number(value), header.bottom)}
      />
      <Choice
        label={TABLES.headerTo}
        value={String(header.bottom)}
        options={rowOptions(drawn.headerRows, sheet, place, header.top)}
        onChoose={(value) => choose(header.top, Number(value))}
      />
      <Choice
        label={TABLES.tableTo}
        value={String(range.bottom)}
        options={rowOptions(drawn.endRows, sheet, place, header.bottom + 1)}
        onChoose={(value) => void model.change({ what: "end", row: Number(value) })}
      />
    </div>
  );
}

/** A draft is remembered or dropped; what is remembered can be forgotten. */
function Remember({ view: { form, correction } }: { readonly view: TableView }) {
  const { work } = usePaneState();
  const { drafts, model } = useTables();
  if (!correction) return null;
  const isDraft = drafts.some((draft) => isSameShape(draft.form, form));
  return (
    <div className="td-foot td-actions">
      {isDraft && (
        <Button appearance="primary" disabled={work !== null} onClick={() => void model.remember()}>
          {TABLES.remember}
        </Button>
      )}
      <Button disabled={work !== null} onClick={() => void model.discard()}>
        {isDraft ? TABLES.discard : TABLES.forget}
      </Button>
    </div>
  );
}
