/** The workbook is no longer as it was read: said aloud, with the way to read it again. */
import { Button } from "@fluentui/react-components";
import { FILE, PANE } from "../../messages/pane";
import { usePaneModel, usePaneState } from "../use-pane";
import { Message } from "./Message";

export function Stale() {
  const { work, isStale, isOwnChange } = usePaneState();
  const model = usePaneModel();
  return (
    <>
      <div role="status" className="td-spoken">
        {isStale && !isOwnChange ? FILE.stale : ""}
      </div>
      {isStale && (
        <Message
          intent={isOwnChange ? "info" : "warning"}
          text={isOwnChange ? FILE.changedByUs : FILE.stale}
          actions={
            <Button size="small" disabled={work !== null} onClick={() => void model.read()}>
              {PANE.readAgain}
            </Button>
          }
        />
      )}
    </>
  );
}
