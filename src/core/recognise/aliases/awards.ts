/**
 * Titles and forms of commendation by their name in law (Luật 06/2022/QH15 Điều 9, 19 to 31, 33 to 75), and how
 * offices write them. A wording that the law splits by rank or level is not guessed further than it was written.
 */
export interface AwardName {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly type: "title" | "form";
}

const title = (name: string, ...aliases: readonly string[]): AwardName => ({
  title: name,
  aliases,
  type: "title",
});
const form = (name: string, ...aliases: readonly string[]): AwardName => ({
  title: name,
  aliases,
  type: "form",
});

export const AWARDS: readonly AwardName[] = [
  title("Chiến sĩ thi đua toàn quốc", "CSTĐTQ", "CSTĐ toàn quốc", "CSTĐ TQ"),
  title(
    "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
    "CSTĐ cấp tỉnh",
    "CSTĐ tỉnh",
    "CSTĐCT",
    "Chiến sĩ thi đua cấp tỉnh",
    "Chiến sĩ thi đua tỉnh",
    "CSTĐ cấp bộ",
    "Chiến sĩ thi đua cấp bộ",
    "CSTĐ cấp bộ, ngành, tỉnh",
    "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh",
    "CSTĐ thành phố",
  ),
  title(
    "Chiến sĩ thi đua cơ sở",
    "CSTĐCS",
    "CSTĐ cơ sở",
    "CSTĐ CS",
    "Chiến sỹ thi đua cơ sở",
    "CSTĐ cấp cơ sở",
    "CS thi đua cơ sở",
    "Chiến sĩ thi đua cấp cơ sở",
  ),
  title("Lao động tiên tiến", "LĐTT", "Danh hiệu Lao động tiên tiến", "LĐ tiên tiến"),
  title("Chiến sĩ tiên tiến", "CSTT", "Chiến sỹ tiên tiến"),
  title("Tập thể lao động xuất sắc", "TTLĐXS", "TT LĐXS", "Tập thể LĐXS", "TTLĐ xuất sắc"),
  title("Tập thể lao động tiên tiến", "TTLĐTT", "TT LĐTT", "Tập thể LĐTT", "TTLĐ tiên tiến"),
  title("Đơn vị quyết thắng", "ĐVQT"),
  title("Đơn vị tiên tiến", "ĐVTT"),
  title("Cờ thi đua của Chính phủ", "Cờ thi đua Chính phủ", "Cờ TĐ Chính phủ", "Cờ Chính phủ", "Cờ TĐCP"),
  title(
    "Cờ thi đua của bộ, ban, ngành, tỉnh",
    "Cờ thi đua cấp tỉnh",
    "Cờ thi đua của tỉnh",
    "Cờ thi đua tỉnh",
    "Cờ thi đua cấp bộ",
    "Cờ thi đua bộ, ban, ngành, tỉnh",
    "Cờ thi đua của UBND tỉnh",
  ),
  title("Xã, phường, thị trấn tiêu biểu", "Xã, phường, đặc khu tiêu biểu", "Xã tiêu biểu"),
  title("Thôn, tổ dân phố văn hóa", "Thôn văn hóa", "Tổ dân phố văn hóa"),
  title("Gia đình văn hóa", "GĐVH"),
  form("Huân chương Sao vàng", "HC Sao vàng"),
  form("Huân chương Hồ Chí Minh", "HC Hồ Chí Minh"),
  form("Huân chương Độc lập hạng Nhất", "HCĐL hạng Nhất"),
  form("Huân chương Độc lập hạng Nhì", "HCĐL hạng Nhì"),
  form("Huân chương Độc lập hạng Ba", "HCĐL hạng Ba"),
  form("Huân chương Lao động hạng Nhất", "HCLĐ hạng Nhất", "HCLĐ hạng I"),
  form("Huân chương Lao động hạng Nhì", "HCLĐ hạng Nhì", "HCLĐ hạng II"),
  form("Huân chương Lao động hạng Ba", "HCLĐ hạng Ba", "HCLĐ hạng III"),
  form(
    "Bằng khen của Thủ tướng Chính phủ",
    "BK TTg",
    "BKTTg",
    "Bằng khen Thủ tướng",
    "Bằng khen Thủ tướng Chính phủ",
    "BK Thủ tướng",
  ),
  form("Bằng khen", "BK"),
  form("Giấy khen", "GK"),
  form("Kỷ niệm chương", "KNC"),
];

/** What may follow a form without changing it: who gives it. "GK GĐ Sở" is a Giấy khen; "Bằng khen UBND tỉnh" a Bằng khen. */
export const GIVERS =
  /^(?:cua |cap )?(?:tong )?(?:giam doc|gd|chu tich|ct|ubnd|uy ban|hdnd|bo truong|bo|so|tinh|thanh pho|tp|huyen|quan|xa|phuong|nganh|hieu truong|thu truong|cuc truong|tong cuc|vu truong|truong|chi cuc|cuc|giam thi|vien|benh vien|cong ty|tap doan|tong cong ty|bch|ban chap hanh|mttq|ubmttq|mat tran|dang uy|tinh uy|huyen uy|thanh uy|quan khu|bo tu lenh|su doan|trung doan|chinh uy|tu lenh|bgd|tong lien doan|ldld|lien doan|tw|trung uong|doan|hoi|cong an|quan su|ban|co quan|don vi)\b/;
