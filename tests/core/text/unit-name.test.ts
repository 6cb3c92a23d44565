/** Names of one body as two documents write them. */
import { unitKey, unitFinder } from "../../../src/core/text/unit-name";

test.each([
  ["XÃ MẪU", "Xã  Mẫu"],
  ["UBND xã Mẫu", "Xã Mẫu"],
  ["Ủy ban nhân dân xã Mẫu", "Uỷ ban nhân dân xã Mẫu"],
  ["Trường THCS Thí Dụ - Hòa Bình", "Trường THCS Thí Dụ – Hoà Bình"],
  ["Xã Mẫu".normalize("NFD"), "Xã Mẫu"],
])("%s is %s", (one, other) => expect(unitKey(one)).toBe(unitKey(other)));

test.each([
  ["Xã Mẫu", "Xã Mấu"],
  ["Xã Mẫu 1", "Xã Mẫu 2"],
  ["Phường Mẫu", "Xã Mẫu"],
  ["UBND", "Xã"],
])("%s is not %s", (one, other) => expect(unitKey(one)).not.toBe(unitKey(other)));

test.each([
  ["phieu-cham-xa-mau-2026", "Xã Mẫu"],
  ["Phiếu chấm UBND xã Mẫu", "Xã Mẫu"],
  ["phieu-cham-xa-mau-hai", "Xã Mẫu Hai"],
  ["phieu-cham", undefined],
  ["xa-maulon", undefined],
  // without marks it may be either
  ["xa-ba", undefined],
])("the file %s is of %s", (file, unit) => {
  expect(unitFinder(["Xã Mẫu", "Xã Mẫu Hai", "Xã Ba", "Xã Bà"])(file)).toBe(unit);
});
