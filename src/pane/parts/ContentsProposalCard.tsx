/** What will be added, shown before it is; agreeing and declining side by side. */
import { Button } from "@fluentui/react-components";
import type { ContentsProposal } from "../../app/write-contents";
import { FILE } from "../../messages/pane";
import { usePaneModel, usePaneState } from "../use-pane";

export function ContentsProposalCard({ proposal }: { readonly proposal: ContentsProposal }) {
  const { work } = usePaneState();
  const model = usePaneModel();
  const { plan, listed, replaces } = proposal;
  return (
    <section aria-labelledby="td-proposal" className="td-list">
      <h2 id="td-proposal" className="td-section">
        {replaces ? FILE.planReplaceTitle : FILE.planTitle}
      </h2>
      <p className="td-text">{FILE.planWhat(plan.name, listed)}</p>
      <p className="td-quiet">{FILE.planSafe}</p>
      <div className="td-actions">
        {/* The button pressed to come here is gone; the focus goes to the one that takes its place. */}
        <Button autoFocus appearance="primary" disabled={work !== null} onClick={() => void model.confirm()}>
          {replaces ? FILE.planReplaceGo : FILE.planGo}
        </Button>
        <Button onClick={model.dropProposal}>{FILE.planDrop}</Button>
      </div>
    </section>
  );
}
