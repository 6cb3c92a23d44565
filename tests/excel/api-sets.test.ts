/** The table of requirement sets, read from the installed client, against the versions Microsoft documents. */
import { installedApiSets } from "./protocol/api-sets";

test.each([
  ["Range", "values", "ExcelApi 1.1", "from the start"],
  ["Range", "merge", "ExcelApi 1.2", "guarded itself"],
  ["Worksheet", "getUsedRangeOrNullObject", "ExcelApi 1.4", "guarded itself"],
  ["CustomXmlPart", "getXml", "ExcelApi 1.5", "through workbook.customXmlParts"],
  ["CustomConditionalFormat", "format", "ExcelApi 1.6", "through range.conditionalFormats"],
  ["WorksheetFreezePanes", "freezeRows", "ExcelApi 1.7", "through worksheet.freezePanes"],
  ["DataValidation", "rule", "ExcelApi 1.8", "through range.dataValidation"],
  ["Runtime", "enableEvents", "ExcelApi 1.8", "guarded itself"],
  ["PageLayout", "orientation", "ExcelApi 1.9", "through worksheet.pageLayout"],
  ["HeaderFooter", "centerFooter", "ExcelApi 1.9", "two steps from worksheet.pageLayout"],
  ["CultureInfo", "name", "ExcelApi 1.11", "through application.cultureInfo"],
  ["Table", "resize", "ExcelApi 1.13", "guarded itself"],
  ["Range", "getMergedAreasOrNullObject", "ExcelApi 1.13", "guarded itself"],
  ["TableRowCollection", "deleteRows", "ExcelApiOnline 1.1", "a set of its own"],
])("%s.%s is %s: %s", (className, member, expected) => {
  const { set, version } = installedApiSets().requirementOf(className, member);
  expect(`${set} ${version}`).toBe(expected);
});
