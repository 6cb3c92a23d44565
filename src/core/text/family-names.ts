/** Họ: family names as Vietnamese offices write them, of all peoples of the country. Used to find where a name begins behind a post; a name without one of them is left whole. */
const FAMILY_NAMES = new Set(
  (
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh trịnh lâm mai tăng tạ cao hà trương " +
    "lương lưu tô châu thái quách kiều chu đoàn vương phùng tống thân thạch kim triệu diệp nghiêm la lại lò lường lã lục " +
    "mạc ma mã mạch ninh nông ông ôn phó phù quan quang sầm sơn tiêu tào từ tưởng trang tôn ứng uông vi viên văn vừ giàng " +
    "sùng thào tráng hạng cứ chẩu chảo cầm quàng tòng cà lèo lù hứa hàn hầu hoa hình hồng khổng khúc khương kha khuất đàm " +
    "đậu đái đường đồng đới điền bạch bế bàn bành biện cái cam cát cù cung danh giáp giang doãn lỗ liễu lai lều lộc nhâm nhữ " +
    "nhan nhạc phí phương quản sử tất tiết thẩm thiều thi tòng trà trưng triệu ung vàng xa yên âu âm an ân chế chung chương " +
    "chử dư điểu rơ siu rmah ksor nay rahlan y h ê-ban niê mlô hoàn huyền bá hùng kpă ayun rcom đinh pờ khoàng lầu mùa thò " +
    "vàng ly vương hờ tẩn lý phàn đặng bàng tần dụng mẫn mông tôn-nữ nhiêu phi kiên"
  ).split(" "),
);

export function isFamilyName(word: string): boolean {
  return FAMILY_NAMES.has(word.normalize("NFC").toLowerCase());
}
