/** Identities for the tables of our sheets: ids and names that nothing else in the workbook bears. */
import type { SheetPlan } from "../../../core/workbook/sheet-plan";
import { listDefinedNames } from "../read/defined-names";
import type { Renaming } from "./formula-text";
import type { PackageDraft } from "./package-draft";
import { isOfKind, readRelationships } from "./package-links";
import type { TableIdentity } from "./table-xml";
import { listSlots, parseWorkbook, type WorkbookFrame } from "./workbook-part";
import { attribute, parseXml } from "../xml/xml-tree";

export class TableRegister {
  private readonly ids = new Set<number>();
  private readonly names = new Set<string>();
  private readonly renamed = new Map<string, string>();

  /** Takes in every table of sheets other than those about to be replaced. */
  constructor(draft: PackageDraft, frame: WorkbookFrame, replaced: ReadonlySet<string>) {
    for (const { name } of listDefinedNames(parseWorkbook(draft, frame))) this.names.add(name.toLowerCase());
    for (const { part } of listSlots(draft, frame)) {
      if (part !== undefined && !replaced.has(part)) this.takeIn(draft, part);
    }
  }

  private takeIn(draft: PackageDraft, sheetPart: string): void {
    for (const link of readRelationships(draft, sheetPart)) {
      if (!isOfKind(link, "table") || !draft.has(link.target)) continue;
      const { root } = parseXml(draft.require(link.target), link.target);
      this.ids.add(Number(attribute(root, "id") ?? 0));
      for (const key of ["name", "displayName"]) this.names.add((attribute(root, key) ?? "").toLowerCase());
    }
  }

  identify(plan: SheetPlan): TableIdentity[] {
    return plan.tables.map((table) => {
      const name = this.freeTableName(table.name);
      if (name !== table.name) this.renamed.set(table.name.toLowerCase(), name);
      let id = 1;
      while (this.ids.has(id)) id++;
      this.ids.add(id);
      this.names.add(name.toLowerCase());
      return { id, name };
    });
  }

  private freeTableName(wanted: string): string {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wanted : `${wanted}_${number}`;
      if (!this.names.has(name.toLowerCase())) return name;
    }
  }

  renaming(): Renaming {
    return this.renamed;
  }
}
