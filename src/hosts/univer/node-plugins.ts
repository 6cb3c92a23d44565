/** The grid without a screen, for the contract suite: the same models and formulas in Node. */
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { CalculationMode, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { PluginEntry } from "./create-univer";

export function nodePlugins(): readonly PluginEntry[] {
  const core = UniverSheetsNodeCorePreset({
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  return [
    UniverDataValidationPlugin,
    ...(core.plugins as readonly PluginEntry[]), // the preset lists plugins in this very shape
    UniverSheetsTablePlugin,
    UniverSheetsConditionalFormattingPlugin,
  ];
}
