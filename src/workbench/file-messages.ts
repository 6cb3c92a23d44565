/** What the page and the file worker say to each other. */
import type { Progress } from "../app/workbook-host";
import type { HostErrorCode } from "../core/workbook/host-error-code";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { WorkbookLooks } from "../hosts/univer/looks/read-looks";
import type { WorkbookPatch } from "../hosts/xlsx/write/workbook-patch";

export interface OpenedFile {
  readonly snapshot: WorkbookSnapshot;
  readonly looks: WorkbookLooks;
  readonly state: string | null;
  /** What a saved copy is a patch of: the file itself, or for .xls a new .xlsx with the same contents. */
  readonly bytes: Uint8Array;
  readonly isLegacy: boolean;
}

export type FileRequest = { readonly id: number } & (
  | { readonly kind: "open"; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: "save"; readonly bytes: Uint8Array; readonly patch: WorkbookPatch }
);

export type FileAnswer = { readonly id: number } & (
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "opened"; readonly file: OpenedFile }
  | { readonly kind: "saved"; readonly bytes: Uint8Array }
  | {
      readonly kind: "trouble";
      readonly code: HostErrorCode;
      readonly data: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "bug"; readonly message: string }
);
