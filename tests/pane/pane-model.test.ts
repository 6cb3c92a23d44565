import { HostError } from "../../src/app/host-error";
import { MemoryStorage } from "../../src/app/key-value-storage";
import { FILE, WORK } from "../../src/messages/pane";
import { PaneModel } from "../../src/pane/pane-model";
import type { PaneServices } from "../../src/pane/pane-services";
import { gridSheet, gridWorkbook } from "../support/grid";
import { MemoryHost } from "../support/memory-host";

function setUp(rest: Partial<PaneServices> = {}, isFirst = false) {
  const host = new MemoryHost(gridWorkbook([gridSheet("Một", "| a | b | c |\n| 1 | 2 | #N/A |")]));
  const storage = new MemoryStorage();
  if (!isFirst) storage.set("started", "yes");
  const model = new PaneModel({ host, storage, ...rest });
  return { host, storage, model };
}

/** Understanding the tables is a part of reading. */
const restOf = async (model: PaneModel) => {
  while (model.state.work) await settle();
};

/** Lets what was started come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a first start shows the first screen and reads nothing before it is asked to", async () => {
  const { host, model } = setUp({}, true);
  model.open();
  await settle();
  expect(model.state.screen).toBe("start");
  expect(host.reads).toBe(0);
  await model.begin();
  expect(model.state).toMatchObject({ screen: "file", isStale: false, work: null, notice: null });
  expect(model.state.inventory?.sheets).toHaveLength(1);
});

test("the first start is remembered: the next opening reads at once", async () => {
  const { host, storage, model } = setUp({}, true);
  await model.begin();
  const next = new PaneModel({ host, storage });
  next.open();
  await settle();
  expect(next.state.screen).toBe("file");
  expect(host.reads).toBe(2);
});

test("nothing is written before the proposal was shown and agreed to", async () => {
  const { host, model } = setUp();
  await model.read();
  model.propose();
  expect(model.state.proposal?.listed).toBe(1);
  expect(host.applied).toEqual([]);
  await model.confirm();
  expect(host.applied).toHaveLength(1);
  expect(model.state).toMatchObject({ proposal: null, undoDepth: 1, isStale: true, isOwnChange: true });
  expect(model.state.notice).toMatchObject({ intent: "success", goTo: { sheet: "TĐ Mục lục" } });
});

test("a declined proposal leaves the workbook alone, and agreeing afterwards does nothing", async () => {
  const { host, model } = setUp();
  await model.read();
  model.propose();
  model.dropProposal();
  await model.confirm();
  expect(host.applied).toEqual([]);
});

test("undo puts back and says so", async () => {
  const { model } = setUp();
  await model.read();
  model.propose();
  await model.confirm();
  await model.undo();
  expect(model.state).toMatchObject({ undoDepth: 0, notice: { intent: "success", what: WORK.undone } });
});

test("trouble while writing is said, the proposal stays for another try, nothing hangs", async () => {
  const { host, model } = setUp();
  await model.read();
  model.propose();
  host.trouble = new HostError("excel.cell-editing");
  await model.confirm();
  expect(model.state.work).toBeNull();
  expect(model.state.proposal).not.toBeNull();
  expect(model.state.notice).toMatchObject({ intent: "error", what: "Excel đang chờ nhập xong một ô." });
  await model.confirm();
  expect(host.applied).toHaveLength(1);
});

test("a bug is said too, with the line a supporter needs", async () => {
  const { host, model } = setUp();
  host.trouble = new TypeError("x is not a function");
  await model.read();
  expect(model.state.notice?.fix).toContain("TypeError: x is not a function");
});

test("long work can be stopped; what was read before is kept", async () => {
  const { host, model } = setUp();
  await model.read();
  host.hold = new Promise(() => undefined);
  host.progress = { step: "read", done: 5, total: 10 };
  const reading = model.read();
  await settle();
  expect(model.state.work).toMatchObject({ label: WORK.reading, progress: { done: 5, total: 10 } });
  model.stop();
  expect(model.state.work?.isStopping).toBe(true);
  await reading;
  expect(model.state.work).toBeNull();
  expect(model.state.inventory).not.toBeNull();
  expect(model.state.notice).toMatchObject({ intent: "info", fix: WORK.readKept });
});

test("one piece of work at a time: a second press does nothing", async () => {
  const { host, model } = setUp();
  await Promise.all([model.read(), model.read()]);
  expect(host.reads).toBe(1);
});

test("what the officer does in the grid is followed, until the pane closes", async () => {
  const { host, model } = setUp();
  model.open();
  await restOf(model);
  host.stand({ sheet: "Một", cell: { row: 1, column: 2 } });
  expect(model.state.place).toEqual({ sheet: "Một", cell: { row: 1, column: 2 } });
  expect(model.state.isStale).toBe(false);
  host.change("Một");
  expect(model.state).toMatchObject({ isStale: true, isOwnChange: false });
  await model.read();
  expect(model.state.isStale).toBe(false);
  model.close();
  expect(host.listeners).toBe(0);
});

test("a change before anything was read makes nothing stale", () => {
  const { host, model } = setUp({}, true);
  model.open();
  host.change(null);
  expect(model.state.isStale).toBe(false);
});

test("a click selects the cell or the range; a place that is gone is said", async () => {
  const { host, model } = setUp();
  await model.jump("Một", { row: 1, column: 2 });
  await model.jump("Một", { top: 0, left: 0, bottom: 1, right: 2 });
  expect(host.selected.map(({ range }) => range)).toEqual([
    { top: 1, left: 2, bottom: 1, right: 2 },
    { top: 0, left: 0, bottom: 1, right: 2 },
  ]);
  host.trouble = new HostError("excel.gone", { sheet: "Một" });
  await model.jump("Một", { row: 0, column: 0 });
  expect(model.state.notice).toMatchObject({ intent: "error", what: 'Không còn thấy trang "Một".' });
});

test("where our sheet's name is not sure no link is offered", async () => {
  const { host, model } = setUp();
  host.snapshot = gridWorkbook([gridSheet("TĐ Mục lục", "| x |")]);
  await model.read();
  model.propose();
  await model.confirm();
  expect(model.state.notice).toMatchObject({ what: FILE.planDone("TĐ Mục lục"), goTo: null });
});

test("the sample opens and is read; where it cannot be opened that is said and nothing is read", async () => {
  const opened = setUp({ openSample: () => Promise.resolve() }, true);
  await opened.model.openSample();
  expect(opened.host.reads).toBe(1);
  const refused = setUp({ openSample: () => Promise.reject(new HostError("file.not-found")) }, true);
  await refused.model.openSample();
  expect(refused.host.reads).toBe(0);
  expect(refused.model.state.notice?.intent).toBe("error");
});

test("a pane replaced while the sample opened does not read through its old host", async () => {
  const openSample = async () => {
    await settle();
    model.close();
  };
  const { host, model } = setUp({ openSample }, true);
  await model.openSample();
  expect(host.reads).toBe(0);
});
