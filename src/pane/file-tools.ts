/** What reading a workbook needs: most of the program, fetched after the first screen stands. */
import { readWorkbook } from "../app/read-workbook";
import { proposeContents, writeContents } from "../app/write-contents";
import { TablesModel } from "./tables/tables-model";

export const FILE_TOOLS = { readWorkbook, proposeContents, writeContents, TablesModel } as const;
