/** Text made comparable. Diacritics are dropped only for comparing headings, never for names or for what is shown. */

// NBSP, thin and zero-width blanks that exports leave behind; the soft hyphen is not here: in TCVN3 it is a letter
const ODD_BLANKS = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;

/** NFC, odd blanks made plain, runs of blanks and line breaks collapsed, trimmed. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(ODD_BLANKS, " ").replace(/\s+/g, " ").trim();
}

/** "Đăng ký" → "dang ky". */
export function foldDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/** Words only, lower case, without diacritics: how headings are compared. */
export function foldWords(text: string): string {
  return foldDiacritics(tidy(text).toLowerCase())
    .replace(/[^a-z0-9%+]+/g, " ")
    .trim();
}

/** "Chiến sĩ thi đua cơ sở" → "chien-si-thi-dua-co-so". */
export function slug(text: string): string {
  return foldWords(text).replaceAll("%", "").replaceAll("+", "").trim().replace(/ +/g, "-");
}
