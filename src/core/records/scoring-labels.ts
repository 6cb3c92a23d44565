/** What the words of a line say it is. In: a label. Out: total, note, grade, band; the points and codes it names. */
import { foldWords } from "../text/fold";
import { readNumber } from "../text/numbers";

const TOTAL_WORD = /^(?:tổng|cộng|điểm tổng)(?![A-Za-zÀ-ÖØ-öø-ỹ])/u;
/** What may stand beside "tổng" or "cộng": anything else makes it a criterion ("Cộng đồng", "Tổng kết phong trào"). */
const TOTAL_WORDS = new Set(
  (
    "tong cong so diem muc phan nhom tieu chi chuan noi dung cac toan bo bang chung toi da dat duoc tu cham tham dinh " +
    "thi dua nam hoc den va cua ca hai ba ket qua xep loai don vi thuong tru sau truoc quy dinh ky i ii iii iv v vi " +
    "vii viii ix x xi xii a b c d e g h k tap the nhan ho gia dinh tinh thanh pho huyen xa truong lop khoi cum nganh co quan"
  ).split(" "),
);

/** "Tổng cộng (I + II)", "Cộng mục A", "TỔNG ĐIỂM". "Cộng điểm" heads a list of bonuses. */
export function isTotalLabel(label: string): boolean {
  const text = label.normalize("NFC").toLowerCase().trim();
  if (!TOTAL_WORD.test(text) || label.length > 80) return false;
  const folded = foldWords(label);
  if (/^cong (?:diem|thuong)\b/.test(folded)) return false;
  return folded.split(/[\s+]+/).every((word) => /^[\d+]*$/.test(word) || TOTAL_WORDS.has(word));
}

export interface NamedCodes {
  readonly codes: readonly string[];
  /** "mục 01 đến 07" names also what lies between. */
  readonly isRange: boolean;
}

/** The codes a total names: "Cộng mục I", "(A + B)". */
export function codesNamed(label: string): NamedCodes {
  const codes =
    label.match(
      /(?<![A-Za-zÀ-ÖØ-öø-ỹ\d])(?:[IVXL]+|\p{Lu}\d*|\d{1,2}(?:\.\d{1,2})*)(?![A-Za-zÀ-ÖØ-öø-ỹ\d]|\s*điểm)/gu,
    ) ?? [];
  return { codes, isRange: codes.length === 2 && /đến|->|→/u.test(label) };
}

const NOTE_START = /^(?:ghi chu|luu y|chu y|chu thich)\b/;
const CAP = /\b(?:diem (?:tru|cong|thuong)|tong diem)\b.*\b(?:khong qua|toi da|khong vuot)/;
const APPRAISER = /\b(?:theo doi|kiem tra|danh gia|tham dinh|cham)\b/;

export function saysNote(label: string): boolean {
  const folded = foldWords(label);
  if (NOTE_START.test(folded)) return true;
  if (/^\s*[*(]/.test(label)) return !folded.startsWith("neu ") || CAP.test(folded);
  return isCap(folded) || isAppraiserLine(folded);
}

/** A line that takes points itself is a rule, though it also names its cap. */
function isCap(folded: string): boolean {
  return CAP.test(folded) && !/\b(?:tru|cong|thuong) \d/.test(folded);
}

function isAppraiserLine(folded: string): boolean {
  return APPRAISER.test(folded) && /^(?:phong|van phong|ban|so|thanh tra|bo phan)\b/.test(folded);
}

/** "Xếp loại: Tốt", where somebody writes what the points came to. */
export function saysGradeReached(label: string): boolean {
  return /^(?:(?:tu|ket qua|de nghi|muc) )?xep loai(?: (?:chung|cuoi nam|ca nam|nam \d+|thi dua|ren luyen))?$/.test(
    foldWords(label.split(/[:…]|\.{2}/u)[0] ?? ""),
  );
}

/** Points are given or taken, or somebody is left out. */
export function saysPoints(label: string): boolean {
  return /(?<![a-zà-öø-ỹ])(?:trừ|cộng|thưởng)(?![a-zà-öø-ỹ])[^.;]{0,60}\d|(?<![a-zà-öø-ỹ])(?:trừ hết|không (?:xếp loại|xét|bình xét|suy tôn))/iu.test(
    label,
  );
}

const BAND =
  /\b(?:tu|tren|duoi|dat|vuot)\b.*%|%.*\b(?:tro len|tro xuong)|\btu \d+.*den duoi|\b\d+ (?:tro len|tro xuong)/;

export function saysBand(label: string): boolean {
  return BAND.test(foldWords(label));
}

const GRADE =
  /^(?:xep |dat )?(?:loai |muc |hang |danh hieu )?(?:xuat sac|gioi|tot|kha|trung binh|yeu|kem|hoan thanh (?:xuat sac|tot|nhiem vu)|khong hoan thanh)\b|^(?:xep |dat )?(?:loai|hang|muc) (?:[a-d]|\d)\b/;

/** One answer on a scale of names: "Loại tốt", "Khá", "Hạng B". */
export function saysGrade(label: string): boolean {
  return GRADE.test(foldWords(label).replace(/^[+ ]+/, ""));
}

export const hasListMark = (label: string) => /^\s*[-–+•*]/.test(label);

/** Bonuses and penalties have a ceiling rather than a sum. */
export function isBonusOrPenaltyGroup(label: string): boolean {
  return /\b(?:diem )?(?:thuong|cong diem|diem cong|tru)\b/.test(foldWords(label));
}

const POINTS_IN_LABEL = [
  /\(\s*(?:(?:tổng|tổng số|tổng điểm|điểm chuẩn|điểm tối đa|tối đa|thang điểm|tổng số điểm)\s*(?:là\s*)?:?\s*)?(\d+(?:[.,]\d+)*)\s*(?:điểm|đ)\s*\)/iu,
  /\(\s*(?:tổng|tổng điểm|điểm chuẩn|điểm tối đa|tối đa|thang điểm)\s*(?:là\s*)?:?\s*(\d+(?:[.,]\d+)*)\s*\)/iu,
  /[:–-]\s*(?:tối đa\s*)?(\d+(?:[.,]\d+)*)\s*điểm\.?$/iu,
];

/** "CHUYÊN MÔN (tối đa 60 điểm)" */
export function pointsInLabel(label: string): number | null {
  for (const pattern of POINTS_IN_LABEL) {
    const text = pattern.exec(label)?.[1];
    if (text !== undefined && !/(?:trừ|cộng|thưởng)\s*:?\s*[\d.,]+\s*(?:điểm|đ)\W*$/iu.test(label)) {
      return readNumber(text)?.value ?? null;
    }
  }
  return null;
}
