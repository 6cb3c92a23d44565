/** Units of the file and of the screen: characters, points and centimetres to pixels and back. */

/** Width of a digit in the default font and its margins, as Excel counts at 96 dpi. */
const DIGIT_PIXELS = 7;
const CELL_MARGIN_PIXELS = 5;

export const INDENT_PIXELS = 9;

export function widthToPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + CELL_MARGIN_PIXELS);
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
