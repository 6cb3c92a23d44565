/** Damaged texts: each is reported, none is guessed; what is whole is left in peace. */
import { damageOf } from "../../../src/core/text/damage";
import { decodeText } from "../../../src/core/text/decode";

test.each([
  ["Phạm Thị Hơng", "horn"],
  ["Trởng ban", "horn"],
  ["đ-ợc khen", "horn"],
  ["t tởng", "horn"],
  ["Nguy?n V?n M?u", "letters"],
  ["K? toán trưởng", "letters"],
  ["Tr?n Th? Thí D?", "letters"],
  ["Nguy\ufffdn V\ufffdn M\ufffdu", "letters"],
  ["NguyÔn Văn Mẫu", "letters"],
  ["Nguyeãn Văn Mẫu", "letters"],
  ["Phòng Néi vụ", "letters"],
  ["Nguyá»…n Văn Mẫu", "letters"],
  ["Trường Nguyá»", "letters"],
  ["Nguyê \u0303n Văn Mẫu", "letters"],
  ["Tr\u00adởng ban", "letters"],
  ["Chng trình khen thng", "letters"],
  ["Nguyễn V\u0083n", "letters"],
] as const)("%j is damaged: %s", (text, damage) => {
  expect(damageOf(text)).toBe(damage);
});

test.each([
  "Nguyễn Văn Mẫu",
  "Trần Thị Thí Dụ".normalize("NFC"),
  "Trưởng ban Thi đua – Khen thưởng",
  "UBND XÃ” MẪU",
  "“UBND XÃ”",
  "XÃ\u00a0MẪU",
  "XÃ…",
  "Trị giá… đồng, quá’, giá”",
  "Có đạt không? Ai? TP.HCM?",
  "Đắk Lắk, Krông Năng, Ê Đê, Niê Kdăm, H'Mẫu Êban, Rơ Ô Mẫu",
  "Diện tích 120 m², 35 °C, ± 5",
  "«Xanh – sạch – đẹp»",
  "quý, giếng, khuếch, Huỳnh, thuở, rượu, khuya, quốc, gìn giữ, yểng",
  "BCH, THCS, TNHH, CNG, ThS, kg, km, vnđ",
  "José Müller, café",
  "https://vidu.vn/?a=b?c",
  "hoà giải, hòa giải, thuỷ, thủy",
])("%j is whole", (text) => {
  expect(damageOf(text)).toBeUndefined();
});

test.each([
  ["Nguyá»…n VÄƒn Máº«u", "Nguyễn Văn Mẫu"],
  ["Äáº¡i tÃ¡", undefined],
  ["TrÆ°á»Ÿng phÃ²ng", "Trưởng phòng"],
  ["khen thÆ°á»Ÿng", "khen thưởng"],
  ["Ä\u0090áº¡i tÃ¡", "Đại tá"],
])("bytes read one by one come back where all are there: %j", (stored, text) => {
  expect(decodeText(stored, "Times New Roman")).toEqual({ text: text ?? stored, encoding: "unicode" });
});

test("what does not come back whole stays as it is and is reported", () => {
  const { text } = decodeText("Äáº¡i tÃ¡", null);
  expect(text).toBe("Äáº¡i tÃ¡");
  expect(damageOf(text)).toBe("letters");
});

test("the Icelandic letter drawn like Đ is one", () => {
  expect(decodeText("Ðồng Hới, ðại", "Arial").text).toBe("Đồng Hới, đại");
  expect(decodeText("Ðinh", "Arial").text).toBe("Đinh");
});
