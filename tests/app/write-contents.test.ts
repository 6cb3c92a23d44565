import { readWorkbook } from "../../src/app/read-workbook";
import { proposeContents, writeContents } from "../../src/app/write-contents";
import { gridSheet, gridWorkbook } from "../support/grid";
import { MemoryHost } from "../support/memory-host";

test("what is proposed is what is applied, once", async () => {
  const host = new MemoryHost(gridWorkbook([gridSheet("Một", "| x |"), gridSheet("Hai", "| y |")]));
  const proposal = proposeContents((await readWorkbook(host)).inventory);
  expect(proposal).toMatchObject({ listed: 2, replaces: false });
  await writeContents(host, proposal);
  expect(host.applied).toEqual([[proposal.plan]]);
});

test("a contents sheet that is there, under whatever name, is replaced and not listed", async () => {
  const ours = gridSheet("Đã đổi tên", "| x |", { planId: "contents" });
  const host = new MemoryHost(gridWorkbook([gridSheet("Một", "| x |"), ours]));
  expect(proposeContents((await readWorkbook(host)).inventory)).toMatchObject({ listed: 1, replaces: true });
});

test("a sheet of the officer's with our name is not ours", async () => {
  const host = new MemoryHost(gridWorkbook([gridSheet("TĐ Mục lục", "| x |")]));
  expect(proposeContents((await readWorkbook(host)).inventory)).toMatchObject({ listed: 1, replaces: false });
});

test("a cancelled action does not reach the workbook", async () => {
  const host = new MemoryHost(gridWorkbook([gridSheet("Một", "| x |")]));
  const proposal = proposeContents((await readWorkbook(host)).inventory);
  await expect(writeContents(host, proposal, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "work.cancelled",
  });
  expect(host.applied).toEqual([]);
});
