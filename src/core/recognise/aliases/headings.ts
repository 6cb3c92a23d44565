/**
 * Words that head columns, by what they mean. In: nothing. Out: for each meaning the wordings seen in offices'
 * forms, most telling first. Matching folds case and diacritics, so each wording stands here once, as a person writes it.
 * A weak wording counts only beside others.
 */
/** Wordings in one string, parted by semicolons. */
const words = (list: string): readonly string[] => list.split("; ");

export interface Wordings {
  readonly strong: readonly string[];
  readonly weak?: readonly string[];
}

const WORDINGS = {
  ordinal: { strong: words("STT; TT; Số TT; S.TT; Số thứ tự; Stt.; SSố TT") },
  code: { strong: words("Mã số; Mã tiêu chí; Ký hiệu; Mục"), weak: words("Mã") },
  criterion: {
    strong: words(
      "Tiêu chí; Nội dung tiêu chí; Tiêu chuẩn thi đua; Tiêu chí chấm điểm; Tiêu chí đánh giá; Nội dung chỉ tiêu; Tên chỉ tiêu; Nội dung chấm điểm; Nội dung đánh giá; Nội dung thi đua; Nội dung và tiêu chí; Tên tiêu chí; Tiêu chuẩn; Nội dung công việc; Nhiệm vụ; Nội dung, tiêu chí; Các tiêu chí; Tiêu chí thi đua; Nội dung tiêu chuẩn; Tiêu chuẩn đánh giá; Nội dung, tiêu chuẩn; Nội dung các tiêu chí; Hạng mục; Nội dung, chỉ tiêu; Chỉ tiêu thi đua; Nội dung xếp loại; Tiêu chuẩn, tiêu chí; Danh mục tiêu chí; Nội dung kiểm tra; Tiêu chí thành phần; Nhóm tiêu chí; Nội dung cụ thể; Nội dung thực hiện; Tên tiêu chuẩn",
    ),
    weak: words("Nội dung; Diễn giải; Lĩnh vực; Yêu cầu"),
  },
  max: {
    strong: words(
      "Điểm chuẩn; Điểm tối đa; Thang điểm; Điểm quy định; Mức điểm; Khung điểm; Điểm chuẩn tối đa; Điểm kế hoạch; Điểm chuẩn theo quy định; Điểm tiêu chuẩn; Số điểm tối đa; Điểm / Chuẩn; Điểm / Tối đa; Biểu điểm; Số điểm chuẩn; Điểm cao nhất; Điểm tối đa theo quy định; Tổng điểm chuẩn; Điểm quy chuẩn",
    ),
    weak: words("Chuẩn; Tối đa"),
  },
  points: { strong: [], weak: words("Điểm; Số điểm") },
  bonus: {
    strong: words(
      "Điểm thưởng; Điểm cộng; Cộng điểm; Điểm / Thưởng; Điểm / Cộng; Điểm cộng thêm; Thưởng điểm",
    ),
    weak: words("Thưởng"),
  },
  penalty: {
    strong: words(
      "Điểm trừ; Trừ điểm; Điểm phạt; Điểm / Trừ; Điểm / Phạt; Điểm bị trừ; Mức trừ; Số điểm trừ",
    ),
    weak: words("Trừ; Phạt"),
  },
  self: {
    strong: words(
      "Tự chấm; Điểm tự chấm; Đơn vị tự chấm; Tự chấm điểm; Điểm đơn vị tự chấm; Tự đánh giá; Điểm tự đánh giá; Cá nhân tự chấm; Tự xếp loại; Kết quả tự chấm; Xã tự chấm; Trường tự chấm; Tự cho điểm; Tự nhận điểm; Đơn vị tự đánh giá; Điểm tự xếp; Điểm tự nhận",
    ),
  },
  appraised: {
    strong: words(
      "Thẩm định; Điểm thẩm định; Kết quả thẩm định; Hội đồng chấm; Cụm chấm; Khối chấm; Cấp trên chấm; Điểm Hội đồng chấm; Điểm phúc tra; Phúc tra; Điểm cụm chấm; Điểm thống nhất; Điểm duyệt; Ban chỉ đạo chấm; Điểm được công nhận; Hội đồng đánh giá; " +
        "Tổ đánh giá; Cụm đánh giá; Cấp trên đánh giá; Điểm thẩm tra; Điểm kết luận; Điểm của Hội đồng; Hội đồng duyệt; Kết quả phúc tra",
    ),
    weak: words("Đơn vị chấm"),
  },
  appraiser: {
    strong: words(
      "Bộ phận thẩm định; Đơn vị thẩm định; Cơ quan thẩm định; Đơn vị theo dõi; " +
        "Cơ quan theo dõi; Cơ quan chấm điểm; Đơn vị chấm điểm; Phòng theo dõi; Bộ phận theo dõi; " +
        "Cơ quan chủ trì chấm điểm; Đơn vị phụ trách; Bộ phận chấm điểm; Cơ quan chủ trì thẩm định; " +
        "Đơn vị chủ trì thẩm định; Phòng thẩm định; Cơ quan chủ trì; Đơn vị chủ trì",
    ),
  },
  explanation: {
    strong: words(
      "Giải trình; Minh chứng; Căn cứ; Căn cứ chấm điểm; Tài liệu kiểm chứng; " +
        "Tài liệu minh chứng; Hồ sơ minh chứng; Dẫn chứng; Diễn giải điểm; Thuyết minh; " +
        "Lý do cộng, trừ điểm; Giải trình, minh chứng; Hồ sơ, tài liệu minh chứng; Căn cứ, minh chứng; " +
        "Tài liệu chứng minh; Nội dung giải trình; Minh chứng kèm theo; Căn cứ đánh giá; " +
        "Cơ sở chấm điểm; Số liệu chứng minh; Tài liệu, minh chứng; Văn bản chứng minh; VB chứng minh; " +
        "Nguồn kiểm chứng; Hồ sơ kiểm chứng; Lý do trừ điểm; Lý do tăng, giảm; Lý do trừ; Lý do chênh lệch",
    ),
    weak: words("Lý do"),
  },
  method: {
    strong: words(
      "Cách chấm điểm; Cách chấm; Cách tính; Cách đánh giá; Phương pháp chấm điểm; Phương pháp đánh giá; " +
        "Hướng dẫn đánh giá; Nguyên tắc chấm điểm; Diễn giải cách tính điểm; Điều kiện chấm điểm",
    ),
  },
  difference: { strong: words("Chênh lệch; Lệch") },
  note: { strong: words("Ghi chú") },
  name: {
    strong: words(
      "Họ và tên; Họ tên; Họ và tên cá nhân; Họ đệm; Họ và tên đệm; Họ lót; Họ và chữ lót; Họ và đệm; Họ và tên lót; Tên cá nhân; Tên tập thể; Tên tập thể, cá nhân; " +
        "Tên tập thể/cá nhân/hộ gia đình; Họ và tên, tên tập thể; Tập thể, cá nhân; " +
        "Tên đơn vị, cá nhân; Tác giả; Họ và tên tác giả; Tên tác giả; Họ, tên; Họ và tên người được đề nghị; Tên tập thể, cá nhân, hộ gia đình; " +
        "Danh sách tập thể, cá nhân; Tên cá nhân, hộ gia đình; Cá nhân, tập thể; Tác giả/Đồng tác giả; " +
        "Tác giả, đồng tác giả; Tên tập thể, hộ gia đình; Cá nhân, hộ gia đình; Họ tên cá nhân/Tên tập thể; " +
        "Tên tập thể và cá nhân; Họ tên/tập thể; Họ và tên/Tên tập thể; Tên đối tượng; Tên tổ chức, cá nhân; " +
        "Họ và tên cán bộ; Họ và tên giáo viên; Họ và tên học sinh; Họ tên CB, GV, NV; Cán bộ, giáo viên, nhân viên; " +
        "Họ và tên ứng viên; Người được đề nghị; Đối tượng đề nghị; Tập thể, cá nhân được đề nghị",
    ),
    weak: words("Tên; Cá nhân; Tập thể"),
  },
  honorific: {
    strong: words("Ông (bà); Ông/Bà; Danh xưng; Tên gọi (Ông/Bà/Chức danh); Xưng hô; Cấp bậc"),
  },
  position: {
    strong: words(
      "Chức vụ; Chức danh; Chức vụ, đơn vị; Chức vụ, nơi công tác; Chức vụ, đơn vị công tác; " +
        "Chức vụ, chức danh; Nghề nghiệp; Chức vụ công tác; Chức danh, chức vụ; " +
        "Nhiệm vụ được giao; Vị trí việc làm; Chức vụ/đơn vị; Chức vụ hiện nay; Công việc; Chức danh nghề nghiệp; " +
        "Chức vụ, đơn vị công tác, nơi ở; Nhiệm vụ công tác",
    ),
  },
  unit: {
    strong: words(
      "Đơn vị; Đơn vị công tác; Nơi công tác; Cơ quan, đơn vị; Cơ quan công tác; Tên đơn vị; " +
        "Đơn vị, địa phương; Tên quận - huyện; Tên xã; Xã, phường; Phòng, ban; " +
        "Tên cơ quan, đơn vị; Địa phương; Trường; Tên trường; Địa chỉ; Nơi ở; Thôn, tổ dân phố; " +
        "Tổ chuyên môn; Bộ phận; Phòng/ban; Phòng ban; Khoa, phòng; Khoa/phòng; Tổ công tác; Bộ môn; Đơn vị đề nghị; Cơ quan; " +
        "Nơi cư trú; Chỗ ở; Thôn; Xóm; Tổ dân phố; Xã; Phường; Chi bộ; Đơn vị công tác, địa chỉ; Đơn vị quản lý; " +
        "Đơn vị thành viên; Các đơn vị; Thành viên cụm; Đơn vị trong cụm; Đơn vị trực thuộc; Tên địa phương",
    ),
    weak: words("Lớp; Tổ; Phòng; Khoa; Chi đoàn; Chi hội; Công đoàn cơ sở"),
  },
  subject: {
    strong: words(
      "Phân loại khen thưởng; Đối tượng khen thưởng; Loại đối tượng; Tập thể/Cá nhân; Cá nhân/Tập thể",
    ),
    weak: words("Phân loại"),
  },
  award: {
    strong: words(
      "Danh hiệu thi đua/Hình thức khen thưởng; Hình thức khen thưởng; Hình thức đề nghị; " +
        "Danh hiệu đề nghị; Đề nghị khen thưởng; Danh hiệu, hình thức khen thưởng; " +
        "Danh hiệu thi đua, hình thức khen thưởng; Hình thức đề nghị khen thưởng; " +
        "Danh hiệu thi đua đề nghị; Danh hiệu được đề nghị; Danh hiệu; Danh hiệu thi đua; " +
        "Hình thức khen; Mức khen; Đề nghị tặng; Danh hiệu/Hình thức khen thưởng; Danh hiệu, hình thức; " +
        "Danh hiệu, hình thức đề nghị; Danh hiệu/HTKT; HTKT; Đề nghị danh hiệu; Đề nghị khen; " +
        "Danh hiệu, hình thức khen thưởng đề nghị; Hình thức khen thưởng đề nghị; Loại hình khen thưởng; " +
        "Đề nghị tặng danh hiệu; Danh hiệu thi đua và hình thức khen thưởng; Danh hiệu TĐ; Danh hiệu TĐKT; Đề nghị DHTĐ; " +
        "Hình thức KT; Danh hiệu, hình thức KT; Mức khen thưởng; Cấp khen thưởng; Danh hiệu đạt được; Kết quả bình xét",
    ),
    weak: words("Khen thưởng; Đề nghị; Hình thức"),
  },
  titles: {
    strong: words(
      "Danh hiệu đăng ký; Đăng ký danh hiệu thi đua; Đăng ký DHTĐ; Đăng ký thi đua; Danh hiệu thi đua; " +
        "Danh hiệu; Đăng ký danh hiệu; Danh hiệu thi đua đăng ký; DHTĐ",
    ),
    weak: words("Thi đua"),
  },
  forms: {
    strong: words(
      "Hình thức khen thưởng; Đăng ký khen thưởng; Hình thức khen; Hình thức khen thưởng đăng ký; Đăng ký hình thức khen thưởng; HTKT",
    ),
    weak: words("Khen thưởng; Hình thức"),
  },
  registration: { strong: words("Đăng ký thi đua khen thưởng; Nội dung đăng ký; Đăng ký") },
  classification: {
    strong: words(
      "Xếp loại; Kết quả xếp loại; Mức độ hoàn thành nhiệm vụ; Đánh giá, xếp loại; " +
        "Xếp loại chất lượng; Kết quả đánh giá, xếp loại; Mức xếp loại; Xếp loại thi đua",
    ),
  },
  reason: {
    strong: words(
      "Thành tích; Tóm tắt thành tích; Lý do khen thưởng; Nội dung thành tích; " +
        "Thành tích đạt được; Thành tích tiêu biểu; Thành tích nổi bật; Tóm tắt thành tích đạt được; Nội dung khen thưởng; Lý do đề nghị",
    ),
    weak: words("Lý do"),
  },
  birth: { strong: words("Năm sinh; Ngày sinh; Ngày tháng năm sinh; Ngày, tháng, năm sinh") },
  identity: { strong: words("CCCD; Số CCCD; CMND; Số định danh; Số định danh cá nhân; CCCD/CMND") },
  receipt: { strong: words("Ký nhận; Ký nhận tiền; Người nhận ký; Người nhận ký tên") },
  phone: { strong: words("Điện thoại; Số điện thoại; SĐT; Số ĐT; Di động") },
  sex: { strong: words("Giới tính; Nam/Nữ"), weak: words("Nữ; Nam") },
  agree: {
    strong: words(
      "Đồng ý; Số phiếu đồng ý; Phiếu đồng ý; Tán thành; Số phiếu tán thành; Phiếu thuận; Số phiếu / Đồng ý",
    ),
  },
  disagree: {
    strong: words(
      "Không đồng ý; Số phiếu không đồng ý; Phiếu không đồng ý; Không tán thành; Số phiếu không tán thành; Phiếu chống",
    ),
  },
  votes: { strong: words("Số phiếu; Kết quả bỏ phiếu; Số phiếu bầu; Kết quả kiểm phiếu") },
  voter: {
    strong: words(
      "Thành viên Hội đồng; Thành viên HĐ; Người bỏ phiếu; Người biểu quyết; Người bầu; Thành viên bỏ phiếu; " +
        "Họ và tên thành viên; Họ tên thành viên; Họ và tên thành viên Hội đồng; Họ tên người bỏ phiếu; " +
        "Ủy viên Hội đồng; Thành viên biểu quyết; Phiếu số; Số thứ tự phiếu; STT phiếu; Lá phiếu; Phiếu thứ; Người cho ý kiến",
    ),
    weak: words("Thành viên; Ủy viên; Phiếu"),
  },
  percent: {
    strong: words(
      "Tỷ lệ; Tỉ lệ; Tỷ lệ %; Tỷ lệ phiếu; Tỷ lệ đồng ý; Đạt tỷ lệ; Tỷ lệ % trên tổng số thành viên HĐ; %",
    ),
  },
  score: {
    strong: words(
      "Điểm (+ điểm thưởng); Điểm chấm; Kết quả chấm điểm; Điểm thi đua; Điểm đạt được; Số điểm đạt được; Điểm đạt; Kết quả điểm",
    ),
  },
  total: {
    strong: words("Tổng điểm; Tổng số điểm; Điểm tổng; Tổng cộng điểm"),
    weak: words("Tổng cộng; Tổng số; Tổng"),
  },
  rank: { strong: words("Xếp hạng; Thứ hạng; Xếp thứ; Vị thứ; Xếp vị thứ; Hạng; Xếp thứ hạng") },
  cluster: {
    strong: words(
      "Cụm thi đua; Khối thi đua; Cụm, khối; Cụm, khối thi đua; Cụm; Khối; Tên cụm; Tên khối; Tên cụm, khối",
    ),
  },
  measure: { strong: words("Đơn vị tính; ĐVT; Đvt") },
  target: {
    strong: words(
      "Chỉ tiêu; Chỉ tiêu giao; Kế hoạch giao; Chỉ tiêu giao năm; Chỉ tiêu đăng ký; Chỉ tiêu được giao; Chỉ tiêu kế hoạch; Chỉ tiêu năm; Mục tiêu năm; " +
        "Kế hoạch năm; KH năm; KH giao; Chỉ tiêu phấn đấu; Mức đăng ký; Chỉ tiêu thi đua; Mức phấn đấu",
    ),
    weak: words("Kế hoạch; KH; Mục tiêu"),
  },
  actual: {
    strong: words(
      "Thực hiện; Kết quả thực hiện; Kết quả đạt được; Thực hiện năm; Đã thực hiện; Số thực hiện; " +
        "TH năm; Ước thực hiện; Ước TH; Ước thực hiện năm; Ước TH năm; Thực hiện đến; Đạt được; Kết quả năm",
    ),
    weak: words("Kết quả; TH"),
  },
  initiative: {
    strong: words(
      "Tên sáng kiến; Tên đề tài; Tên đề tài sáng kiến kinh nghiệm; Tên giải pháp; " +
        "Tên sáng kiến, giải pháp; Sáng kiến; Sáng kiến kinh nghiệm; Tên đề tài, sáng kiến; Đề tài; Tên sáng kiến kinh nghiệm",
    ),
  },
  recognisedBy: { strong: words("Cấp công nhận; Cơ quan công nhận; Hội đồng công nhận; Nơi công nhận") },
  recognisedOn: {
    strong: words("Ngày công nhận; Thời gian công nhận; Năm công nhận"),
    weak: words("Ngày QĐ; Ngày quyết định; Ngày ký; Ngày ban hành"),
  },
  decision: {
    strong: words(
      "Số quyết định; Quyết định; Quyết định công nhận; Số QĐ; QĐ công nhận; " +
        "Số QĐ công nhận; Số quyết định công nhận; Số, ngày quyết định; Quyết định công nhận (số, ngày); Số, ngày, tháng quyết định; Số quyết định, ngày",
    ),
  },
  movement: {
    strong: words(
      "Tên phong trào; Phong trào thi đua; Phong trào; Tên phong trào thi đua; Đợt thi đua; Cuộc vận động",
    ),
  },
  goal: { strong: words("Mục tiêu; Mục đích; Mục tiêu, nội dung; Nội dung phong trào") },
  from: {
    strong: words(
      "Từ ngày; Bắt đầu; Thời gian bắt đầu; Ngày bắt đầu; Ngày phát động; Thời gian phát động; Từ",
    ),
  },
  to: { strong: words("Đến ngày; Kết thúc; Thời gian kết thúc; Ngày kết thúc; Thời gian tổng kết; Đến") },
  period: {
    strong: words("Thời gian; Thời gian thực hiện; Thời gian tổ chức; Thời hạn"),
  },
  count: {
    strong: words(
      "SL tập thể; Số cá nhân; SL cá nhân; Số lượng cá nhân; Số tập thể; Số lượng; Tổng số tập thể, cá nhân",
    ),
  },
  statistic: { strong: words("Chi khen thưởng; Tổng số đã trích; Số đã chi; Số lượng khen thưởng") },
} satisfies Readonly<Record<string, Wordings>>;

export type Concept = keyof typeof WORDINGS;

export const HEADINGS: Readonly<Record<Concept, Wordings>> = WORDINGS;
