/** Putting findings off: kept in the workbook, by place, with reason and day; foreign state is never overwritten. */
import { keyOfFinding, listPostponed, postpone, takeUpAgain } from "../../src/app/postpone";
import type { Finding } from "../../src/core/check/finding";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { buildXlsx } from "../support/fixture-xlsx";

const finding = (cell: number, sheet = "Danh sách"): Finding => ({
  code: "value.error",
  severity: "error",
  sheet,
  cell: { row: cell, column: 2 },
  cite: [],
  data: { error: "#REF!", count: 1, last: `C${cell + 1}` },
});

const openHost = () =>
  new FileHost(
    buildXlsx({ sheets: [{ name: "Danh sách", grid: "| | A |\n| 1 | Nguyễn Văn Mẫu |" }] }),
    "ds.xlsx",
  );

test("what was put off is found again after the file was saved and opened, by its place", async () => {
  const host = openHost();
  expect(await listPostponed(host)).toEqual([]);
  await postpone(host, finding(4), "chờ xã gửi lại", "2026-11-20");
  const reopened = new FileHost(host.bytes(), "ds.xlsx");
  expect(await listPostponed(reopened)).toEqual([
    { key: "value.error|Danh sách|C5", reason: "chờ xã gửi lại", on: "2026-11-20" },
  ]);
  expect(keyOfFinding(finding(4))).toBe("value.error|Danh sách|C5");
  expect(keyOfFinding(finding(4, "Khác"))).not.toBe(keyOfFinding(finding(4)));
});

test("a second reason replaces the first; taking up again forgets; undo puts back", async () => {
  const host = openHost();
  await postpone(host, finding(4), "lý do một", "2026-11-20");
  await postpone(host, finding(5), "lý do khác", "2026-11-20");
  await postpone(host, finding(4), "lý do hai", "2026-11-21");
  expect((await listPostponed(host)).map(({ reason }) => reason)).toEqual(["lý do khác", "lý do hai"]);
  await takeUpAgain(host, finding(4));
  expect((await listPostponed(host)).map(({ reason }) => reason)).toEqual(["lý do khác"]);
  await host.undo();
  expect((await listPostponed(host)).map(({ reason }) => reason)).toEqual(["lý do khác", "lý do hai"]);
});

test.each([
  ["another version", JSON.stringify({ version: 2, postponed: [] })],
  ["another shape", JSON.stringify({ version: 1, postponed: "không" })],
  ["no JSON", "{version:"],
])("state of %s is refused and stays as it is", async (_, text) => {
  const host = openHost();
  await host.writeState(text);
  await expect(listPostponed(host)).rejects.toThrow("work.state-unreadable");
  await expect(postpone(host, finding(4), "lý do", "2026-11-20")).rejects.toThrow("work.state-unreadable");
  expect(await host.readState()).toBe(text);
});
