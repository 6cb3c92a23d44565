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
  ["Nguyễn Văn Mẫu, Trương Thị Thí Dụ", null, "Nguyễn Văn Mẫu, Trương Thị Thí Dụ", null],
  ["Nguyễn Văn Mẫu\nTrương Văn Ví Dụ", null, "Nguyễn Văn Mẫu, Trương Văn Ví Dụ", null],
  ["Phó Chủ tịch Nguyễn Văn Mẫu", null, "Nguyễn Văn Mẫu", "Phó Chủ tịch"],
  ["PHÓ CHỦ TỊCH NGUYỄN VĂN MẪU", null, "Nguyễn Văn Mẫu", "PHÓ CHỦ TỊCH"],
  ["Trưởng ban Công tác Mặt trận Hoàng Văn Thí Dụ", null, "Hoàng Văn Thí Dụ", "Trưởng ban Công tác Mặt trận"],
  ["Trưởng phòng Đào tạo Trần Văn Mẫu", null, "Trần Văn Mẫu", "Trưởng phòng Đào tạo"],
  ["Chủ tịch UBND xã - Lê Văn Ví Dụ", null, "Lê Văn Ví Dụ", "Chủ tịch UBND xã"],
  ["Giám đốc: Phạm Thị Giả Định", null, "Phạm Thị Giả Định", "Giám đốc"],
  ["Hiệu trưởng Trường THCS Lê Lợi Nguyễn Văn Mẫu", null, "Nguyễn Văn Mẫu", "Hiệu trưởng Trường THCS Lê Lợi"],
  ["Đồng chí Bí thư Chi bộ Nguyễn Văn Mẫu", "Đồng chí", "Nguyễn Văn Mẫu", "Bí thư Chi bộ"],
  ["Phó Trưởng khoa BS. Lê Văn Ví Dụ", "BS", "Lê Văn Ví Dụ", "Phó Trưởng khoa"],
  ["Nguyên Giám đốc Trần Thị Thí Dụ", null, "Trần Thị Thí Dụ", "Nguyên Giám đốc"],
  ["BS.CKII Lê Văn Ví Dụ", "BS.CKII", "Lê Văn Ví Dụ", null],
  ["BSCKII. Lê Văn Ví Dụ", "BSCKII", "Lê Văn Ví Dụ", null],
  ["TS.BS Bùi Văn Ví Dụ", "TS.BS", "Bùi Văn Ví Dụ", null],
  ["PGS.TS.BS. Bùi Văn Ví Dụ", "PGS.TS.BS", "Bùi Văn Ví Dụ", null],
  ["ThS.Nguyễn Văn Mẫu", "ThS", "Nguyễn Văn Mẫu", null],
  ["Đ/c: Đỗ Thị Mẫu", "Đ/c", "Đỗ Thị Mẫu", null],
  ["đ/c ĐỖ THỊ MẪU", "Đ/c", "Đỗ Thị Mẫu", null],
  ["Bác sĩ Lê Văn Ví Dụ", "Bác sĩ", "Lê Văn Ví Dụ", null],
  ["Đại tá, TS Nguyễn Văn Mẫu", "Đại tá TS", "Nguyễn Văn Mẫu", null],
  ["Thượng tọa Thích Giả Định", "Thượng tọa", "Thích Giả Định", null],
  ["Anh Thư", null, "Anh Thư", null],
  ["Bá Văn Mẫu", null, "Bá Văn Mẫu", null],
  ["Nguyễn Văn Mẫu - CT UBND xã", null, "Nguyễn Văn Mẫu", "CT UBND xã"],
  ["Nguyễn Văn Mẫu (GV)", null, "Nguyễn Văn Mẫu", "GV"],
  ["Nguyễn Văn Mẫu (sinh năm 1980)", null, "Nguyễn Văn Mẫu", null],
  ["Nguyễn Văn Mẫu (60%)", null, "Nguyễn Văn Mẫu", null],
  ["Nguyễn Văn Mẫu: 60%", null, "Nguyễn Văn Mẫu", null],
  ["Nguyễn Văn Mẫu (Tư Mẫu)", null, "Nguyễn Văn Mẫu (Tư Mẫu)", null],
])("%j", (cell, honorific, name, position) => {
  expect(readName(cell)).toEqual({ honorific, name, position, unit: null });
});

test.each([
  ["Nguyễn Văn Mẫu - Phòng Nội vụ", "Nguyễn Văn Mẫu", null, "Phòng Nội vụ"],
  ["Nguyễn Văn Mẫu (Trường Tiểu học Mẫu)", "Nguyễn Văn Mẫu", null, "Trường Tiểu học Mẫu"],
  ["Nguyễn Văn Mẫu\nTrưởng phòng\nSở Nội vụ", "Nguyễn Văn Mẫu", "Trưởng phòng", "Sở Nội vụ"],
  ["Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch - Tài chính", null, null],
  ["Hiệu trưởng Trường THPT Nguyễn Huệ Mẫu", "Hiệu trưởng Trường THPT Nguyễn Huệ Mẫu", null, null],
])("%j stands with its unit", (cell, name, position, unit) => {
  expect(readName(cell)).toMatchObject({ name, position, unit });
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
  ["Câu lạc bộ Cựu giáo chức", "collective"],
  ["Trung đoàn 1", "collective"],
  ["THCS Mẫu", "collective"],
  ["Trương Văn Mẫu", "individual"],
  ["TRƯƠNG THỊ THÍ DỤ", "individual"],
  ["Vợ chồng ông Nguyễn Văn Mẫu", "household"],
  ["Hộ Nguyễn Văn Mẫu", "household"],
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
