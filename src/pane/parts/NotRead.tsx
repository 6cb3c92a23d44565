/** In place of a screen's contents while the workbook is not read: what is going on, or the way to read it. */
import { Button } from "@fluentui/react-components";
import { FILE } from "../../messages/pane";
import { usePaneModel, usePaneState } from "../use-pane";

export function NotRead() {
  const { work } = usePaneState();
  const model = usePaneModel();
  if (work) return <p className="td-quiet">{`${work.label}…`}</p>;
  return (
    <>
      <p className="td-quiet">{FILE.notRead}</p>
      <div className="td-actions">
        <Button appearance="primary" onClick={() => void model.read()}>
          {FILE.read}
        </Button>
      </div>
    </>
  );
}
