/** Protection of a sheet and of the workbook's structure. */
import { refuse } from "../../model/excel-error";
import type { SheetModel } from "../../model/sheet";
import type { WorkbookModel } from "../../model/workbook";
import { defineClass } from "../api-object";

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

export const sheetProtection = defineClass<SheetModel>({
  name: "WorksheetProtection",
  scalars: {
    protected: { get: ({ protection }) => protection !== null },
    // options are JSON records
    options: {
      get: ({ protection }) => (protection ? { ...DEFAULTS, ...protection.options } : null),
    },
  },
  commands: {
    protect: (sheet, args) => {
      if (sheet.protection) refuse("InvalidOperation", "the sheet is protected already");
      const options = args.record(0);
      if (Object.keys(options).some((key) => !(key in DEFAULTS))) refuse("InvalidArgument");
      sheet.protection = { options, password: args.optionalText(1) ?? "" };
    },
    unprotect: (sheet, args) => {
      // newer Excels refuse to open what is not locked
      if (!sheet.protection || sheet.protection.password !== (args.optionalText(0) ?? ""))
        refuse("AccessDenied");
      sheet.protection = null;
    },
  },
});

export const workbookProtection = defineClass<WorkbookModel>({
  name: "WorkbookProtection",
  scalars: { protected: { get: ({ isStructureProtected }) => isStructureProtected } },
  commands: {
    protect: (workbook) => {
      if (workbook.isStructureProtected) refuse("InvalidOperation");
      workbook.isStructureProtected = true;
    },
    unprotect: (workbook) => {
      if (!workbook.isStructureProtected) refuse("AccessDenied");
      workbook.isStructureProtected = false;
    },
  },
});
