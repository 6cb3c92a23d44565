/** Conditional formats of a plan as XML; data bars also in the 2010 form, which alone keeps them from shrinking at the ends. */
import { formatRange } from "../../../core/workbook/cell-ref";
import type { PlannedConditionalFormat, SheetPlan } from "../../../core/workbook/sheet-plan";
import { CONDITIONAL_STYLES } from "../../../core/workbook/style-book";
import type { FormulaWriter } from "./sheet-cells-xml";
import { DATA_BAR_ARGB } from "./style-xml";
import type { StylesAppender } from "./styles-append";
import { escapeText } from "../xml/xml-escape";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

interface Context {
  readonly styles: StylesAppender;
  readonly fileFormula: FormulaWriter;
}

type DataBar = Extract<PlannedConditionalFormat, { type: "data-bar" }>;

export function conditionalXml(plan: SheetPlan, context: Context): string {
  return plan.conditionalFormats
    .map((format, at) => {
      const rule = format.type === "expression" ? expressionXml(format, at, context) : dataBarXml(format, at);
      return `<conditionalFormatting sqref="${formatRange(format.range)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function expressionXml(
  format: Extract<PlannedConditionalFormat, { type: "expression" }>,
  at: number,
  { styles, fileFormula }: Context,
): string {
  const look = styles.differential(CONDITIONAL_STYLES[format.style]);
  return `<cfRule type="expression" dxfId="${look}" priority="${at + 1}"><formula>${escapeText(fileFormula(format.formula))}</formula></cfRule>`;
}

function dataBarXml({ min, max }: DataBar, at: number): string {
  const bounds = [min, max].map((bound) => `<cfvo type="num" val="${bound}"/>`).join("");
  return `<cfRule type="dataBar" priority="${at + 1}"><dataBar>${bounds}<color rgb="${DATA_BAR_ARGB}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${ruleId(at)}</x14:id></ext></extLst></cfRule>`;
}

/** Ties the two forms of one rule together; only has to be unique in its sheet. */
function ruleId(at: number): string {
  return `{00000000-0000-4000-8000-${(at + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** The extension list at the end of the sheet; empty without data bars. */
export function dataBarExtensions(plan: SheetPlan): string {
  const bars = plan.conditionalFormats.flatMap((format, at) =>
    format.type === "data-bar" ? extensionXml(format, at) : [],
  );
  if (bars.length === 0) return "";
  return `<extLst><ext xmlns:x14="${X14}" uri="${SHEET_EXTENSION}"><x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings></ext></extLst>`;
}

function extensionXml({ range, min, max }: DataBar, at: number): string {
  const bounds = [min, max].map((bound) => `<x14:cfvo type="num"><xm:f>${bound}</xm:f></x14:cfvo>`).join("");
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${bounds}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${ruleId(at)}">${bar}</x14:cfRule><xm:sqref>${formatRange(range)}</xm:sqref></x14:conditionalFormatting>`;
}
