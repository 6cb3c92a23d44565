/** Tệp này: the sheets, their sizes and what stands in them; each a way to its place. Actions: structured sheets, the contents sheet. */
import { Button } from "@fluentui/react-components";
import { filledCells } from "../../core/inventory/inventory";
import type { WorkbookInventory } from "../../core/inventory/inventory";
import { FILE, KEPT_NAMES } from "../../messages/pane";
import { ContentsProposalCard } from "../parts/ContentsProposalCard";
import { Later } from "../parts/Later";
import { NotRead } from "../parts/NotRead";
import { ScreenTitle } from "../parts/ScreenTitle";
import { SheetCard } from "../parts/SheetCard";
import { Stale } from "../parts/Stale";
import { usePaneModel, usePaneState } from "../use-pane";

const loadStructure = async () => (await import("../tables/StructureAction")).StructureAction;
const loadProposal = async () => (await import("../tables/StructureAction")).StructureProposalCard;

export function ThisFile() {
  const { inventory } = usePaneState();
  return (
    <div className="td-screen">
      <ScreenTitle text={FILE.title} />
      {inventory ? <Contents inventory={inventory} /> : <NotRead />}
    </div>
  );
}

function Contents({ inventory }: { readonly inventory: WorkbookInventory }) {
  const { place } = usePaneState();
  const { sheets, kept } = inventory;
  const cells = sheets.reduce((sum, { counts }) => sum + filledCells(counts), 0);
  const formulas = sheets.reduce((sum, { counts }) => sum + counts.formulas, 0);
  return (
    <>
      <p className="td-text">{FILE.summary(sheets.length, cells, formulas)}</p>
      <Stale />
      <ul className="td-list" aria-label={FILE.listLabel}>
        {sheets.map((sheet) => (
          <SheetCard key={sheet.name} sheet={sheet} cell={place?.sheet === sheet.name ? place.cell : null} />
        ))}
      </ul>
      {kept.length > 0 && (
        <p className="td-quiet">
          {`${FILE.keptTitle} ${kept.map((feature) => KEPT_NAMES[feature]).join(", ")}.`}
        </p>
      )}
      <Action />
    </>
  );
}

function Action() {
  const { proposal, structure, tables, work, capabilities } = usePaneState();
  const hasTables = tables !== null && tables.list.length > 0;
  const model = usePaneModel();
  return (
    <div className="td-foot">
      {structure ? (
        <Later load={loadProposal} own={{}} />
      ) : proposal ? (
        <ContentsProposalCard proposal={proposal} />
      ) : (
        <div className="td-actions">
          {hasTables && <Later load={loadStructure} own={{}} />}
          <Button
            appearance={hasTables ? "secondary" : "primary"}
            disabled={work !== null || !capabilities.canWrite}
            onClick={model.propose}
          >
            {FILE.plan}
          </Button>
          {!capabilities.canWrite && <p className="td-quiet">{FILE.readOnly}</p>}
        </div>
      )}
    </div>
  );
}
