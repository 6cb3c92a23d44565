/** One text item, `<si>` or `<is>`: plain text or runs in, text and the runs' fonts out. Reading aids (phonetic runs) are left out. */
import type { TextRun } from "../../../core/workbook/snapshot";
import { unescapeExcel } from "../xml/xml-text";
import { END, nameOf, START, type XmlScanner } from "../xml/xml-scanner";

export interface TextItem {
  readonly text: string;
  /** Undefined where no run names a font. A run's null font is the cell's. */
  readonly runs: readonly TextRun[] | undefined;
}

/** A cell holds 32,767 characters, so it has no more pieces with anything in them. */
const MAX_PIECES = 32_767;

const T = nameOf("t");
const R = nameOf("r");
const RUN_PROPERTIES = nameOf("rPr");
const RUN_FONT = nameOf("rFont");
const VAL = nameOf("val");

/**
 * At the item's start tag; reads past its end. Nearly every item is one plain text: then nothing is decoded, the
 * answer is undefined and the text lies in the scanner's `textFrom` to `textTo`.
 */
export function readTextItem(scanner: XmlScanner): TextItem | undefined {
  if (scanner.next() === END) {
    scanner.textFrom = scanner.textTo = 0;
    return undefined;
  }
  if (scanner.name !== T || !scanner.simpleText()) return readPieces(scanner, []);
  const { textFrom, textTo } = scanner;
  if (scanner.next() === END) return undefined;
  return readPieces(scanner, [{ text: unescapeExcel(scanner.textBetween(textFrom, textTo)), font: null }]);
}

/** From the start tag of a child to past the item's end. */
function readPieces(scanner: XmlScanner, pieces: TextRun[]): TextItem {
  const level = scanner.depth;
  do {
    if (pieces.length >= MAX_PIECES) throw scanner.damaged();
    readPiece(scanner, pieces);
    while (scanner.depth >= level) scanner.next();
  } while (scanner.next() === START);
  return toItem(pieces);
}

function readPiece(scanner: XmlScanner, pieces: TextRun[]): void {
  if (scanner.name === T) pieces.push({ text: unescapeExcel(scanner.text()), font: null });
  else if (scanner.name === R) pieces.push(readRun(scanner));
}

function toItem(runs: readonly TextRun[]): TextItem {
  const filled = runs.filter(({ text }) => text !== "");
  return {
    text: filled.map(({ text }) => text).join(""),
    runs: filled.some(({ font }) => font !== null) ? filled : undefined,
  };
}

function readRun(scanner: XmlScanner): TextRun {
  let text = "";
  let font: string | null = null;
  scanner.forEachChild(() => {
    if (scanner.name === T) text += unescapeExcel(scanner.text());
    else if (scanner.name === RUN_PROPERTIES) {
      scanner.forEachChild(() => {
        if (scanner.name === RUN_FONT) font = scanner.attribute(VAL) ?? null;
      });
    }
  });
  return { text, font };
}

/** The runs as the cell shows them, or undefined when all of it is in the cell's own font. */
export function runsInCell(
  runs: readonly TextRun[],
  cellFont: string | null,
): readonly TextRun[] | undefined {
  const shown: TextRun[] = [];
  for (const { text, font } of runs) {
    const last = shown.at(-1);
    const own = font ?? cellFont;
    if (last && last.font === own) shown[shown.length - 1] = { text: last.text + text, font: own };
    else shown.push({ text, font: own });
  }
  return shown.length === 1 && shown[0]?.font === cellFont ? undefined : shown;
}
