/** What the page shows at a moment; changed only by WorkbenchModel. */
export interface PageNotice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly lines: readonly string[];
}

export interface PageWork {
  readonly label: string;
  /** 0 to 1; null while nobody knows how far it is. */
  readonly part: number | null;
  readonly canStop: boolean;
}

export interface DraftOffer {
  readonly name: string;
  readonly savedAt: number;
}

export interface WorkbenchState {
  /** Null before the first file. */
  readonly fileName: string | null;
  readonly isChanged: boolean;
  readonly work: PageWork | null;
  readonly notice: PageNotice | null;
  readonly draft: DraftOffer | null;
}

export const FIRST_STATE: WorkbenchState = {
  fileName: null,
  isChanged: false,
  work: null,
  notice: null,
  draft: null,
};
