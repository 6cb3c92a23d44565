/** One sheet of the workbook: its name, size, blocks and marks; lit while the officer stands on it. */
import { useState } from "react";
import { filledCells } from "../../core/inventory/inventory";
import type { DataBlock, SheetInventory } from "../../core/inventory/inventory";
import { formatCell, formatRange } from "../../core/workbook/cell-ref";
import type { CellPosition, CellRange } from "../../core/workbook/cell-ref";
import { COUNT_NAMES, FILE, LAYOUT_NAMES, sayCounts, VISIBILITY_NAMES } from "../../messages/pane";
import { usePaneModel, usePaneState } from "../use-pane";
import { Later } from "./Later";
import { SheetDrawing } from "./SheetDrawing";

/** Beyond this the blocks unfold on demand. */
const BLOCKS_SHOWN = 4;

const loadSheetTables = async () => (await import("../tables/SheetTables")).SheetTables;

interface Props {
  readonly sheet: SheetInventory;
  /** The officer's cell, where it is on this sheet. */
  readonly cell: CellPosition | null;
}

export function SheetCard({ sheet, cell }: Props) {
  const { extent, counts, planId, visibility } = sheet;
  const { tables } = usePaneState();
  const own = tables?.list.filter((table) => table.sheet === sheet.name) ?? [];
  const mayHaveTables = tables !== null && extent !== null && planId === null && visibility === "visible";
  return (
    <li className="td-card td-row" aria-current={cell ? "location" : undefined}>
      <SheetDrawing sheet={sheet} cell={cell} />
      <div className="td-grow">
        <div className="td-name">
          <SheetName sheet={sheet} />
          {marksOf(sheet).map((mark) => (
            <span key={mark} className="td-mark">
              {mark}
            </span>
          ))}
        </div>
        {cell && <p className="td-here">{FILE.here(formatCell(cell))}</p>}
        <p className="td-text">
          {extent ? FILE.extent(formatRange(extent), filledCells(counts)) : FILE.empty}
        </p>
        <p className="td-quiet">{sayCounts(counts, COUNT_NAMES)}</p>
        <p className="td-quiet">{sayCounts(sheet, LAYOUT_NAMES)}</p>
        {mayHaveTables && <Later load={loadSheetTables} own={{ sheet: sheet.name }} />}
        <Blocks
          sheet={sheet}
          blocks={sheet.blocks.filter((block) => !own.some((table) => overlap(table.range, block.range)))}
        />
      </div>
    </li>
  );
}

/** A way to the sheet; a hidden sheet cannot be stood on, so it is only named. */
function SheetName({ sheet: { name, visibility, extent } }: { readonly sheet: SheetInventory }) {
  const model = usePaneModel();
  if (visibility !== "visible") return <span className="td-strong">{name}</span>;
  const top = { row: extent?.top ?? 0, column: extent?.left ?? 0 };
  return (
    <button
      type="button"
      className="td-jump td-strong"
      aria-label={FILE.goTo(name)}
      onClick={() => void model.jump(name, top)}
    >
      {name}
    </button>
  );
}

function marksOf({ visibility, planId, isProtected }: SheetInventory): readonly string[] {
  return [
    ...(visibility === "visible" ? [] : [VISIBILITY_NAMES[visibility]]),
    ...(planId === null ? [] : [FILE.ours]),
    ...(isProtected ? [FILE.protected] : []),
  ];
}

function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** What no table understood stands in. */
function Blocks({
  sheet,
  blocks,
}: {
  readonly sheet: SheetInventory;
  readonly blocks: readonly DataBlock[];
}) {
  const [isUnfolded, unfold] = useState(false);
  if (blocks.length === 0) return null;
  const shown = isUnfolded ? blocks : blocks.slice(0, BLOCKS_SHOWN);
  const rest = blocks.length - shown.length;
  return (
    <ul className="td-blocks">
      {shown.map((block) => (
        <Block key={formatRange(block.range)} sheet={sheet} block={block} />
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className="td-jump" onClick={() => unfold(true)}>
            {FILE.moreBlocks(rest)}
          </button>
        </li>
      )}
    </ul>
  );
}

interface BlockProps {
  readonly sheet: SheetInventory;
  readonly block: DataBlock;
}

function Block({ sheet: { name, visibility }, block: { range, heading } }: BlockProps) {
  const model = usePaneModel();
  const words = FILE.block(formatRange(range));
  return (
    <li>
      {visibility === "visible" ? (
        <button type="button" className="td-jump" onClick={() => void model.jump(name, range)}>
          {words}
        </button>
      ) : (
        words
      )}
      {heading && `: ${heading.text}`}
    </li>
  );
}
