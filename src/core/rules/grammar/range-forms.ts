/** Ranges in words: "từ 97% đến dưới 98%", "từ 5 đến dưới 10 ngày", "còn lại". One list for saying and for reading. */
import { sentenceForm, type Form, type Kind } from "./sentence-form";
import { number, oneOfForms, percent } from "./slot-kinds";

/** The first of the words in brackets is said. `unit` stands behind the last number and may be missing in reading. */
function rangeTemplates(unit: string): readonly string[] {
  const of = unit === "" ? "" : `( ${unit}|)`;
  const [from, above, below] = ["(từ|≥|>=|đạt từ)", "(trên|>|hơn|đạt trên)", "(dưới|<|nhỏ hơn|đạt dưới)"];
  return [
    `${from} {from:n} (đến|và|tới|-) ${below} {below:n}${of}`,
    `${from} {from:n} (đến|tới|và ≤|-) {upTo:n}${of}`,
    `${above} {above:n} (đến|và|tới|-) ${below} {below:n}${of}`,
    `${above} {above:n} (đến|tới|và ≤|-) {upTo:n}${of}`,
    `${from} {from:n}${of} trở lên`,
    `${above} {above:n}${of}`,
    `${below} {below:n}${of}`,
    `(không quá|tối đa|≤|<=|đến|đạt đến) {upTo:n}${of}`,
  ];
}

const READ_ONLY = (unit: string): readonly string[] => {
  const of = unit === "" ? "" : `( ${unit}|)`;
  return [
    `{from:n} (đến|-) dưới {below:n}${of}`,
    `{from:n} (đến|-) {upTo:n}${of}`,
    `(từ|) {upTo:n}${of} trở xuống`,
    `{from:n}${of} trở lên`,
    `(≥|>=|từ) {from:n}${of}`,
  ];
};

/** The rest: a range without bounds. */
const REST = "(còn lại|các trường hợp còn lại|mức khác)";

interface RangeWords {
  /** At least one bound. */
  readonly bounded: Kind;
  /** Or the rest. */
  readonly any: Kind;
}

function rangeWords(numbers: Kind, unit = ""): RangeWords {
  const form = (template: string): Form => sentenceForm(template, { n: numbers });
  const bounded = [...rangeTemplates(unit), ...READ_ONLY(unit)].map(form);
  return { bounded: oneOfForms(bounded), any: oneOfForms([...bounded, form(REST)]) };
}

export const PERCENT_RANGE = rangeWords(percent);
export const PLAIN_RANGE = rangeWords(number);
export const POINT_RANGE = rangeWords(number, "điểm");
export const DAY_RANGE = rangeWords(number, "ngày");
export const WORKING_DAY_RANGE = rangeWords(number, "ngày làm việc");
