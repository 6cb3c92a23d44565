// Looks of the sample's cells: names for its text files, a styles part for its package.
const THIN =
  '<left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/>';

const FONTS = {
  normal: '<sz val="12"/><name val="Times New Roman"/>',
  bold: '<b/><sz val="12"/><name val="Times New Roman"/>',
  italic: '<i/><sz val="12"/><name val="Times New Roman"/>',
  tcvn: '<sz val="12"/><name val=".VnTime"/>',
};
const FILLS = { none: "", gray: "", header: "FFDDEBF7", group: "FFF2F2F2" };
const NUMBER_FORMATS = { General: 0, "0.0%": 164, "dd/mm/yyyy": 165 };

const style = (font, options = {}) => ({ font, fill: "none", isBoxed: false, format: "General", ...options });
const boxed = (font, options = {}) => style(font, { isBoxed: true, isWrapped: true, ...options });

const STYLES = {
  plain: style("normal"),
  title: style("bold", { align: "center" }),
  title2: style("bold", { align: "center" }),
  quiet: style("italic", { align: "center" }),
  header: boxed("bold", { align: "center", fill: "header" }),
  header2: boxed("bold", { align: "center", fill: "header" }),
  center: boxed("normal", { align: "center" }),
  text: boxed("normal"),
  boxed: boxed("normal"),
  note: boxed("italic"),
  group: boxed("bold", { fill: "group" }),
  total: boxed("bold", { align: "center", fill: "group" }),
  percent: boxed("normal", { align: "center", format: "0.0%" }),
  date: boxed("normal", { align: "center", format: "dd/mm/yyyy" }),
  sign: style("bold", { align: "center" }),
  tcvn: boxed("tcvn"),
};

export const STYLE_NUMBERS = Object.fromEntries(Object.keys(STYLES).map((name, at) => [name, at]));

const fill = (rgb, at) =>
  rgb
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
    : `<fill><patternFill patternType="${at === 0 ? "none" : "gray125"}"/></fill>`;

function formatXml({ font, fill: fillName, isBoxed, format, align, isWrapped }) {
  const place = (table, name) => Object.keys(table).indexOf(name);
  const alignment = `<alignment vertical="center"${align ? ` horizontal="${align}"` : ""}${isWrapped ? ' wrapText="1"' : ""}/>`;
  return `<xf numFmtId="${NUMBER_FORMATS[format]}" fontId="${place(FONTS, font)}" fillId="${place(FILLS, fillName)}" borderId="${isBoxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

export function stylesXml() {
  const codes = Object.entries(NUMBER_FORMATS).filter(([, id]) => id > 0);
  const formats = Object.values(STYLES).map(formatXml);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${codes.length}">${codes.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("")}</numFmts>`,
    `<fonts count="${Object.keys(FONTS).length}">${Object.values(FONTS)
      .map((font) => `<font>${font}</font>`)
      .join("")}</fonts>`,
    `<fills count="${Object.keys(FILLS).length}">${Object.values(FILLS).map(fill).join("")}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}
