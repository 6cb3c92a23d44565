/**
 * Số định danh, CCCD, CMND: used to tell people apart, never shown. In: a text and the heading over it. Out: the text
 * with such numbers as "***123". Twelve digits begin with 0 (province codes 001 to 096); the old cards have nine.
 */
import { foldWords } from "../text/fold";

const IDENTITY_HEADING = /\b(?:cccd|cmnd|cmtnd|can cuoc|chung minh|dinh danh|so cm)\b/;
const MONEY_HEADING = /\b(?:tien|kinh phi|muc thuong|dong|chi|thanh tien|gia tri)\b/;
const IDENTITY = /(?<![\d.,/-])(?:0\d{11}|\d{9})(?![\d/-]|[.,]\d)/g;

/** Hardly a text has so many digits in a row. */
const MAY_BE_IDENTITY = /\d{9}/;

export function hideIdentity(text: string): string {
  return MAY_BE_IDENTITY.test(text) ? text.replace(IDENTITY, masked) : text;
}

/** Under its own heading any number is one, however it was grouped; amounts of money are none. */
export function hideUnder(heading: string, text: string): string {
  const folded = foldWords(heading);
  const digits = text.replace(/\D/g, "");
  if (IDENTITY_HEADING.test(folded) && digits.length >= 6) return masked(digits);
  return MONEY_HEADING.test(folded) ? text : hideIdentity(text);
}

function masked(digits: string): string {
  return `***${digits.slice(-3)}`;
}
