/** Units of Excel's client. In: our units. Out: points. */

/** Pixels of a digit and of the padding in Excel's default font at 100 %. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** Column width in characters, as Excel counts. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Rounded to a hundredth, as Excel keeps margins. */
export function pointsOfCentimetres(centimetres: number): number {
  return Math.round(centimetres * POINTS_PER_CENTIMETRE * 100) / 100;
}
