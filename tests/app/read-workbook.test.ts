import { HostError } from "../../src/app/host-error";
import { readWorkbook } from "../../src/app/read-workbook";
import type { Progress } from "../../src/app/workbook-host";
import { gridSheet, gridWorkbook } from "../support/grid";
import { MemoryHost } from "../support/memory-host";

afterEach(() => jest.restoreAllMocks());

test("reads once and describes every sheet in the workbook's order", async () => {
  const host = new MemoryHost(gridWorkbook([gridSheet("Hai", "| x |"), gridSheet("Một", "| #N/A |")]));
  const { snapshot, inventory } = await readWorkbook(host);
  expect(host.reads).toBe(1);
  expect(snapshot).toBe(host.snapshot);
  expect(inventory.sheets.map(({ name }) => name)).toEqual(["Hai", "Một"]);
  expect(inventory.findings.map(({ code }) => code)).toEqual(["value.error"]);
});

test("a signal already given stops it before the host is asked", async () => {
  const host = new MemoryHost(gridWorkbook([gridSheet("A", "| x |")]));
  await expect(readWorkbook(host, { signal: AbortSignal.abort() })).rejects.toEqual(
    new HostError("work.cancelled"),
  );
  expect(host.reads).toBe(0);
});

test("a signal given while it describes stops it between two sheets, and it tells how far it is", async () => {
  // a clock on which every sheet takes longer than one breath
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 1000));
  const sheets = ["Một", "Hai", "Ba"].map((name) => gridSheet(name, "| x |"));
  const host = new MemoryHost(gridWorkbook(sheets));
  const abort = new AbortController();
  const heard: Progress[] = [];
  const onProgress = (progress: Progress) => {
    heard.push(progress);
    abort.abort();
  };
  await expect(readWorkbook(host, { signal: abort.signal, onProgress })).rejects.toEqual(
    new HostError("work.cancelled"),
  );
  expect(heard).toEqual([{ step: "check", done: 1, total: 3 }]);
});

test("the host's trouble passes through as it is", async () => {
  const host = new MemoryHost(gridWorkbook([]));
  host.trouble = new HostError("excel.cell-editing");
  await expect(readWorkbook(host)).rejects.toEqual(new HostError("excel.cell-editing"));
});
