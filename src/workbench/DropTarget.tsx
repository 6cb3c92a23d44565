/** A file may be dropped anywhere on the page. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { TROUBLE_ON_PAGE, WORKBENCH } from "../messages/workbench";
import type { PageNotice } from "./workbench-state";

export interface DropTargetProps {
  readonly onFile: (file: File) => void;
  readonly onTrouble: (notice: PageNotice) => void;
  readonly children: ReactNode;
}

export function DropTarget({ onFile, onTrouble, children }: DropTargetProps) {
  const [isOver, setIsOver] = useState(false);
  // a drag enters and leaves every element it crosses
  const depth = useRef(0);
  const enter = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current++;
    setIsOver(true);
  };
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setIsOver(false);
    const outcome = fileOf(event.dataTransfer);
    if (outcome instanceof File) onFile(outcome);
    else onTrouble({ intent: "error", title: outcome, lines: [] });
  };
  return (
    <div
      className="wb-drop"
      onDragEnter={enter}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDragLeave={leave}
      onDropCapture={drop}
    >
      {children}
      {isOver && (
        <div className="wb-drop-over">
          <div className="wb-drop-card">
            <strong>{WORKBENCH.drop}</strong>
            <span>{WORKBENCH.dropHint}</span>
          </div>
        </div>
      )}
    </div>
  );
}

/** The one file, or the sentence that says why not. */
function fileOf({ items, files }: DataTransfer): File | string {
  if (files.length > 1) return TROUBLE_ON_PAGE.manyFiles;
  const isFolder = items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
  const [file] = files;
  return isFolder || !file ? TROUBLE_ON_PAGE.folder : file;
}
