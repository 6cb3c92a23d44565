/** What a host's trouble is called, and what the officer does about it. A code without words does not compile. */
import type { HostErrorCode } from "../core/workbook/host-error-code";

type Data = Readonly<Record<string, string | number>>;

/** What is wrong, then what to do. */
export interface Sentence {
  readonly what: string;
  readonly fix: string;
}

const HOST_ERRORS = {
  "excel.cell-editing": () => ({
    what: "Excel đang chờ nhập xong một ô.",
    fix: "Nhấn Enter hoặc Esc trong ô đang sửa, rồi thử lại.",
  }),
  "excel.protected": ({ sheet }) => ({
    what: sheet ? `Trang "${sheet}" đang được bảo vệ.` : "Sổ tính đang được bảo vệ.",
    fix: "Vào thẻ Xem lại (Review), bỏ bảo vệ trang và sổ tính, rồi thử lại.",
  }),
  "excel.inactive": () => ({
    what: "Excel đang làm việc với một sổ tính khác.",
    fix: "Nhấn vào một ô của sổ tính này, rồi thử lại.",
  }),
  "excel.read-only": () => ({
    what: "Sổ tính đang mở ở chế độ chỉ đọc.",
    fix: "Chọn Cho phép chỉnh sửa (Enable Editing), hoặc lưu thành bản khác rồi mở lại.",
  }),
  "excel.too-old": ({ version }) => ({
    what: `Phiên bản Excel này${version ? ` (${version})` : ""} quá cũ nên không chạy được phần bổ trợ.`,
    fix: "Dùng Excel 2021 trở lên, hoặc mở tệp bằng trang làm việc trên trình duyệt.",
  }),
  "excel.too-large": () => ({
    what: "Dữ liệu quá lớn để gửi một lần cho Excel.",
    fix: "Lưu sổ tính rồi mở tệp bằng trang làm việc trên trình duyệt, hoặc chia nhỏ sổ tính.",
  }),
  "excel.no-answer": ({ seconds }) => ({
    what: `Excel chưa trả lời sau ${seconds ?? 30} giây.`,
    fix: "Chờ Excel tính xong. Nếu vẫn không được, đóng ngăn này rồi mở lại; dữ liệu trong sổ tính không mất.",
  }),
  "excel.busy": () => ({
    what: "Excel đang bận hoặc đang mở một hộp thoại.",
    fix: "Đóng hộp thoại trong Excel, chờ một lát rồi thử lại.",
  }),
  "excel.gone": ({ sheet }) => ({
    what: sheet ? `Không còn thấy trang "${sheet}".` : "Một trang hoặc một bảng vừa bị xóa hay đổi tên.",
    fix: "Đọc lại tệp, rồi làm lại thao tác.",
  }),
  "excel.failed": ({ code }) => ({
    what: `Excel không làm được thao tác này${code ? ` (mã ${code})` : ""}.`,
    fix: "Sổ tính đã được giữ như trước thao tác. Lưu lại, đóng và mở lại Excel rồi thử lại.",
  }),
  "file.empty": () => ({
    what: "Tệp rỗng, không có dữ liệu nào.",
    fix: "Xin nơi gửi gửi lại tệp.",
  }),
  "file.not-workbook": () => ({
    what: "Đây không phải là tệp Excel.",
    fix: "Kiểm tra lại tệp. Nếu là văn bản hoặc ảnh, xin nơi gửi gửi tệp Excel.",
  }),
  "file.word-document": () => ({
    what: "Đây là văn bản Word, không phải sổ tính Excel.",
    fix: "Chép bảng sang Excel rồi lưu dạng .xlsx, hoặc xin nơi gửi gửi tệp Excel.",
  }),
  "file.old-format-unreadable": () => ({
    what: "Tệp .xls này hỏng hoặc quá cũ nên không đọc được.",
    fix: "Mở bằng Excel, lưu thành .xlsx rồi thử lại.",
  }),
  "file.unsupported-format": ({ format }) => ({
    what: `Chưa đọc được tệp dạng ${format ?? "này"}.`,
    fix: "Mở bằng Excel, lưu thành .xlsx rồi thử lại.",
  }),
  "file.encrypted": () => ({
    what: "Tệp có mật khẩu mở.",
    fix: "Mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ tính), lưu lại rồi thử lại.",
  }),
  "file.damaged": ({ part }) => ({
    what: `Tệp bị hỏng${part ? ` (ở phần ${part})` : ""} nên không đọc trọn được.`,
    fix: "Mở bằng Excel và chọn sửa tệp, hoặc xin nơi gửi gửi lại.",
  }),
  "file.too-large": ({ megabytes, limit }) => ({
    what: `Tệp quá lớn khi mở ra${megabytes ? ` (${megabytes} MB` : ""}${megabytes && limit ? `, mức cao nhất ${limit} MB)` : megabytes ? ")" : ""}.`,
    fix: "Xóa các hàng, cột và ảnh thừa rồi lưu lại, hoặc chia thành nhiều tệp.",
  }),
  "file.too-many-cells": ({ limit }) => ({
    what: `Tệp có quá nhiều ô dữ liệu${limit ? ` (trên ${limit})` : ""}.`,
    fix: "Chia thành nhiều tệp nhỏ hơn rồi thử lại.",
  }),
  "file.too-much-text": ({ limit }) => ({
    what: `Chữ trong các ô của tệp quá dài${limit ? ` (trên ${limit} triệu ký tự)` : ""}.`,
    fix: "Xóa các ô chứa chữ thừa, hoặc chia thành nhiều tệp nhỏ hơn rồi thử lại.",
  }),
  "file.external-entity": ({ part }) => ({
    what: `Tệp chứa khai báo lạ không có trong tệp Excel thường${part ? ` (ở phần ${part})` : ""} nên không được mở.`,
    fix: "Không mở tệp này. Hỏi lại nơi gửi, và báo người phụ trách công nghệ thông tin.",
  }),
  "file.path-trick": () => ({
    what: "Tệp chứa đường dẫn bất thường bên trong nên không được mở.",
    fix: "Không mở tệp này. Hỏi lại nơi gửi, và báo người phụ trách công nghệ thông tin.",
  }),
  "file.not-found": ({ file }) => ({
    what: `Không tìm thấy ${file ? `"${file}"` : "tệp"}.`,
    fix: "Kiểm tra lại tên tệp và thư mục.",
  }),
  "file.no-access": ({ file }) => ({
    what: `Không mở được ${file ? `"${file}"` : "tệp"}: tệp đang được chương trình khác giữ hoặc không có quyền đọc.`,
    fix: "Đóng tệp trong chương trình khác, hoặc chép tệp sang thư mục của mình rồi thử lại.",
  }),
  "file.over-input": ({ file }) => ({
    what: `Không ghi đè lên tệp gốc${file ? ` "${file}"` : ""}.`,
    fix: "Chọn một tên tệp khác để lưu kết quả.",
  }),
  "file.write-failed": ({ file }) => ({
    what: `Không ghi được ${file ? `"${file}"` : "tệp kết quả"}.`,
    fix: "Kiểm tra thư mục có tồn tại và được phép ghi, rồi thử lại. Tệp gốc không thay đổi.",
  }),
  "file.disk-full": () => ({
    what: "Ổ đĩa đã đầy nên chưa ghi được tệp kết quả.",
    fix: "Dọn bớt ổ đĩa hoặc chọn ổ khác rồi lưu lại. Tệp gốc không thay đổi.",
  }),
  "file.signed": () => ({
    what: "Tệp có chữ ký số; thay đổi bất kỳ sẽ làm chữ ký mất giá trị.",
    fix: "Xin bản chưa ký, hoặc lưu thành bản khác không có chữ ký rồi thử lại.",
  }),
  "file.self-check": ({ part }) => ({
    what: `Kết quả kiểm tra lại không khớp với tệp gốc${part ? ` (ở phần ${part})` : ""} nên không được lưu.`,
    fix: "Tệp gốc không thay đổi. Gửi tệp cho người phụ trách phần mềm để xem lại.",
  }),
  "grid.protected": ({ sheet }) => ({
    what: sheet ? `Trang "${sheet}" đang được bảo vệ.` : "Trang này đang được bảo vệ.",
    fix: "Bỏ bảo vệ trang rồi thử lại.",
  }),
  "grid.structure-changed": ({ sheet }) => ({
    what: sheet
      ? `Trang gốc "${sheet}" đã bị thêm, xóa hoặc chuyển hàng, cột nên không lưu an toàn được.`
      : "Một trang gốc đã bị thêm, xóa hoặc chuyển hàng, cột nên không lưu an toàn được.",
    fix: "Nhấn Hoàn tác trong bảng tính để trở lại, rồi lưu.",
  }),
  "grid.structure-kept": ({ sheet }) => ({
    what: `${sheet ? `Trang "${sheet}"` : "Trang này"} giữ nguyên hàng, cột, tên và định dạng, để bản lưu không sai lệch so với tệp gốc.`,
    fix: "Sửa được nội dung các ô. Muốn đổi cấu trúc, mở tệp bằng Excel.",
  }),
  "grid.part-locked": ({ sheet }) => ({
    what: `Ô này thuộc một công thức mảng hoặc là tiêu đề của bảng${sheet ? ` ở trang "${sheet}"` : ""} nên không sửa riêng được.`,
    fix: "Mở tệp bằng Excel nếu cần sửa ô này.",
  }),
  "grid.sheet-hidden": ({ sheet }) => ({
    what: sheet ? `Trang "${sheet}" đang ẩn.` : "Trang này đang ẩn.",
    fix: "Mở tệp bằng Excel và bỏ ẩn trang nếu cần xem.",
  }),
  "grid.failed": () => ({
    what: "Bảng tính không làm được thao tác này; mọi thứ được giữ như trước.",
    fix: "Lưu bản sao, tải lại trang rồi thử lại.",
  }),
  "work.cancelled": () => ({
    what: "Đã dừng theo yêu cầu.",
    fix: "Những gì chưa làm xong không được ghi vào sổ tính.",
  }),
  "work.failed": ({ detail }) => ({
    what: "Phần mềm gặp lỗi khi xử lý tệp này.",
    fix: `Tệp gốc không thay đổi. Gửi tệp và dòng này cho người phụ trách phần mềm${detail ? `: ${detail}` : ""}.`,
  }),
  "work.nothing-to-undo": () => ({
    what: "Không còn thao tác nào để hoàn tác.",
    fix: "Các thay đổi khác hãy hoàn tác bằng Ctrl+Z.",
  }),
  "work.state-unreadable": () => ({
    what: "Phần ghi nhớ đi kèm sổ tính do một bản phần mềm khác ghi nên không đọc được.",
    fix: "Dùng bản phần mềm mới nhất. Phần ghi nhớ và các trang của sổ tính vẫn được giữ nguyên.",
  }),
  "work.state-too-large": () => ({
    what: "Phần ghi nhớ đi kèm sổ tính đã quá lớn.",
    fix: "Bắt đầu sổ tính mới cho năm sau, hoặc xóa bớt các lần sửa đã nhớ.",
  }),
} satisfies Record<HostErrorCode, (data: Data) => Sentence>;

export function sentenceOf(code: HostErrorCode, data: Data): Sentence {
  // every code has an entry by `satisfies`; the data keys differ only in being optional
  const say: (data: Data) => Sentence = HOST_ERRORS[code];
  return say(data);
}
