/** Columns by what they hold, with the words of the sheet; those that end every structured sheet. */
import type { StyleName } from "../../workbook/style-book";
import type { Column, Compute } from "./draft";
import type { ColumnId, ListId, StructuredWords } from "./words";

type More = Partial<
  Pick<
    Column,
    "optional" | "styleOf" | "doubtsIn" | "isDoubt" | "hasFormula" | "isWanted" | "checkOf" | "derive"
  >
>;

/** What the officer may correct by typing over it. */
export function content(
  words: StructuredWords,
  id: ColumnId,
  width: number,
  style: StyleName,
  more: More = {},
): Column {
  return { id, heading: words.columns[id], width, style, use: "content", ...more };
}

export function choice(
  words: StructuredWords,
  id: ColumnId,
  width: number,
  list: ListId,
  more: More = {},
): Column {
  return { ...content(words, id, width, "input-text", more), list };
}

export function formula(
  words: StructuredWords,
  id: ColumnId,
  width: number,
  style: StyleName,
  compute?: Compute,
  more: More & Pick<Column, "hidden"> = {},
): Column {
  return {
    id,
    heading: words.columns[id],
    width,
    style,
    use: "formula",
    ...(compute && { compute }),
    ...more,
  };
}

export function fixed(
  words: StructuredWords,
  id: ColumnId,
  width: number,
  style: StyleName,
  more: More & Pick<Column, "hidden"> = {},
): Column {
  return { id, heading: words.columns[id], width, style, use: "fixed", ...more };
}

export const technical = (words: StructuredWords, id: ColumnId): Column =>
  fixed(words, id, 8, "integer", { hidden: true });

/** Where several tables meet in one, each row says its table. */
export function tailColumns(words: StructuredWords): readonly Column[] {
  const named = (id: "doubt" | "source" | "key" | "written", width: number, style: StyleName) =>
    ({ id, heading: words.columns[id], width, style, use: id }) as const;
  return [
    fixed(words, "table", 20, "text", { optional: true }),
    named("doubt", 28, "text"),
    content(words, "mine", 22, "input-text"),
    named("source", 16, "link"),
    // hidden, so without line breaks: they would make the row tall
    { ...named("key", 12, "plain"), hidden: true },
    { ...named("written", 12, "plain"), hidden: true },
    technical(words, "tableNumber"),
  ];
}
