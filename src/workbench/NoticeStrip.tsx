/** What the officer is told, under the bar, until it is closed or something else is to be said. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { WORKBENCH } from "../messages/workbench";
import type { PageNotice } from "./workbench-state";

export interface NoticeStripProps {
  readonly notice: PageNotice | null;
  readonly onClose: () => void;
}

export function NoticeStrip({ notice, onClose }: NoticeStripProps) {
  return (
    <div aria-live={notice?.intent === "error" ? "assertive" : "polite"}>
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" className="wb-notice">
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle>
            {notice.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label={WORKBENCH.close}
                onClick={onClose}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
