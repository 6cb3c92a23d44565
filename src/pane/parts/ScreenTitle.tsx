/** The heading of a screen; takes the focus when the screen opens, so that a screen reader tells where one is. */
import { useEffect, useRef } from "react";
import { usePaneState } from "../use-pane";

export function ScreenTitle({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { moves } = usePaneState();
  useEffect(() => {
    // Only a move inside the pane moves the focus: opening it must not take the officer out of a cell.
    if (moves > 0) heading.current?.focus();
  }, [moves]);
  return (
    <h1 ref={heading} tabIndex={-1} className="td-title">
      {text}
    </h1>
  );
}
