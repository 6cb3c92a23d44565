/** Sheets of an office that are none of our forms, however many of our words they use: invented. */
import type { FixtureSheet } from "../support/fixture";
import { expectPeace } from "../support/wanted-tables";

const SHEETS: readonly FixtureSheet[] = [
  {
    name: "thuong le",
    grid: `
      |   | A   | B               | C        | D       | E       |
      | 1 | BẢNG THANH TOÁN TIỀN THƯỞNG NHÂN DỊP 30/4 |                 |          |         |         |
      | 3 | STT | Họ và tên       | Chức vụ  | Số tiền | Ký nhận |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giám đốc | 2000000 |         |
      | 5 | 2   | Trần Thị Thí Dụ | Kế toán  | 1500000 |         |
    `,
  },
  {
    name: "cham cong",
    grid: `
      |   | A   | B               | C                | D | E | F | G | H            | I        |
      | 1 | BẢNG CHẤM CÔNG THÁNG 5/2026 |                 |                  |   |   |   |   |              |          |
      | 3 | STT | Họ và tên       | Ngày trong tháng |   |   |   |   | Tổng số công | Xếp loại |
      | 4 |     |                 | 1                | 2 | 3 | 4 | 5 |              |          |
      | 5 | 1   | Nguyễn Văn Mẫu  | x                | x | x | x | x | 5            | A        |
      | 6 | 2   | Trần Thị Thí Dụ | x                | P | x | x | x | 4            | B        |
    `,
    merges: ["C3:G3"],
  },
  {
    name: "ngan sach",
    grid: `
      |   | A  | B               | C           | D                 | E                       |
      | 1 | BÁO CÁO TÌNH HÌNH THỰC HIỆN DỰ TOÁN THU, CHI NGÂN SÁCH 6 THÁNG NĂM 2026 |                 |             |                   |                         |
      | 2 |    |                 |             |                   | Đơn vị tính: triệu đồng |
      | 3 | TT | Nội dung        | Dự toán năm | Thực hiện 6 tháng | So sánh TH/DT (%)       |
      | 4 | I  | TỔNG THU        | 5000        | 2600              | 52                      |
      | 5 | 1  | Thu nội địa     | 3000        | 1600              | '53,3                   |
      | 6 | 2  | Chi khen thưởng | 20          | 5                 | 25                      |
    `,
  },
  {
    name: "tkb",
    grid: `
      |   | A                     | B    | C       | D       | E       |
      | 1 | THỜI KHÓA BIỂU KHỐI 6 |      |         |         |         |
      | 3 | Thứ                   | Tiết | Lớp 6A  | Lớp 6B  | Lớp 6C  |
      | 4 | Hai                   | 1    | Chào cờ | Chào cờ | Chào cờ |
      | 5 |                       | 2    | Toán    | Văn     | Anh     |
      | 6 | Ba                    | 1    | Anh     | Toán    | Văn     |
    `,
  },
  {
    name: "kho",
    grid: `
      |   | A   | B        | C           | D        | E         | F       |
      | 1 | KẾ HOẠCH MUA SẮM VĂN PHÒNG PHẨM |          |             |          |           |         |
      | 3 | STT | Tên hàng | Đơn vị tính | Kế hoạch | Thực hiện | Ghi chú |
      | 4 | 1   | Giấy A4  | Ram         | 100      | 80        |         |
      | 5 | 2   | Bút bi   | Cây         | 200      | 210       |         |
    `,
  },
  {
    name: "tai san",
    grid: `
      |   | A               | B           | C   | D        | E       | F          |
      | 1 | BẢNG KÊ TÀI SẢN |             |     |          |         |            |
      | 3 | STT             | Tên tài sản | ĐVT | Số lượng | Đơn giá | Thành tiền |
      | 4 | 1               | Máy tính    | Cái | 10       | 15      | 150        |
      | 5 | 2               | Bàn         | Cái | 20       | 2       | 40         |
    `,
  },
  {
    name: "trich ngang",
    grid: `
      |   | A   | B               | C          | D           | E        | F      | G           |
      | 1 | DANH SÁCH TRÍCH NGANG CÁN BỘ, CÔNG CHỨC |                 |            |             |          |        |             |
      | 3 | STT | Họ và tên       | Ngày sinh  | Chức vụ     | Trình độ | Ngạch  | Hệ số lương |
      | 4 | 1   | Nguyễn Văn Mẫu  | 01/02/1980 | Giám đốc    | Thạc sĩ  | 01.002 | 4.98        |
      | 5 | 2   | Trần Thị Thí Dụ | 05/06/1990 | Chuyên viên | Đại học  | 01.003 | 2.67        |
    `,
  },
  {
    name: "diem thi",
    grid: `
      |   | A   | B               | C   | D    | E       | F         | G         | H        |
      | 1 | BẢNG ĐIỂM THI HỌC KỲ I NĂM HỌC 2025-2026 |                 |     |      |         |           |           |          |
      | 3 | STT | Họ và tên       | Lớp | Toán | Ngữ văn | Tiếng Anh | Tổng điểm | Xếp hạng |
      | 4 | 1   | Nguyễn Văn Mẫu  | 9A  | 8    | 7       | 9         | 24        | 2        |
      | 5 | 2   | Trần Thị Thí Dụ | 9A  | 9    | 9       | 9         | 27        | 1        |
    `,
  },
  {
    name: "diem danh gia",
    grid: `
      |   | A   | B               | C          | D            | E        | F       |
      | 1 | BẢNG ĐIỂM QUÁ TRÌNH MÔN TIN HỌC |                 |            |              |          |         |
      | 3 | STT | Họ và tên       | Điểm miệng | Điểm 15 phút | Điểm thi | Ghi chú |
      | 4 | 1   | Nguyễn Văn Mẫu  | 8          | 7            | 9        |         |
      | 5 | 2   | Trần Thị Thí Dụ | 9          | 9            | 9        |         |
    `,
  },
  {
    name: "hop dong",
    grid: `
      |   | A  | B           | C                 | D             | E       | F                   |
      | 1 | DANH MỤC HỢP ĐỒNG NĂM 2026 |             |                   |               |         |                     |
      | 3 | TT | Số hợp đồng | Nội dung hợp đồng | Nhà thầu      | Giá trị | Thời gian thực hiện |
      | 4 | 1  | 01/HĐ       | Sửa chữa trụ sở   | Công ty Mẫu   | 500     | 30 ngày             |
      | 5 | 2  | 02/HĐ       | In giấy khen      | Công ty Ví Dụ | 20      | 10 ngày             |
    `,
  },
  {
    name: "pivot",
    grid: `
      |   | A           | B              | C                  | D               |
      | 3 | Row Labels  | Sum of Số tiền | Count of Họ và tên | Average of Điểm |
      | 4 | Phòng Một   | 100            | 5                  | 8.5             |
      | 5 | Phòng Hai   | 200            | 6                  | 9               |
      | 6 | Grand Total | 300            | 11                 | 8.7             |
    `,
  },
  {
    name: "bieu do",
    grid: `
      |   | A    | B       | C       |
      | 1 | Năm  | Tập thể | Cá nhân |
      | 2 | 2023 | 12      | 30      |
      | 3 | 2024 | 15      | 34      |
      | 4 | 2025 | 11      | 40      |
    `,
  },
  {
    name: "bong da",
    grid: `
      |   | A  | B         | C    | D     | E         | F    | G        |
      | 1 | BẢNG XẾP HẠNG GIẢI BÓNG ĐÁ NAM CÔNG ĐOÀN |           |      |       |           |      |          |
      | 3 | TT | Đội       | Trận | Thắng | Bàn thắng | Điểm | Xếp hạng |
      | 4 | 1  | Sở Nội vụ | 3    | 2     | 6         | 6    | 1        |
      | 5 | 2  | Sở Y tế   | 3    | 1     | 4         | 4    | 2        |
    `,
  },
  {
    name: "cong tac",
    grid: `
      |   | A  | B                         | C              | D                   | E       |
      | 1 | KẾ HOẠCH CÔNG TÁC THÁNG 6 NĂM 2026 |                           |                |                     |         |
      | 3 | TT | Nội dung công việc        | Đơn vị chủ trì | Thời gian thực hiện | Kết quả |
      | 4 | 1  | Họp giao ban              | Văn phòng      | 05/6/2026           |         |
      | 5 | 2  | Sơ kết phong trào thi đua | Phòng Nội vụ   | 20/6/2026           |         |
    `,
  },
  {
    name: "khao sat",
    grid: `
      |   | A                  | B               | C         | D                               | E           |
      | 1 | Dấu thời gian      | Họ và tên       | Đơn vị    | Bạn có đồng ý đổi giờ làm việc? | Ý kiến khác |
      | 2 | 01/02/2026 8:00:00 | Nguyễn Văn Mẫu  | Phòng Một | Đồng ý                          |             |
      | 3 | 01/02/2026 8:05:00 | Trần Thị Thí Dụ | Phòng Hai | Không đồng ý                    | Xa nhà      |
    `,
  },
  {
    name: "dau tu",
    grid: `
      |   | A   | B              | C          | D            | E            | F       |
      | 1 | TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2026 |                |            |              |              |         |
      | 3 | STT | Danh mục dự án | Chủ đầu tư | Kế hoạch vốn | Đã giải ngân | Tỷ lệ % |
      | 4 | 1   | Đường liên xã  | Ban QLDA   | 5000         | 2000         | 40      |
      | 5 | 2   | Trường học     | Ban QLDA   | 3000         | 3000         | 100     |
    `,
  },
  {
    name: "ren luyen",
    grid: `
      |   | A   | B     | C               | D    | E              | F        |
      | 1 | BẢNG ĐIỂM RÈN LUYỆN SINH VIÊN HỌC KỲ I |       |                 |      |                |          |
      | 3 | STT | Mã SV | Họ và tên       | Lớp  | Điểm rèn luyện | Xếp loại |
      | 4 | 1   | SV001 | Nguyễn Văn Mẫu  | K45A | 92             | Xuất sắc |
      | 5 | 2   | SV002 | Trần Thị Thí Dụ | K45B | 85             | Tốt      |
    `,
  },
  {
    name: "tap huan",
    grid: `
      |   | A   | B               | C           | D            | E             |
      | 1 | DANH SÁCH THAM DỰ TẬP HUẤN CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026 |                 |             |              |               |
      | 3 | STT | Họ và tên       | Chức vụ     | Đơn vị       | Số điện thoại |
      | 4 | 1   | Nguyễn Văn Mẫu  | Chuyên viên | Phòng Nội vụ | '0900000001   |
      | 5 | 2   | Trần Thị Thí Dụ | Công chức   | Xã Ví Dụ     | '0900000002   |
    `,
  },
  {
    name: "khach hang",
    grid: `
      |   | A   | B               | C        | D         | E     | F      |
      | 1 | BÁO CÁO DOANH SỐ THEO NHÂN VIÊN QUÝ I |                 |          |           |       |        |
      | 3 | STT | Nhân viên       | Chỉ tiêu | Thực hiện | Tỷ lệ | Thưởng |
      | 4 | 1   | Nguyễn Văn Mẫu  | 100      | 120       | 120%  | 5      |
      | 5 | 2   | Trần Thị Thí Dụ | 100      | 90        | 90%   | 0      |
    `,
  },
  {
    name: "dan so",
    grid: `
      |   | A   | B        | C     | D   | E   |
      | 1 | BIỂU TỔNG HỢP DÂN SỐ CÁC KHỐI PHỐ |          |       |     |     |
      | 3 | STT | Khối phố | Số hộ | Nam | Nữ  |
      | 4 | 1   | Khối 1   | 100   | 200 | 210 |
    `,
  },
  {
    name: "quy",
    grid: `
      |   | A   | B               | C         | D       | E       |
      | 1 | DANH SÁCH ỦNG HỘ QUỸ PHONG TRÀO ĐỀN ƠN ĐÁP NGHĨA |                 |           |         |         |
      | 3 | STT | Họ và tên       | Đơn vị    | Số tiền | Ghi chú |
      | 4 | 1   | Nguyễn Văn Mẫu  | Phòng Một | 100000  |         |
      | 5 | 2   | Trần Thị Thí Dụ | Phòng Hai | 200000  |         |
    `,
  },

  {
    name: "sinh nhật",
    grid: `
      |   | A   | B               | C          | D      | E        |
      | 1 | DANH SÁCH TẶNG QUÀ SINH NHẬT ĐOÀN VIÊN QUÝ I |                 |            |        |          |
      | 3 | STT | Họ và tên       | Ngày sinh  | Đơn vị | Quà tặng |
      | 4 | 1   | Nguyễn Văn Mẫu  | 01/02/1980 | Tổ 1   | 300000   |
      | 5 | 2   | Trần Thị Thí Dụ | 05/03/1990 | Tổ 2   | 300000   |
    `,
  },
  {
    name: "hộ nghèo",
    grid: `
      |   | A   | B                | C        | D            | E            |
      | 1 | DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2025 |                  |          |              |              |
      | 3 | STT | Họ và tên chủ hộ | Thôn     | Số nhân khẩu | Xếp loại     |
      | 4 | 1   | Nguyễn Văn Mẫu   | Thôn Một | 4            | Hộ nghèo     |
      | 5 | 2   | Trần Thị Thí Dụ  | Thôn Hai | 3            | Hộ cận nghèo |
    `,
  },
  {
    name: "dự toán khen thưởng",
    grid: `
      |   | A   | B                                  | C        | D       | E          |
      | 1 | DỰ TOÁN KINH PHÍ KHEN THƯỞNG NĂM 2026 |                                    |          |         |            |
      | 3 | STT | Nội dung chi                       | Số lượng | Mức chi | Thành tiền |
      | 4 | 1   | Chi tiền thưởng Lao động tiên tiến | 50       | 702000  | 35100000   |
      | 5 | 2   | In giấy khen, mua khung            | 50       | 60000   | 3000000    |
      | 6 |     | Tổng cộng                          |          |         | 38100000   |
    `,
  },
  {
    name: "ca trực",
    grid: `
      |   | A             | B     | C               | D            |
      | 1 | LỊCH TRỰC TẾT |       |                 |              |
      | 3 | Ngày          | Ca    | Họ và tên       | Chức vụ      |
      | 4 | 16/02         | Sáng  | Nguyễn Văn Mẫu  | Giám đốc     |
      | 5 | 16/02         | Chiều | Trần Thị Thí Dụ | Phó Giám đốc |
    `,
  },
  {
    name: "cụm dân cư",
    grid: `
      |   | A                    | B       | C     | D       |
      | 1 | DANH SÁCH CỤM DÂN CƯ |         |       |         |
      | 3 | STT                  | Tên cụm | Số hộ | Số khẩu |
      | 4 | 1                    | Cụm 1   | 50    | 200     |
      | 5 | 2                    | Cụm 2   | 60    | 240     |
    `,
  },
  {
    name: "điểm danh",
    grid: `
      |   | A  | B               | C        | D      | E    | F      |
      | 1 | DANH SÁCH ĐIỂM DANH HỌP HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG |                 |          |        |      |        |
      | 3 | TT | Họ và tên       | Chức vụ  | Có mặt | Vắng | Ký tên |
      | 4 | 1  | Nguyễn Văn Mẫu  | Chủ tịch | x      |      |        |
      | 5 | 2  | Trần Thị Thí Dụ | Ủy viên  |        | x    |        |
    `,
  },
  {
    name: "thu chi quỹ",
    grid: `
      |   | A                        | B                     | C   | D   | E   |
      | 1 | SỔ THU CHI QUỸ CÔNG ĐOÀN |                       |     |     |     |
      | 3 | Ngày                     | Nội dung              | Thu | Chi | Tồn |
      | 4 | 01/02                    | Thu đoàn phí          | 500 |     | 500 |
      | 5 | 05/02                    | Chi thưởng phong trào |     | 100 | 400 |
    `,
  },
  {
    name: "phân công",
    grid: `
      |   | A   | B                                  | C              | D               |
      | 1 | BẢNG PHÂN CÔNG NHIỆM VỤ CÁC PHÒNG |                                    |                |                 |
      | 3 | STT | Nhiệm vụ                           | Đơn vị chủ trì | Đơn vị phối hợp |
      | 4 | 1   | Tham mưu công tác thi đua, khen thưởng | Phòng Nội vụ   | Văn phòng       |
      | 5 | 2   | Cải cách hành chính                | Văn phòng      | Các phòng       |
    `,
  },
  {
    name: "hồ sơ",
    grid: `
      |   | A   | B           | C          | D                      | E       |
      | 1 | MỤC LỤC VĂN BẢN THI ĐUA KHEN THƯỞNG NĂM 2025 |             |            |                        |         |
      | 3 | STT | Số, ký hiệu | Ngày tháng | Trích yếu nội dung     | Ghi chú |
      | 4 | 1   | 12/QĐ-UBND  | 05/01/2025 | Quyết định khen thưởng |         |
      | 5 | 2   | 15/KH-UBND  | 07/01/2025 | Kế hoạch phát động phong trào thi đua |         |
    `,
  },
  {
    name: "đấu thầu",
    grid: `
      |   | A   | B             | C             | D           | E        |
      | 1 | BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ HỒ SƠ DỰ THẦU |               |               |             |          |
      | 3 | STT | Tên nhà thầu  | Điểm kỹ thuật | Giá dự thầu | Xếp hạng |
      | 4 | 1   | Công ty Mẫu   | 90            | 500         | 1        |
      | 5 | 2   | Công ty Ví Dụ | 85            | 520         | 2        |
    `,
  },
  {
    name: "khám sức khỏe",
    grid: `
      |   | A   | B               | C        | D         | E        |
      | 1 | KẾT QUẢ KHÁM SỨC KHỎE ĐỊNH KỲ |                 |          |           |          |
      | 3 | STT | Họ và tên       | Năm sinh | Đơn vị    | Xếp loại |
      | 4 | 1   | Nguyễn Văn Mẫu  | 1980     | Phòng Một | Loại I   |
      | 5 | 2   | Trần Thị Thí Dụ | 1990     | Phòng Hai | Loại II  |
    `,
  },

  {
    name: "cây xanh",
    grid: `
      |   | A   | B                | C        | D            | E      |
      | 1 | BẢNG TỔNG HỢP CHẤM ĐIỂM CẢNH QUAN MÔI TRƯỜNG HỘ GIA ĐÌNH |                  |          |              |        |
      | 3 | STT | Họ và tên chủ hộ | Thôn     | Số cây trồng | Ký tên |
      | 4 | 1   | Nguyễn Văn Mẫu   | Thôn Một | 12           |        |
    `,
  },
  {
    name: "công nợ",
    grid: `
      |   | A   | B              | C        | D      | E       | F        |
      | 1 | BÁO CÁO CÔNG NỢ KHÁCH HÀNG |                |          |        |         |          |
      | 3 | STT | Tên đơn vị     | Phải thu | Đã thu | Còn lại | Xếp loại |
      | 4 | 1   | Công ty Mẫu    | 100      | 50     | 50      | A        |
      | 5 | 2   | Công ty Thí Dụ | 200      | 200    | 0       | B        |
    `,
  },
  {
    name: "đại biểu",
    grid: `
      |   | A   | B               | C            | D      | E           |
      | 1 | DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN |                 |              |        |             |
      | 3 | STT | Họ và tên       | Chức vụ      | Đơn vị | Vị trí ngồi |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giám đốc     | Sở Mẫu | A1          |
      | 5 | 2   | Trần Thị Thí Dụ | Phó Giám đốc | Sở Mẫu | A2          |
    `,
  },
  {
    name: "tiến độ dự án",
    grid: `
      |   | A                       | B          | C           | D        | E         |
      | 1 | TIẾN ĐỘ THỰC HIỆN DỰ ÁN |            |             |          |           |
      | 3 | STT                     | Hạng mục   | Đơn vị tính | Kế hoạch | Thực hiện |
      | 4 | 1                       | Đào móng   | m3          | 100      | 90        |
      | 5 | 2                       | Đổ bê tông | m3          | 50       | 20        |
    `,
  },
  {
    name: "thi viết",
    grid: `
      |   | A                        | B                  | C   | D    | E        |
      | 1 | KẾT QUẢ THI VIẾT CHỮ ĐẸP |                    |     |      |          |
      | 3 | STT                      | Họ và tên học sinh | Lớp | Điểm | Xếp giải |
      | 4 | 1                        | Nguyễn Văn Mẫu     | 3A  | '9,5 | Nhất     |
      | 5 | 2                        | Trần Thị Thí Dụ    | 3B  | 9    | Nhì      |
    `,
  },
  {
    name: "công văn đến",
    grid: `
      |   | A                        | B          | C                | D         |
      | 1 | SỔ THEO DÕI CÔNG VĂN ĐẾN |            |                  |           |
      | 3 | Số đến                   | Ngày đến   | Cơ quan ban hành | Trích yếu |
      | 4 | 1                        | 02/01/2026 | Sở Nội vụ        | Về việc đăng ký thi đua năm 2026 |
      | 5 | 2                        | 03/01/2026 | UBND tỉnh        | Về việc khen thưởng đột xuất |
    `,
  },
  {
    name: "chi tiền thưởng",
    grid: `
      |   | A   | B               | C           | D          | E       | F       |
      | 1 | BẢNG KÊ CHI TIỀN THƯỞNG DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2025 |                 |             |            |         |         |
      | 3 | STT | Họ và tên       | Chức vụ     | Mức thưởng | Số tiền | Ký nhận |
      | 4 | 1   | Nguyễn Văn Mẫu  | Chuyên viên | '0,3       | 702000  |         |
      | 5 | 2   | Trần Thị Thí Dụ | Kế toán     | '0,3       | 702000  |         |
    `,
  },
];

test.each(SHEETS)("$name", (sheet) => {
  expectPeace(sheet);
});
