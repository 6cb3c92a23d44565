/** The bar above grid and pane: the file and what can be done with it. */
import { Button, Tooltip } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  FolderOpen20Regular,
  Save20Regular,
  Search20Regular,
} from "@fluentui/react-icons";
import { type ChangeEvent, useRef } from "react";
import { WORKBENCH } from "../messages/workbench";
import { copyName } from "./file-names";
import type { WorkbenchModel } from "./workbench-model";
import type { WorkbenchState } from "./workbench-state";

const ACCEPTED = ".xlsx,.xlsm,.xls";

const GRID_COMMANDS = [
  { id: "univer.command.undo", label: WORKBENCH.undo, icon: <ArrowUndo20Regular /> },
  { id: "univer.command.redo", label: WORKBENCH.redo, icon: <ArrowRedo20Regular /> },
  { id: "ui.operation.open-find-dialog", label: WORKBENCH.find, icon: <Search20Regular /> },
];

export interface TopBarProps {
  readonly model: WorkbenchModel;
  readonly state: WorkbenchState;
}

export function TopBar({ model, state }: TopBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.work !== null;
  const hasFile = state.fileName !== null;
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // the same file may be chosen again
    target.value = "";
    if (file) void model.openFile(file);
  };
  return (
    <header className="wb-bar" role="toolbar" aria-label={WORKBENCH.tools} data-region="bar">
      <strong className="wb-name">{WORKBENCH.title}</strong>
      <input ref={input} type="file" accept={ACCEPTED} hidden onChange={onChange} data-testid="file-input" />
      <Button icon={<FolderOpen20Regular />} disabled={isBusy} onClick={() => input.current?.click()}>
        {WORKBENCH.open}
      </Button>
      {hasFile && (
        <>
          <Tooltip content={WORKBENCH.saveHint(copyName(state.fileName))} relationship="description">
            <Button
              appearance="primary"
              icon={<Save20Regular />}
              disabled={isBusy}
              onClick={() => void model.save()}
            >
              {WORKBENCH.save}
            </Button>
          </Tooltip>
          <span className="wb-gap" />
          {GRID_COMMANDS.map(({ id, label, icon }) => (
            <Tooltip key={id} content={label} relationship="label">
              <Button appearance="subtle" icon={icon} onClick={() => model.command(id)} />
            </Tooltip>
          ))}
        </>
      )}
      <span className="wb-file" title={state.fileName ?? undefined}>
        {state.fileName ?? WORKBENCH.noFile}
      </span>
      <span className="wb-unsaved" role="status">
        {state.isChanged ? WORKBENCH.unsaved : ""}
      </span>
    </header>
  );
}
