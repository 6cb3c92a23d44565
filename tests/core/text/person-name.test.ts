/** Who stands in a name cell: the traps of lists that mix units, people and households. */
import { readName, subjectOfName, subjectOfWord } from "../../../src/core/text/person-name";

test.each([
  ["Nguyễn Văn Mẫu", null, "Nguyễn Văn Mẫu", null],
  ["NGUYỄN VĂN MẪU", null, "Nguyễn Văn Mẫu", null],
  ["PHẠM THỊ MINH HOÀ", null, "Phạm Thị Minh Hoà", null],
  ["Phạm Thị Minh Hòa", null, "Phạm Thị Minh Hòa", null],
  ["Nguyễn Văn Mẫu".normalize("NFD"), null, "Nguyễn Văn Mẫu", null],
  ["\u00a0Nguyễn\u00a0Văn  Mẫu ", null, "Nguyễn Văn Mẫu", null],
  ["Ông Nguyễn Văn Mẫu", "Ông", "Nguyễn Văn Mẫu", null],
  ["Bà TRẦN THỊ THÍ DỤ", "Bà", "Trần Thị Thí Dụ", null],
  ["Đ/c Trần Thị Thí Dụ", "Đ/c", "Trần Thị Thí Dụ", null],
  ["Đồng chí Lê Văn Ví Dụ", "Đồng chí", "Lê Văn Ví Dụ", null],
  ["Đại tá Lê Văn Ví Dụ", "Đại tá", "Lê Văn Ví Dụ", null],
  ["Thượng úy Phạm Thị Giả Định", "Thượng úy", "Phạm Thị Giả Định", null],
  ["ThS. Nguyễn Văn Mẫu", "ThS", "Nguyễn Văn Mẫu", null],
  ["PGS. TS. Nguyễn Văn Mẫu", "PGS.TS", "Nguyễn Văn Mẫu", null],
  ["Nguyễn Văn Mẫu - Chủ tịch UBND xã", null, "Nguyễn Văn Mẫu", "Chủ tịch UBND xã"],
  ["Nguyễn Văn Mẫu – Phó Chủ tịch", null, "Nguyễn Văn Mẫu", "Phó Chủ tịch"],
  ["Nguyễn Văn Mẫu, Giám đốc", null, "Nguyễn Văn Mẫu", "Giám đốc"],
  ["Nguyễn Văn Mẫu (Bí thư)", null, "Nguyễn Văn Mẫu", "Bí thư"],
  ["Nguyễn Văn Mẫu\nPhó Giám đốc", null, "Nguyễn Văn Mẫu", "Phó Giám đốc"],
  ["Đại tá Lê Văn Ví Dụ, Giám đốc Công an", "Đại tá", "Lê Văn Ví Dụ", "Giám đốc Công an"],
  ["Nguyễn Văn Mẫu\nTrần Thị Thí Dụ", null, "Nguyễn Văn Mẫu, Trần Thị Thí Dụ", null],
  ["Ông NGUYỄN VĂN MẪU\nBà TRẦN THỊ THÍ DỤ", "Ông", "Nguyễn Văn Mẫu, Trần Thị Thí Dụ", null],
  ["Nguyễn Văn Mẫu\nTrần Thị Thí Dụ\nGiáo viên", null, "Nguyễn Văn Mẫu, Trần Thị Thí Dụ", "Giáo viên"],
  ["Nguyễn Văn Mẫu, Trần Thị Thí Dụ", null, "Nguyễn Văn Mẫu, Trần Thị Thí Dụ", null],
])("%j", (cell, honorific, name, position) => {
  expect(readName(cell)).toEqual({ honorific, name, position });
});

test.each([
  ["Nguyễn Văn Mẫu", "individual"],
  ["NGUYỄN VĂN MẪU", "individual"],
  ["Vũ Thị Ví Dụ", "individual"],
  ["Vụ Tổ chức cán bộ", "collective"],
  ["Đoàn Văn Mẫu", "individual"],
  ["Đoàn Thanh niên xã Mẫu", "collective"],
  ["Tô Thị Ví Dụ", "individual"],
  ["Tổ dân phố 3", "collective"],
  ["Hồ Văn Mẫu", "individual"],
  ["Trường Tiểu học Thí Dụ", "collective"],
  ["UBND xã Mẫu", "collective"],
  ["Ủy ban nhân dân xã Mẫu", "collective"],
  ["Uỷ ban nhân dân xã Mẫu", "collective"],
  ["Nhân dân và cán bộ xã Mẫu", "collective"],
  ["Ban Chỉ huy Quân sự xã Mẫu", "collective"],
  ["Gia đình bà Trần Thị Thí Dụ", "household"],
  ["Hộ ông Nguyễn Văn Mẫu", "household"],
  ["Hộ gia đình ông Lê Văn Ví Dụ", "household"],
] as const)("%s is %s", (name, subject) => {
  expect(subjectOfName(name)).toBe(subject);
});

test.each([
  ["CANHAN", "individual"],
  ["Cá nhân", "individual"],
  ["II. Cá nhân:", "individual"],
  ["TAPTHE", "collective"],
  ["Tập thể", "collective"],
  ["HOGIADINH", "household"],
  ["Hộ gia đình", "household"],
  ["Ghi chú", undefined],
] as const)("the word %s means %s", (word, subject) => {
  expect(subjectOfWord(word)).toBe(subject);
});
