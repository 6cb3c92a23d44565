/** How our wide tables are printed. In: what to print and the rows that stand on every page. Out: A4 across, as many pages down as it takes. */
import type { PageSetup } from "../workbook/sheet-plan";

export function landscapePage(
  printArea: NonNullable<PageSetup["printArea"]>,
  titleRows: NonNullable<PageSetup["titleRows"]>,
  pagesAcross = 1,
): PageSetup {
  return {
    orientation: "landscape",
    margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1 },
    fitToWidth: pagesAcross,
    titleRows,
    printArea,
    breakAfterRows: [],
    pageNumbers: true,
    centered: true,
  };
}
