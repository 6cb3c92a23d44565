/** What one action changed and how it was before. In: kept from the moment before the first write. Out: to undo and to the way back. */
import type { NameChange } from "./place-plans";
import type { SheetImage } from "./sheet-image";

/** A sheet of ours that was there before; `sheetId` is the same after writing again, and gone after removing. */
export interface FormerSheet {
  readonly sheetId: string;
  readonly image: SheetImage;
}

export interface SheetChange {
  readonly kind: "sheets";
  /** Plans whose sheets were made new. */
  readonly added: readonly { readonly planId: string; readonly name: string }[];
  readonly former: readonly FormerSheet[];
  readonly names: readonly NameChange[];
  /** Sheets that were opened before anything else was known of them. */
  readonly protections: readonly {
    readonly sheetId: string;
    readonly options: Excel.WorksheetProtectionOptions;
  }[];
  /** All sheets from before: a sheet with another id is new. */
  readonly sheetIds: ReadonlySet<string>;
}

export interface StateChange {
  readonly kind: "state";
  readonly before: string | null;
}

export type ChangeRecord = SheetChange | StateChange;
