/**
 * Letters as they occur in these texts: Latin with every accent of Vietnamese. For use inside a class of a pattern made
 * from strings; patterns written out say the same as `a-zà-öø-ỹ`. `\p{L}` is the letters of all scripts: each pattern
 * with it costs one to three milliseconds of compiling, and a form meets a hundred patterns.
 */
export const LETTER = "A-Za-zÀ-ÖØ-öø-ỹ";
