/**
 * Unicode → TCVN3 and VNI, as old programs stored it. In: text and what to write it in. Out: the stored text and its
 * font. The tables are the standards' own, letter by letter; they share nothing with the decoder's.
 */

/** Letter and code point; capitals with an accent have none. */
const TCVN3 =
  "àb5 ảb6 ãb7 áb8 ạb9 ăa8 ằbb ẳbc ẵbd ắbe ặc6 âa9 ầc7 ẩc8 ẫc9 ấca " +
  "ậcb đae ècc ẻce ẽcf éd0 ẹd1 êaa ềd2 ểd3 ễd4 ếd5 ệd6 ìd7 ỉd8 ĩdc " +
  "ídd ịde òdf ỏe1 õe2 óe3 ọe4 ôab ồe5 ổe6 ỗe7 ốe8 ộe9 ơac ờea ởeb " +
  "ỡec ớed ợee ùef ủf1 ũf2 úf3 ụf4 ưad ừf5 ửf6 ữf7 ứf8 ựf9 ỳfa ỷfb " +
  "ỹfc ýfd ỵfe Ăa1 Âa2 Êa3 Ôa4 Ơa5 Ưa6 Đa7 ";

/** Letter and what stands for it; capitals are the same in capitals. */
const VNI =
  "áaù àaø ảaû ãaõ ạaï âaâ ấaá ầaà ẩaå ẫaã ậaä ăaê ắaé ằaè ẳaú ẵaü " +
  "ặaë éeù èeø ẻeû ẽeõ ẹeï êeâ ếeá ềeà ểeå ễeã ệeä íí ìì ỉæ ĩó " +
  "ịò óoù òoø ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ớôù ờôø ởôû " +
  "ỡôõ ợôï úuù ùuø ủuû ũuõ ụuï ưö ứöù ừöø ửöû ữöõ ựöï ýyù ỳyø ỷyû " +
  "ỹyõ ỵî đñ ";

const TCVN3_CODES = new Map(
  TCVN3.trim()
    .split(" ")
    .map((pair) => [pair.charAt(0), String.fromCharCode(parseInt(pair.slice(1), 16))]),
);
const VNI_LETTERS = new Map(
  VNI.trim()
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

export type OldEncoding = "tcvn3" | "vni";

export function encodeOld(
  text: string,
  encoding: OldEncoding,
): { readonly text: string; readonly font: string } {
  const composed = text.normalize("NFC");
  if (encoding === "vni") return { text: Array.from(composed, vniLetter).join(""), font: "VNI-Times" };
  // words in capitals are stored small and drawn by the capital font
  const isCapital = composed === composed.toUpperCase() && composed !== composed.toLowerCase();
  const stored = isCapital ? composed.toLowerCase() : composed;
  return { text: Array.from(stored, tcvn3Letter).join(""), font: isCapital ? ".VnTimeH" : ".VnTime" };
}

function tcvn3Letter(letter: string): string {
  const code = TCVN3_CODES.get(letter);
  if (code === undefined && letter > "\u007f") throw new Error(`TCVN3 has no code for ${letter}`);
  return code ?? letter;
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const found = VNI_LETTERS.get(small);
  if (found === undefined) {
    if (letter > "\u007f") throw new Error(`VNI has no letter for ${letter}`);
    return letter;
  }
  return letter === small ? found : found.toUpperCase();
}
