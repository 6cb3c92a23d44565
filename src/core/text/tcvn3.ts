/** TCVN3 (TCVN 5712-1), the encoding of fonts named ".Vn…". In: text as stored. Out: Unicode, NFC. */

/** Letters for the codes from U+00A1 to U+00FE; a dot where the standard has none. ư is the soft hyphen, U+00AD. */
const LETTERS =
  "ĂÂÊÔƠƯĐăâêôơưđ......" + "àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệ" + "ìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
const FIRST = 0xa1;

/** A font whose name ends in H has capitals only: the stored letters are small ones. */
function isCapitalFont(font: string): boolean {
  return /^\.vn.*h$/i.test(font.trim());
}

export function decodeTcvn3(text: string, font: string | null = null): string {
  let decoded = "";
  for (const letter of text) {
    const found = LETTERS[letter.charCodeAt(0) - FIRST];
    decoded += found === undefined || found === "." ? letter : found;
  }
  return font !== null && isCapitalFont(font) ? decoded.toUpperCase() : decoded;
}
