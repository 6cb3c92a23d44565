/** Text on its way into XML: what XML reserves, and what a spreadsheet string may not hold, is escaped; nothing is dropped. */

/** Excel's limit for a cell, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;

const XML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (char) => XML_ENTITIES[char] ?? char) : text;
}

/** Line breaks and tabs in an attribute would be read as blanks. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => XML_ENTITIES[char] ?? char)
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

// what XML 1.0 cannot carry, halves of surrogate pairs, and text that looks like an escape already
const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A spreadsheet string: control characters as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export function escapeString(text: string): string {
  return escapeText(
    text.replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

/** As the host keeps it: a longer text ends in an ellipsis, and no character is cut in two. */
export function fitCellText(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const cut = text.slice(0, MAX_CELL_TEXT - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Blanks at the ends and line breaks survive only where XML is told to keep them. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
}
