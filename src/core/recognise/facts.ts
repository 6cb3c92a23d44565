/** What is said around a table. In: the lines above and below it. Out: who issued it, its title, number, day, period. */
import { readDate } from "../text/dates";
import { foldWords, tidy } from "../text/fold";
import type { CellPosition } from "../workbook/cell-ref";
import { firstFrom } from "../workbook/sheet-view";
import { subjectOfName, subjectOfWord } from "../text/person-name";
import { awardsOfSection } from "./read-award";
import { isBold, mergeAt, rawTextOf, rowCells, type GridCell, type TextGrid } from "./text-grid";

export interface Line extends CellPosition {
  readonly text: string;
  readonly bold: boolean;
  readonly merged: boolean;
}

export interface TableFacts {
  readonly unit: string | null;
  readonly parentUnit: string | null;
  readonly title: string | null;
  readonly period: string | null;
  readonly documentNumber: string | null;
  readonly date: string | null;
  readonly signers: readonly string[] | null;
}

/** The texts in rows from `top` to `bottom`; a cell of an export that holds both heading blocks gives both. */
export function linesBetween(grid: TextGrid, top: number, bottom: number): readonly Line[] {
  const lines: Line[] = [];
  const { rows } = grid.cells;
  for (let at = firstFrom(rows, top); (rows[at] ?? Infinity) <= bottom; at++) {
    for (const cell of rowCells(grid, at)) lines.push(...linesOf(grid, cell));
  }
  return lines;
}

function linesOf(grid: TextGrid, cell: GridCell): readonly Line[] {
  if (typeof cell.value !== "string") return [];
  const parts = rawTextOf(grid, cell)
    .split(/\n|\t| {4,}/)
    .map(tidy);
  const { row, column } = cell;
  const merged = mergeAt(grid, cell) !== undefined;
  return parts
    .filter((text) => text !== "")
    .map((text) => ({ row, column, text, bold: isBold(grid, cell), merged }));
}

const MOTTO = /^(?:cong hoa xa hoi chu nghia viet ?nam|doc lap tu do hanh phuc)/;
const DATE_LINE = /ngay\s*\d*\s*thang\s*\d*\s*nam/;
const FORM_NUMBER = /^(?:bieu mau|mau|bang bieu|bieu|phu luc|mau so)\b.{0,14}\d/;
const TITLE =
  /^(?:bang|danh sach|danh muc|phan chia|chia cum|ban dang ky|ban tong hop|bieu chi tieu|du toan|bien ban|tong hop|phieu|thang diem|tieu chi|bao cao|ket qua|phuong phap|bieu tong hop|ke hoach|quyet dinh|to trinh|so theo doi|dang ky|thong ke|huong dan|chi tieu|phong trao|tinh hinh|so luong|so lieu|giao uoc|ban giao uoc|xep (?:hang|loai)|cac (?:chi tieu|phong trao|cum|khoi)|quy dinh (?:cham|ve|tieu)|tieu chuan|bieu diem|noi dung (?:cham|tieu|va))\b/;
/** What the titles of this trade speak of; the bodies in it bear the same words. */
const OF_TRADE =
  /\b(?:thi dua|khen thuong|danh hieu|kiem phieu|bo phieu|phieu bau|sang kien|xep hang|de nghi|dang ky|phong trao|bang khen|giay khen)\b/;
const PERIOD_LINE = /^(?:nam hoc|nam|giai doan|quy|6 thang|sau thang|dot)\b/;

/** A body's name says no year; a title often does. */
const OF_A_TIME = /\b(?:nam (?:hoc )?\d{4}|quy (?:[ivx]+|\d)|thang \d{1,2}|giai doan \d{4})\b/;

export function factsFrom(above: readonly Line[], below: readonly Line[]): TableFacts {
  const head = above.filter(({ text }) => !MOTTO.test(foldWords(text)));
  const title = titleOf(head);
  const beforeTitle = title ? head.filter((line) => line.row < title.row) : head;
  const { unit, parentUnit } = unitsOf(
    beforeTitle.length > 0 ? beforeTitle : head.filter((line) => line !== title),
    head,
  );
  const caption = head.filter((line) => line !== title);
  return {
    unit,
    parentUnit,
    title: title?.text ?? null,
    period: periodOf(title, caption),
    documentNumber: documentNumberOf(caption),
    date: dateOf(caption, below),
    signers: signersOf(below),
  };
}

/** In capitals, or beginning as titles begin; the last such line above the table is the nearest. */
export function titleOf(lines: readonly Line[]): Line | undefined {
  const mayBe = lines.filter(
    ({ text }) =>
      !DATE_LINE.test(foldWords(text)) && !FORM_NUMBER.test(foldWords(text)) && text.length <= 200,
  );
  const begins = mayBe.filter(
    ({ text }) => TITLE.test(foldWords(text)) && (isCapital(text) || text.length <= 120),
  );
  const capitals = mayBe.filter(
    ({ text, column, merged }) =>
      isCapital(text) &&
      (merged || column > 0 || isOfTrade(text) || OF_A_TIME.test(foldWords(text))) &&
      !PERIOD_LINE.test(foldWords(text)) &&
      text.length >= 12,
  );
  return begins.findLast(({ text }) => isCapital(text)) ?? begins.at(-1) ?? capitals.at(-1);
}

function isOfTrade(text: string): boolean {
  return OF_TRADE.test(foldWords(text)) && subjectOfName(text) !== "collective";
}

/** So far above the header a line may still be said of the list alone. */
const LEAD_ROWS = 2;

/** "I. TẬP THỂ", "II. Lao động tiên tiến": alone in its row, right above the header. */
export function leadOf(lines: readonly Line[], headerTop: number): Line | undefined {
  const last = lines.at(-1);
  const isAlone = last !== undefined && lines.filter(({ row }) => row === last.row).length === 1;
  if (!isAlone || headerTop - last.row > LEAD_ROWS || TITLE.test(foldWords(last.text))) return undefined;
  const isSaid = subjectOfWord(last.text) !== undefined || awardsOfSection(last.text).length > 0;
  return isSaid ? last : undefined;
}

const CLUSTER_LINE = /^(?:(?:[ivx]+|[a-h]|\d{1,2}) )?(?:cum|khoi)\b/;

/** "1. Khối thi đua các trường học": the last line between the title and the header that names a cluster. */
export function clusterLineOf(
  lines: readonly Line[],
  title: Line | undefined,
  headerTop: number,
): Line | undefined {
  // without a title above it a line further up is the head of the sheet
  const from = title?.row ?? headerTop - LEAD_ROWS;
  return lines.findLast(
    ({ row, text }) => row >= from && text.length <= 120 && CLUSTER_LINE.test(foldWords(text)),
  );
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

const UNIT_LABEL = /^(?:tên đơn vị|đơn vị|cơ quan|trường|đơn vị báo cáo|cđbp)\s*:\s*(\S.*)$/iu;
/** "Đơn vị: Triệu đồng" names a measure. */
const MEASURE = /^(?:triệu|nghìn|ngàn|đồng|%|người|điểm|tỷ)(?:\s|$)/iu;

/** The left block: the parent body above, the issuing unit below; a labelled unit wins. */
function unitsOf(
  left: readonly Line[],
  all: readonly Line[],
): { unit: string | null; parentUnit: string | null } {
  const labelled = all
    .map(({ text }) => UNIT_LABEL.exec(text)?.[1])
    .find((text) => text !== undefined && !MEASURE.test(text));
  const firstColumn = Math.min(...left.map(({ column }) => column));
  const block = left.filter(
    ({ text, column }) =>
      column <= firstColumn + 1 &&
      !FORM_NUMBER.test(foldWords(text)) &&
      !/^\W*(?:số|so)\s*:/i.test(text) &&
      /[A-Za-zÀ-ÖØ-öø-ỹ]{2}/u.test(text),
  );
  const names = block
    .filter(({ text }) => isCapital(text) && !DATE_LINE.test(foldWords(text)))
    .map(({ text }) => text);
  const unit = labelled ?? names.at(-1) ?? null;
  return { unit, parentUnit: labelled === undefined && names.length >= 2 ? (names.at(-2) ?? null) : null };
}

function periodOf(title: Line | undefined, caption: readonly Line[]): string | null {
  for (const text of [
    title?.text ?? "",
    ...caption.map((line) => line.text).filter((line) => PERIOD_LINE.test(foldWords(line))),
  ]) {
    const school = /năm học\s*(\d{4})\s*[-–]\s*(\d{4})/iu.exec(text);
    if (school) return `${school[1] ?? ""}-${school[2] ?? ""}`;
    const year = /(?:^|\s)năm\s*(\d{4})(?!\s*[-–]\s*\d)/iu.exec(text);
    if (year) return year[1] ?? null;
  }
  return null;
}

const NUMBER =
  /(?:số|Số|SỐ)\s*:?\s*(\d+\p{Ll}?\s*\/\s*\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ\d&-]*(?:\s*[-–]\s*\p{Lu}[A-Za-zÀ-ÖØ-öø-ỹ&]*)*)/u;

/** Only lines that name the document itself; running text cites others. */
const OWN_NUMBER =
  /^\W*(?:số|kèm theo|ban hành|hướng dẫn|theo|quyết định|kế hoạch|tờ trình|công văn|báo cáo|thông báo)(?![a-zà-öø-ỹ])/iu;

function documentNumberOf(lines: readonly Line[]): string | null {
  const found = lines
    .filter(({ text }) => OWN_NUMBER.test(text))
    .map(({ text }) => NUMBER.exec(text)?.[1])
    .find((text) => text !== undefined);
  return found?.replace(/\s+/g, "") ?? null;
}

function dateOf(above: readonly Line[], below: readonly Line[]): string | null {
  for (const { text } of [...above, ...below]) {
    const spelled = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/iu.exec(text)?.[0];
    const day = spelled ?? /ngày\s*(\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4})/iu.exec(text)?.[1];
    const read = day === undefined ? undefined : readDate(day);
    if (read !== undefined) return read;
  }
  return null;
}

const SIGNING =
  /^(?:\(?ky|tm|kt|tl|tuq|chu tich|pho chu tich|giam doc|hieu truong|truong ban|thu truong|nguoi lap|cac uy vien|noi nhan)/;

/** Names that stand alone below the posts: two to six capitalised words. */
function signersOf(below: readonly Line[]): readonly string[] | null {
  const names = below
    .filter(
      ({ text }) => /^(?:\p{Lu}\p{Ll}*\s){1,5}\p{Lu}\p{Ll}*$/u.test(text) && !SIGNING.test(foldWords(text)),
    )
    .map(({ text }) => text);
  const labelled = below
    .map(({ text }) => /^(?:người lập|người ghi)\s*:\s*(\S.*)$/iu.exec(text)?.[1])
    .filter((text) => text !== undefined);
  const all = [...labelled, ...names];
  return all.length > 0 ? all : null;
}
