/** TCVN3 and VNI. The pairs below are worked by hand from the standards' tables, letter by letter. */
import fc from "fast-check";
import { decodeTcvn3 } from "../../../src/core/text/tcvn3";
import { decodeVni } from "../../../src/core/text/vni";

test.each([
  ["Tr\u00adëng ban Thi ®ua", ".VnTime", "Trưởng ban Thi đua"],
  ["thi ®ua", ".VnTimeH", "THI ĐUA"],
  ["Thùc hiÖn", ".VnTime", "Thực hiện"],
  ["§¶ng", ".VnTime", "Đảng"],
  ["100 điểm", ".VnTime", "100 điểm"],
])("TCVN3 %j in %s is %s", (stored, font, unicode) => {
  expect(decodeTcvn3(stored, font)).toBe(unicode);
});

test.each([
  ["Tröôûng ban Thi ñua", "Trưởng ban Thi đua"],
  ["KHEN THÖÔÛNG", "KHEN THƯỞNG"],
  ["Nguyeãn Vaên Maãu", "Nguyễn Văn Mẫu"],
  ["Ñaëng Thò Thí Duï", "Đặng Thị Thí Dụ"],
  ["kyû luaät", "kỷ luật"],
])("VNI %j is %s", (stored, unicode) => {
  expect(decodeVni(stored)).toBe(unicode);
});

test("plain ASCII is the same in every encoding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(decodeTcvn3(text)).toBe(text);
      expect(decodeVni(text)).toBe(text);
    }),
  );
});
