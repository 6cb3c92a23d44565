/** One table: what it is, what is doubtful, its columns over a small drawing; each corrected by choosing. Action: remember. */
import { Button } from "@fluentui/react-components";
import type { DrawnTable } from "../../app/table-drawing";
import type { TableView } from "../../app/table-view";
import type { KnownKind } from "../../core/recognise/correct-form";
import { isSameShape } from "../../core/recognise/form-correction";
import { formatRange } from "../../core/workbook/cell-ref";
import { KIND_NAMES } from "../../messages/table-kinds";
import { TABLES, titleOfKind } from "../../messages/tables";
import { ScreenTitle } from "../parts/ScreenTitle";
import { usePaneModel, usePaneState } from "../use-pane";
import { Choice } from "./Choice";
import { OfferCard } from "./OfferCard";
import { TableBadge } from "./TableBadge";
import { TableDrawing } from "./TableDrawing";
import "./tables.css";
import { useTables } from "./use-tables";

export function TableScreen() {
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
      <ScreenTitle text={view ? titleOfKind(view.kind) : TABLES.gone} />
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
function Doubts({ view: { doubts } }: { readonly view: TableView }) {
  const { go } = usePaneModel();
  if (doubts.count === 0) return null;
  return (
    <ul className="td-list">
      {doubts.isUnsure && <li>{TABLES.unsure}</li>}
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
const KINDS = (Object.keys(KIND_NAMES) as (keyof typeof KIND_NAMES)[]).filter(
  (kind): kind is KnownKind => kind !== "unknown",
);

function Choices({ view, drawn }: { readonly view: TableView; readonly drawn: DrawnTable }) {
  const { model } = useTables();
  const { kind, header } = view;
  const kinds = KINDS.map((each) => ({ value: each, words: titleOfKind(each) }));
  const unknown = kind === "unknown" ? [{ value: "unknown", words: TABLES.kindUnknown }] : [];
  const rows = drawn.headerRows.map(({ row, text }) => ({
    row,
    value: String(row),
    words: TABLES.headerRow(row + 1, text),
  }));
  const choose = (top: number, bottom: number) =>
    void model.change({ what: "header", top, bottom: Math.max(top, bottom) });
  return (
    <div className="td-choices">
      <Choice
        label={TABLES.kind}
        value={kind}
        options={[...unknown, ...kinds]}
        onChoose={(value) => {
          const to = KINDS.find((each) => each === value);
          if (to) void model.change({ what: "kind", to });
        }}
      />
      <Choice
        label={TABLES.headerFrom}
        value={String(header.top)}
        options={rows}
        onChoose={(value) => choose(Number(value), header.bottom)}
      />
      <Choice
        label={TABLES.headerTo}
        value={String(header.bottom)}
        options={rows.filter(({ row }) => row >= header.top)}
        onChoose={(value) => choose(header.top, Number(value))}
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
