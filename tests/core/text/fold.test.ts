/** Texts made comparable; the quick ways give what the plain definition gives. */
import fc from "fast-check";
import { foldWords, slug, tidy } from "../../../src/core/text/fold";

test.each([
  ["  Đăng\u00a0ký \n thi  đua ", "Đăng ký thi đua"],
  ["kế hoạch".normalize("NFD"), "kế hoạch"],
  ["\u200b\ufeff", ""],
  ["đ\u00adîc", "đ\u00adîc"],
])("%j tidied is %j", (text, expected) => expect(tidy(text)).toBe(expected));

test.each([
  ["Đăng ký", "dang ky"],
  ["ĐIỂM CHUẨN (tối đa)", "diem chuan toi da"],
  ["Tỷ lệ %", "ty le %"],
  ["hoà", "hoa"],
  ["hòa", "hoa"],
  ["điềm", "diem"],
  ["…", ""],
])("%j folded is %j", (text, expected) => expect(foldWords(text)).toBe(expected));

test("a slug is plain", () => expect(slug("Chiến sĩ thi đua cơ sở")).toBe("chien-si-thi-dua-co-so"));

/** The definition, step by step. */
function foldPlainly(text: string): string {
  const bare = text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return bare
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9%+]+/g, " ")
    .trim();
}

const vietnamese = fc.string({
  unit: fc.constantFrom(..."aàăặđĐơỡưỰýỴÔ  \u00a0\u00ad\u0300\u0323\u031b-–.,:%+09zZİſ".split("")),
});

test.each([
  ["any text", fc.string({ unit: "binary" })],
  ["Vietnamese text", vietnamese],
  ["decomposed text", vietnamese.map((text) => text.normalize("NFD"))],
])("%s folds as the definition says, and tidying twice changes nothing more", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldWords(text)).toBe(foldPlainly(text));
      expect(tidy(tidy(text))).toBe(tidy(text));
      expect(tidy(text)).toBe(
        text
          .normalize("NFC")
          .replace(/[\s\u200b]+/g, " ")
          .trim(),
      );
    }),
    { numRuns: 500 },
  );
});
