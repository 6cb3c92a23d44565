/** Text made comparable. Diacritics are dropped only for comparing headings, never for names or for what is shown. */

// NBSP, thin and zero-width blanks that exports leave behind; the soft hyphen is not here: in TCVN3 it is a letter
const ODD_BLANKS = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;

// nearly every cell has nothing but letters and marks that tidying leaves as they are, with single blanks between
const NEEDS_TIDYING = /[^ -~\u00A1-\u02FF\u1EA0-\u1EF9\u2010-\u2027]|^ | $| {2}/;

/** NFC, odd blanks made plain, runs of blanks and line breaks collapsed, trimmed. */
export function tidy(text: string): string {
  return NEEDS_TIDYING.test(text) ? tidied(text) : text;
}

function tidied(text: string): string {
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
  let folded = "";
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // beyond the Latin blocks a letter may fold to a Latin one in ways that single letters do not show
    if (code >= FOLDED_BLOCKS) return foldSlowly(text);
    const letter = (folds[code] ??= foldOne(code));
    if (letter === " ") isOpen = true;
    else if (letter !== "") {
      folded += isOpen && folded !== "" ? ` ${letter}` : letter;
      isOpen = false;
    }
  }
  return folded;
}

/** Latin with all its accents ends here; what each letter folds to is worked out when it is first met. */
const FOLDED_BLOCKS = 0x1f00;
const folds = new Array<string | undefined>(FOLDED_BLOCKS);

function foldOne(code: number): string {
  const letter = String.fromCharCode(code);
  // combining marks vanish, whatever else is no letter parts words
  return foldSlowly(letter) || (/[\u0300-\u036f]/.test(letter) ? "" : " ");
}

function foldSlowly(text: string): string {
  return foldDiacritics(tidy(text).toLowerCase())
    .replace(/[^a-z0-9%+]+/g, " ")
    .trim();
}

/** "Chiến sĩ thi đua cơ sở" → "chien-si-thi-dua-co-so". */
export function slug(text: string): string {
  return foldWords(text).replaceAll("%", "").replaceAll("+", "").trim().replace(/ +/g, "-");
}
