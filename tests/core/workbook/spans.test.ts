/** Whether a place lies in one of many stretches, whatever their number. */
import fc from "fast-check";
import { isInSpans } from "../../../src/core/workbook/sheet-view";

test("says of each place what its own stretch says", () => {
  const gapsAndLengths = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 5 }), length: fc.integer({ min: 1, max: 4 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(gapsAndLengths, (pieces) => {
      const hidden: boolean[] = [];
      const spans = pieces.map(({ gap, length }) => {
        for (let at = 0; at < gap; at++) hidden.push(false);
        const from = hidden.length;
        for (let at = 0; at < length; at++) hidden.push(true);
        return { from, to: hidden.length - 1 };
      });
      hidden.push(false, false);
      expect(hidden.map((_, place) => isInSpans(spans, place))).toEqual(hidden);
    }),
  );
});
