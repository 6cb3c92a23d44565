/** The lists and groups of values that stand in the sentences of rules. */
import { DAY_RANGE, PERCENT_RANGE, PLAIN_RANGE, POINT_RANGE, WORKING_DAY_RANGE } from "./range-forms";
import { sentenceForm, type Form, type Kind, type Kinds } from "./sentence-form";
import * as slots from "./slot-kinds";

const BASIC: Kinds = {
  number: slots.number,
  several: slots.several,
  minus: slots.minus,
  percent: slots.percent,
  points: slots.points,
  change: slots.change,
  share: slots.standardShare,
  text: slots.text,
  unit: slots.unit,
  codes: slots.codes,
};

const forms = (templates: readonly string[], more: Kinds = {}): readonly Form[] =>
  templates.map((template) => sentenceForm(template, { ...BASIC, ...more }));

/** "từ 97% đến dưới 98%: 4 điểm"; the colon may be missing in reading. */
const pointBands = (range: Kind) => forms(["{...:range}(: | |, | thì ){points:points}"], { range });
const worthBands = (range: Kind) => [
  ...forms(["{...:range}(: | |, | thì ){share:share}"], { range }),
  ...pointBands(range),
];

const LEVEL_POINTS = forms(["{level:text}(: | ){points:points}"]);
const WORTH: readonly Form[] = [...forms(["{level:text}(: | ){share:share}"]), ...LEVEL_POINTS];

const CLASS_BANDS = { range: PLAIN_RANGE.any, bands: slots.listOf(pointBands(PLAIN_RANGE.any)) };

const ROUNDINGS = forms([
  'làm tròn (đến |) {places:number} chữ số thập phân{mode="half-up"}',
  'làm tròn lên (đến |) {places:number} chữ số thập phân{mode="up"}',
  'làm tròn xuống (đến |) {places:number} chữ số thập phân{mode="down"}',
  'làm tròn đến (số nguyên|điểm){places=0}{mode="half-up"}',
]);

/** A group of values under one name, such as a rounding. */
function record(of: readonly Form[]): Kind {
  const { keys: _keys, ...kind } = slots.oneOfForms(of);
  return kind;
}

export const RULE_KINDS: Kinds = {
  ...BASIC,
  percentRange: PERCENT_RANGE.bounded,
  plainRange: PLAIN_RANGE.bounded,
  dayRange: DAY_RANGE.bounded,
  workingDayRange: WORKING_DAY_RANGE.bounded,
  percentBands: slots.listOf(pointBands(PERCENT_RANGE.any)),
  severalPercentBands: slots.listOf(pointBands(PERCENT_RANGE.any), { least: 2 }),
  percentWorths: slots.listOf(worthBands(PERCENT_RANGE.any)),
  severalPercentWorths: slots.listOf(worthBands(PERCENT_RANGE.any), { least: 2 }),
  plainWorths: slots.listOf(worthBands(PLAIN_RANGE.any)),
  dayBands: slots.listOf(pointBands(DAY_RANGE.any)),
  workingDayBands: slots.listOf(pointBands(WORKING_DAY_RANGE.any)),
  levels: slots.listOf(WORTH),
  steps: slots.listOf(LEVEL_POINTS),
  classes: slots.listOf(forms(["{...:range} [{bands:bands}]"], CLASS_BANDS)),
  awards: slots.listOf(forms(["{award:text}(: | ){points:points}"])),
  places: slots.listOf(forms(["{places:number} {award:text}"])),
  stages: slots.listOf(forms(["{by:text}(: | tính | ){share:percent}"])),
  pointClasses: slots.listOf(forms(["{level:text}(: | ){...:range}"], { range: POINT_RANGE.any })),
  percentClasses: slots.listOf(forms(["{level:text}(: | ){...:range}"], { range: PERCENT_RANGE.any })),
  rounding: record(ROUNDINGS),
};
