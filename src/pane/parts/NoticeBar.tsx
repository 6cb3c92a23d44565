/** How the last action ended: what, what to do, and where the result is. Read aloud as it comes. */
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { PANE } from "../../messages/pane";
import type { Notice } from "../pane-state";
import { usePaneModel } from "../use-pane";
import { Message } from "./Message";

export function NoticeBar({ notice }: { readonly notice: Notice | null }) {
  return (
    <>
      <div role="status" className="td-spoken">
        {notice && notice.intent !== "error" ? sayNotice(notice) : ""}
      </div>
      <div role="alert" className="td-spoken">
        {notice?.intent === "error" ? sayNotice(notice) : ""}
      </div>
      {notice && <Shown notice={notice} />}
    </>
  );
}

function sayNotice({ what, fix }: Notice): string {
  return `${what} ${fix ?? ""}`;
}

function Shown({ notice: { intent, what, fix, goTo } }: { readonly notice: Notice }) {
  const model = usePaneModel();
  return (
    <Message
      intent={intent}
      title={what}
      text={fix}
      actions={
        goTo && (
          <Button size="small" onClick={() => void model.jump(goTo.sheet, { row: 0, column: 0 })}>
            {goTo.label}
          </Button>
        )
      }
      close={
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={PANE.close}
          onClick={model.closeNotice}
        />
      }
    />
  );
}
