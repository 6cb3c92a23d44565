/** A header pointed out by the officer: the rows of the sheet, one pressed; his own cell's row at one press. */
import { Button } from "@fluentui/react-components";
import type { SheetLine } from "../../app/sheet-lines";
import { TABLES } from "../../messages/tables";
import { ScreenTitle } from "../parts/ScreenTitle";
import type { Pointing } from "../pane-state";
import { usePaneModel, usePaneState } from "../use-pane";
import { Choice } from "./Choice";
import "./tables.css";
import { useTables } from "./use-tables";

/** A header is seldom deeper. */
const MOST_ROWS = 5;

export function PointScreen({ pointing }: { readonly pointing: Pointing }) {
  const { go } = usePaneModel();
  const { model } = useTables();
  const { place, work } = usePaneState();
  const { sheet, lines, top, bottom } = pointing;
  const own = place?.sheet === sheet ? place.cell.row : null;
  return (
    <div className="td-screen">
      <div>
        <button type="button" className="td-jump" onClick={() => go("file")}>
          {TABLES.back}
        </button>
      </div>
      <ScreenTitle text={TABLES.pointTitle} />
      <p className="td-text">{TABLES.pointHow(sheet)}</p>
      {own !== null && own !== top && (
        <div>
          <Button size="small" onClick={() => model.pick(own, own)}>
            {TABLES.pointSelected(own + 1)}
          </Button>
        </div>
      )}
      <ul className="td-sheet td-lines" aria-label={TABLES.pointList(sheet)}>
        {lines.map((line) => (
          <Line key={line.row} line={line} pointing={pointing} />
        ))}
      </ul>
      <Choice
        label={TABLES.headerTo}
        value={String(bottom)}
        options={rowsFrom(lines, top).map(({ row, words }) => ({
          value: String(row),
          words: TABLES.headerRow(row + 1, words),
        }))}
        onChoose={(value) => model.pick(top, Number(value))}
      />
      <div className="td-foot td-actions">
        <Button appearance="primary" disabled={work !== null} onClick={() => void model.point()}>
          {TABLES.pointGo}
        </Button>
      </div>
    </div>
  );
}

/** The first row itself is there, also where the officer's cell is far below. */
function rowsFrom(lines: readonly SheetLine[], top: number): readonly Pick<SheetLine, "row" | "words">[] {
  const below = lines.filter(({ row }) => row >= top && row < top + MOST_ROWS);
  return below[0]?.row === top ? below : [{ row: top, words: TABLES.selectedRow }, ...below];
}

function Line({
  line: { row, words },
  pointing: { sheet, top, bottom },
}: {
  readonly line: SheetLine;
  readonly pointing: Pointing;
}) {
  const { jump } = usePaneModel();
  const { model } = useTables();
  const isPicked = row >= top && row <= bottom;
  return (
    <li>
      <button
        type="button"
        className="td-line"
        aria-pressed={isPicked}
        aria-label={TABLES.pointRow(row + 1, words)}
        onClick={() => {
          model.pick(row, row);
          void jump(sheet, { row, column: 0 });
        }}
      >
        <span className="td-strong">{row + 1}</span>
        <span>{words}</span>
      </button>
    </li>
  );
}
