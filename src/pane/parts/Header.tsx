/** Which workbook, the way back, and help. */
import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { PANE } from "../../messages/pane";
import { usePaneModel, usePaneState } from "../use-pane";

export function Header() {
  const { inventory, undoDepth, work, screen } = usePaneState();
  const model = usePaneModel();
  const name = inventory ? (inventory.name ?? PANE.untitled) : PANE.product;
  return (
    <header className="td-header">
      <span className="td-header-name" title={name}>
        {name}
      </span>
      {screen !== "start" && (
        <Button
          appearance="subtle"
          className="td-header-button"
          icon={<ArrowUndoRegular />}
          disabled={undoDepth === 0 || work !== null}
          aria-label={PANE.undoLabel(undoDepth)}
          onClick={() => void model.undo()}
        >
          <span className="td-undo-word">{PANE.undo}</span>
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={PANE.help}
        onClick={() => model.go("help")}
      />
    </header>
  );
}
