/** The line between grid and pane: dragged with the mouse, or moved with the arrow keys. */
import type { KeyboardEvent, PointerEvent } from "react";
import { WORKBENCH } from "../messages/workbench";
import { PANE_WIDTHS } from "./use-pane-width";

const KEY_STEP = 10;

export interface PaneDividerProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly isHidden: boolean;
}

export function PaneDivider({ width, onWidth, isHidden }: PaneDividerProps) {
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(window.innerWidth - event.clientX);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") onWidth(width + KEY_STEP);
    if (key === "ArrowRight") onWidth(width - KEY_STEP);
  };
  return (
    <div
      className="wb-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={WORKBENCH.divider}
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      aria-valuenow={width}
      tabIndex={0}
      hidden={isHidden}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
