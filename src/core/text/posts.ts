/** Chức vụ typed along with a name. In: what stands behind or before a name. Out: whether it is a post, and where the name begins behind one. */
import { isFamilyName } from "./family-names";
import { firstWord, firstWordsOf } from "./first-words";
import { foldDiacritics, tidy } from "./fold";
import { splitHonorific } from "./honorifics";
import { LETTER } from "./letters";

/** With their tones: "Trương" is a family name, "Trưởng" a post. */
const POSTS =
  "quyền chủ tịch|chủ tịch|phó|bí thư|giám đốc|tổng giám đốc|trưởng|hiệu trưởng|giáo viên|giảng viên|nhân viên|cán bộ|công chức|viên chức|chuyên viên|" +
  "kế toán|chỉ huy|đội trưởng|đội phó|đội viên|tổ trưởng|tổ phó|nhóm trưởng|thôn trưởng|xóm trưởng|ủy viên|uỷ viên|thư ký|bác sĩ|bác sỹ|điều dưỡng|hộ sinh|" +
  "kỹ thuật viên|y sĩ|y sỹ|y tá|dược sĩ|dược sỹ|chánh|ttcm|công nhân|nông dân|văn thư|thủ quỹ|thủ kho|thủ trưởng|thủ thư|chủ nhiệm|chính ủy|chính uỷ|chính trị viên|" +
  "tham mưu trưởng|trung đoàn trưởng|tiểu đoàn trưởng|đại đội trưởng|trung đội trưởng|tiểu đội trưởng|trợ lý|cụm trưởng|khối trưởng|chi hội trưởng|" +
  "thẩm phán|thẩm tra viên|kiểm sát viên|chấp hành viên|điều tra viên|thanh tra viên|thanh tra|kiểm lâm viên|kiểm soát viên|giao dịch viên|đại biểu|nguyên|phụ trách|" +
  "lái xe|bảo vệ|cấp dưỡng|tạp vụ|phục vụ|sinh viên|học sinh|chiến sĩ|chiến sỹ|dân quân|công an viên|người có uy tín|" +
  "đảng viên|đoàn viên|hội viên|xã viên|quản đốc|quản lý|tổng phụ trách|tổng biên tập|phóng viên|biên tập viên|viện trưởng|cục trưởng|vụ trưởng|" +
  "bộ trưởng|thứ trưởng|sĩ quan|lớp trưởng|lớp phó|cộng tác viên|báo cáo viên|tuyên truyền viên|huấn luyện viên|vận động viên|khuyến nông viên|thú y|kỹ sư|chủ cơ sở|chủ hộ|chủ doanh nghiệp|người lao động";
const POST = new RegExp(`^(?:${POSTS})(?![${LETTER}])`, "u");
const POST_PLAIN = new RegExp(`^(?:${foldDiacritics(POSTS)})(?![a-z])`);
/** Most names begin with none of the words that begin a post. */
const FIRST_WORDS = firstWordsOf(POSTS);
/** As typed, in capitals only: "CT UBND xã", "PGĐ", "UVBTV". */
const ABBREVIATED =
  /^(?:P?CT|P?GĐ|PTGĐ|TGĐ|P?TP|P?HT|GV|GVCN|NV|KT|KTT|P?BT|BTĐU|BTCB|UV|UVBTV|UVTV|UVBCH|CB|CC|CBCC|CV|CVC|P?TT|TTCM|TPT|CVP|PCVP|TB|P?TK|TTND|CHT|PCHT|CTV|CHV|TTPT|CHTQS|BVTV|VP|LĐ)(?:[\s,.-]|$)/;

/** "Trưởng phòng Nội vụ", "CT UBND xã". */
export function isPost(text: string): boolean {
  const clean = tidy(text);
  if (!FIRST_WORDS.has(firstWord(clean)) && !/^[A-ZĐ]{2}/.test(clean)) return false;
  const small = clean.toLowerCase();
  // without a single tone mark the words alone must do
  return (/^[\x00-\x7f]*$/.test(small) ? POST_PLAIN : POST).test(small) || ABBREVIATED.test(clean);
}

export interface PostBefore {
  readonly position: string;
  readonly honorific: string | null;
  readonly name: string;
}

/** "Phó Chủ tịch UBND xã Nguyễn Văn Mẫu": the name begins with a family name and reaches to the end. */
export function splitPostBefore(text: string): PostBefore | undefined {
  if (!isPost(text)) return undefined;
  const words = text.split(" ");
  for (let at = 1; at <= words.length - LEAST_WORDS; at++) {
    const [honorific, name] = splitHonorific(words.slice(at).join(" "));
    const position = words
      .slice(0, at)
      .join(" ")
      .replace(/\s*[-–:,]$/, "");
    if (isFullName(name) && isWholePost(position.toLowerCase())) return { position, honorific, name };
  }
  return undefined;
}

const LEAST_WORDS = 2;
const MOST_WORDS = 4;
/** Schools and streets bear people's names. */
const NAMED_AFTER =
  /(?:^|\s)(?:trường|tiểu học|th|thcs|thpt|th&thcs|mầm non|mẫu giáo|mn|chuyên|đường|phố|học viện|đại học|bệnh viện|công ty|tnhh|doanh nghiệp|dntn|quỹ|giải|phong trào)$/u;

const isWholePost = (post: string) =>
  !NAMED_AFTER.test(post) && !/^(?:phó|nguyên|quyền|chánh|trưởng)$/.test(post);

function isFullName(name: string): boolean {
  const words = name.split(" ");
  const isLong = words.length >= LEAST_WORDS && words.length <= MOST_WORDS;
  return (
    isLong &&
    isFamilyName(words[0] ?? "") &&
    words.every((word) => /^\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ'’-]*$/u.test(word))
  );
}
