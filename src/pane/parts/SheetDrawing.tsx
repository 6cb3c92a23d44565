/** A small drawing of a sheet: where its blocks lie, and where the officer stands. The words beside it say the same. */
import type { SheetInventory } from "../../core/inventory/inventory";
import type { CellPosition, CellRange } from "../../core/workbook/cell-ref";

const WIDTH = 40;
const HEIGHT = 48;
/** A block of one row in a thousand is still seen. */
const LEAST = 3;
const BLOCKS_DRAWN = 20;

interface Props {
  readonly sheet: SheetInventory;
  readonly cell: CellPosition | null;
}

export function SheetDrawing({ sheet: { extent, blocks }, cell }: Props) {
  const rows = (extent?.bottom ?? 0) + 1;
  const columns = (extent?.right ?? 0) + 1;
  const box = ({ top, left, bottom, right }: CellRange) => {
    const x = Math.min((left / columns) * WIDTH, WIDTH - LEAST);
    const y = Math.min((top / rows) * HEIGHT, HEIGHT - LEAST);
    const width = Math.min(Math.max(((right - left + 1) / columns) * WIDTH, LEAST), WIDTH - x);
    const height = Math.min(Math.max(((bottom - top + 1) / rows) * HEIGHT, LEAST), HEIGHT - y);
    return { x, y, width, height };
  };
  return (
    <svg aria-hidden="true" viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} className="td-drawing">
      <rect className="td-drawing-page" width={WIDTH} height={HEIGHT} rx={2} />
      {blocks.slice(0, BLOCKS_DRAWN).map(({ range }) => (
        <rect key={`${range.top}:${range.left}`} className="td-drawing-block" {...box(range)} />
      ))}
      {cell && <Here {...box({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column })} />}
    </svg>
  );
}

function Here({ x, y }: { readonly x: number; readonly y: number }) {
  return <circle className="td-drawing-cell" cx={x + LEAST / 2} cy={y + LEAST / 2} r={LEAST} />;
}
