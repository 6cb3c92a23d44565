/** The grid with a screen: which of Univer's open plugins run on the page, and what of them is switched off. */
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalWords from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import { CalculationMode, UniverSheetsCorePreset, UniverSheetsPlugin } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import findWords from "@univerjs/preset-sheets-find-replace/locales/vi-VN";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import linkWords from "@univerjs/preset-sheets-hyper-link/locales/vi-VN";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/vi-VN";
import { type ILanguagePack, mergeLocales } from "@univerjs/core";
import type { PluginEntry } from "./create-univer";

/** Removing one of our sheets must stay undoable, however long it is. */
const LARGE_SHEET = { largeSheetOperation: { largeSheetCellCountThreshold: Number.MAX_SAFE_INTEGER } };

export interface GridOptions {
  readonly container: HTMLElement;
  readonly formulaWorker: Worker;
}

export function browserPlugins({ container, formulaWorker }: GridOptions): readonly PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({
      container,
      workerURL: formulaWorker,
      header: true,
      // the page has its own bar; what Univer's bar offers could not be saved
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      // results that stand in the file are trusted
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsHyperLinkPreset({ urlHandler: { navigateToOtherWebsite: () => undefined } }),
  ];
  return [
    ...presets.flatMap(({ plugins }) => plugins as readonly PluginEntry[]), // presets list plugins in this very shape
    [UniverSheetsPlugin, { notExecuteFormula: true, ...LARGE_SHEET }],
    // the tag over a table leads to changes that are switched off
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ];
}

export const VIETNAMESE_WORDS: ILanguagePack = mergeLocales(
  coreWords,
  conditionalWords,
  validationWords,
  findWords,
  linkWords,
  tableWords,
);
