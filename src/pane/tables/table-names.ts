/** What a table is called: by its kind, or as one that is left in peace. */
import { isLeftInPeace, type TableView } from "../../app/table-view";
import { KIND_NAMES } from "../../messages/table-kinds";
import { TABLES, titleOfKind } from "../../messages/tables";

type Named = Pick<TableView, "kind" | "correction">;

/** Inside a sentence. */
export function nameOfTable(view: Named): string {
  return isLeftInPeace(view) ? TABLES.leftName : KIND_NAMES[view.kind];
}

/** At the beginning of a line. */
export function titleOfTable(view: Named): string {
  return isLeftInPeace(view) ? TABLES.leftTitle : titleOfKind(view.kind);
}
