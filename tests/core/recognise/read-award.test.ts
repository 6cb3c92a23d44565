/** Award names: full, abbreviated, coded, two in a cell, mistyped. */
import { readAwards } from "../../../src/core/recognise/read-award";

const CODES = new Map([["1650360491", "Bằng khen"]]);
const titles = (text: string) => readAwards(text, CODES).map(({ award, awardId }) => [award, awardId]);

const CSTD = ["Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"];
const LDTT = ["Lao động tiên tiến", "lao-dong-tien-tien"];
const BK = ["Bằng khen", "bang-khen"];
const GK = ["Giấy khen", "giay-khen"];

test.each([
  ["Chiến sĩ thi đua cơ sở", [CSTD]],
  ["CHIẾN SĨ THI ĐUA CƠ SỞ", [CSTD]],
  ["Chiến sỹ thi đua cơ sở", [CSTD]],
  ["Danh hiệu Chiến sĩ thi đua cơ sở", [CSTD]],
  ["CSTĐCS", [CSTD]],
  ["Lao Động Tiên Tiến ", [LDTT]],
  ["Lao động tiên tiến".normalize("NFD"), [LDTT]],
  ["Lao động tiến tiến.", [LDTT]],
  ["LĐTT", [LDTT]],
  ["GK GĐ Sở", [GK]],
  ["Giấy khen của Giám đốc Sở", [GK]],
  ["1650360491", [BK]],
  ["9999999999", [["9999999999", null]]],
  ["CSTĐCS, LĐTT", [CSTD, LDTT]],
  ["CSTĐCS; GK", [CSTD, GK]],
  ["- LĐTT\n- GK", [LDTT, GK]],
  ["không đăng ký", []],
  ["Người tốt việc tốt", [["Người tốt việc tốt", null]]],
])("%j", (text, expected) => expect(titles(text)).toEqual(expected));
