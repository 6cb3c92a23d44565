/** Số định danh, căn cước, chứng minh nhân dân: never written in full on a sheet of ours. In: a text. Out: the same, masked. */
import { foldWords } from "./fold";

/** A citizen's number has twelve digits and begins with the nought of its province. */
const CITIZEN = /(?<!\d)0\d{8}(\d{3})(?!\d)/g;
const NAMED = /((?:cccd|cmnd|cmtnd|căn cước|chứng minh)[^\d]{0,20})\d{6,9}(\d{3})(?!\d)/giu;
const HEADING = /\b(?:cccd|cmnd|cmtnd|can cuoc|chung minh nhan dan|chung minh thu|so dinh danh)\b/;

function maskIdentity(text: string): string {
  return text.replace(CITIZEN, "***$1").replace(NAMED, "$1***$2");
}

/** Under a heading that asks for the number, whatever digits stand there. */
export function maskUnder(heading: string, text: string): string {
  if (!HEADING.test(foldWords(heading))) return maskIdentity(text);
  const digits = text.replace(/\D/g, "");
  return digits === "" ? text : `***${digits.slice(-3)}`;
}
