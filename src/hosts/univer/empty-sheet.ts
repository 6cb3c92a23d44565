/** A sheet of the grid with nothing in it; what is given later lies over it. */
import { BooleanNumber, type IWorksheetData } from "@univerjs/core";

export function emptySheet(id: string, name: string): IWorksheetData {
  // the grid still asks for the zoom and scroll fields that it calls deprecated
  const blank = {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: 100,
    columnCount: 20,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: 66,
    defaultRowHeight: 20,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
  return blank;
}
