/**
 * Number formats that files name by number only. Excel shows most of them in the reader's own locale; ours is
 * Vietnamese, so 14 is day before month and money carries the dong sign. The rest is as ECMA-376, 18.8.30 lists it.
 */

const DATE = "dd/mm/yyyy";
const MONEY = '#,##0\\ "₫"';
const MONEY_CENTS = '#,##0.00\\ "₫"';

const BUILT_IN: Readonly<Record<number, string | undefined>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: MONEY,
  6: MONEY,
  7: MONEY_CENTS,
  8: MONEY_CENTS,
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: DATE,
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: `${DATE} h:mm`,
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: `_(* ${MONEY}_);_(* (${MONEY});_(* "-"_);_(@_)`,
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: `_(* ${MONEY_CENTS}_);_(* (${MONEY_CENTS});_(* "-"??_);_(@_)`,
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates and times that East Asian versions of Excel and WPS write; elsewhere Excel shows them as dates too. */
const EAST_ASIAN_DATES = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const EAST_ASIAN_TIMES = [32, 33, 34, 35, 55, 56];

/** The format's code, "General" for numbers nobody knows. */
export function builtInFormat(id: number): string {
  if (EAST_ASIAN_DATES.includes(id)) return DATE;
  if (EAST_ASIAN_TIMES.includes(id)) return "h:mm:ss";
  return BUILT_IN[id] ?? "General";
}

export const ISO_DATE_FORMAT = DATE;
export const ISO_TIME_FORMAT = `${DATE} hh:mm`;
