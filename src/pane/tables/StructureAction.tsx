/** Chuẩn hóa: one button; then what will be made, shown before it is. */
import { Button } from "@fluentui/react-components";
import { STRUCTURE } from "../../messages/tables";
import { usePaneModel, usePaneState } from "../use-pane";
import { useTables } from "./use-tables";

export function StructureAction() {
  const { work, capabilities } = usePaneState();
  const { model } = useTables();
  return (
    <Button
      appearance="primary"
      disabled={work !== null || !capabilities.canWrite}
      onClick={() => void model.propose()}
    >
      {STRUCTURE.go}
    </Button>
  );
}

export function StructureProposalCard() {
  const { work, structure } = usePaneState();
  const { dropProposal } = usePaneModel();
  const { model, list } = useTables();
  if (!structure) return null;
  const unsure = list.filter(({ doubts }) => doubts.count > 0).length;
  return (
    <section aria-labelledby="td-structure" className="td-list">
      <h2 id="td-structure" className="td-section">
        {STRUCTURE.title(structure.sheets.length)}
      </h2>
      <ul className="td-list td-proposed">
        {structure.sheets.map(({ name, kind, rows, kept, vanished, replaces }) => (
          <li key={name}>
            {STRUCTURE.sheet(name, rows)}
            {STRUCTURE.about(kind) && <span className="td-quiet">{` ${STRUCTURE.about(kind) ?? ""}`}</span>}
            {replaces && <span className="td-quiet">{` ${STRUCTURE.replaces}`}</span>}
            {kept > 0 && <span className="td-quiet">{` ${STRUCTURE.kept(kept)}`}</span>}
            {vanished > 0 && <span className="td-quiet">{` ${STRUCTURE.vanished(vanished)}`}</span>}
          </li>
        ))}
      </ul>
      {unsure > 0 && <p className="td-text">{STRUCTURE.unsure(unsure)}</p>}
      <p className="td-quiet">{STRUCTURE.safe}</p>
      <div className="td-actions">
        {/* The button pressed to come here is gone; the focus goes to the one that takes its place. */}
        <Button autoFocus appearance="primary" disabled={work !== null} onClick={() => void model.write()}>
          {STRUCTURE.confirm}
        </Button>
        <Button onClick={dropProposal}>{STRUCTURE.drop}</Button>
      </div>
    </section>
  );
}
