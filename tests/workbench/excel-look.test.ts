import { isDarkColor } from "../../src/workbench/excel-look";

const COLORS: readonly (readonly [string | undefined, boolean | undefined, string])[] = [
  ["#ffffff", false, "white"],
  ["#000000", true, "black"],
  ["#262626", true, "Excel's dark grey"],
  ["#E6E6E6", false, "Excel's colourful"],
  ["#217346", true, "a deep green"],
  [undefined, undefined, "an Excel that does not say"],
  ["white", undefined, "not a colour in digits"],
];

test.each(COLORS)("%s is dark: %s, %s", (color, expected) => {
  expect(isDarkColor(color)).toBe(expected);
});
