/** Before the first file: what to do, and the draft of last time if there is one. */
import { Button, Card, Text, Title2 } from "@fluentui/react-components";
import { formatMoment } from "../messages/format-moment";
import { DRAFT, WELCOME } from "../messages/workbench";
import type { WorkbenchModel } from "./workbench-model";
import type { DraftOffer } from "./workbench-state";

export interface WelcomeProps {
  readonly model: WorkbenchModel;
  readonly draft: DraftOffer | null;
}

export function Welcome({ model, draft }: WelcomeProps) {
  return (
    <div className="wb-welcome">
      <Title2 as="h1">{WELCOME.title}</Title2>
      <Text>{WELCOME.text}</Text>
      {draft && (
        <Card className="wb-draft">
          <Text weight="semibold">{DRAFT.title}</Text>
          <Text>{DRAFT.text(draft.name, formatMoment(draft.savedAt))}</Text>
          <div className="wb-draft-actions">
            <Button appearance="primary" onClick={() => void model.restoreDraft()}>
              {DRAFT.restore}
            </Button>
            <Button onClick={() => void model.discardDraft()}>{DRAFT.discard}</Button>
          </div>
        </Card>
      )}
      <Button onClick={() => void model.openSample()}>{WELCOME.sample}</Button>
    </div>
  );
}
