/** Which words make a post. The first word decides quickly; it must let by nothing that the whole list of posts would know. */
import { isPost } from "../../../src/core/text/posts";

test.each([
  ["Trưởng phòng Nội vụ", true],
  ["PHÓ CHỦ TỊCH", true],
  ["Pho Chu tich", true],
  ["Trưởng/Phó phòng", true],
  ["Kế toán, thủ quỹ", true],
  ["CT UBND xã", true],
  ["Trương Văn Mẫu", false],
  ["Phòng Nội vụ", false],
  ["Nguyễn Văn Mẫu", false],
  ["Chủ", false],
] as const)("%j is a post: %s", (text, expected) => {
  expect(isPost(text)).toBe(expected);
});
