/** Whatever goes wrong ends in a sentence: a host's trouble as it is, a fault of ours as one line for a supporter. */
import { asHostError, HostError } from "../../src/app/host-error";
import { sentenceOf } from "../../src/messages/host-errors";

test("a host's trouble stays itself", () => {
  const trouble = new HostError("file.damaged", { part: "xl/styles.xml" });
  expect(asHostError(trouble)).toBe(trouble);
});

test.each([
  [new TypeError("x is not a function\n    at readFile (a.ts:1)"), "TypeError: x is not a function"],
  [new Error("a".repeat(5000)), `Error: ${"a".repeat(193)}`],
  ["hỏng", "hỏng"],
])("a fault of ours is one short line and keeps its cause", (fault, detail) => {
  const trouble = asHostError(fault);
  expect([trouble.code, trouble.data, trouble.cause]).toEqual(["work.failed", { detail }, fault]);
  expect(sentenceOf(trouble.code, trouble.data).fix).toContain(detail);
});
