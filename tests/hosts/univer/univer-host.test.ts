/** The grid under the contract that all hosts share. */
import { describeHostContract } from "../host-contract";
import { openGrid, typeInto } from "./grid-harness";

describeHostContract("the workbench's grid", (workbook) => {
  const grid = openGrid(workbook);
  const { host, session } = grid;
  return Promise.resolve({
    host: {
      capabilities: () => Promise.resolve(host.capabilities()),
      read: () => host.read(),
      apply: (plans) => host.apply(plans),
      remove: (planIds) => host.remove(planIds),
      undoDepth: () => Promise.resolve(host.undoDepth()),
      undo: () => host.undo(),
      readState: () => host.readState(),
      writeState: (state) => host.writeState(state),
      select: (place) => host.select(place),
    },
    typeValue: (sheet, cell, value) => typeInto(grid, sheet, cell, value),
    // the grid itself lets nobody rename: this is what a file renamed elsewhere looks like
    renameSheet(from, to) {
      const subUnitId = session.workbook.getSheetBySheetName(from)?.getSheetId() ?? "";
      session.write({
        id: "sheet.mutation.set-worksheet-name",
        params: { unitId: session.unitId, subUnitId, name: to },
      });
      return Promise.resolve();
    },
    close() {
      grid.close();
      return Promise.resolve();
    },
  });
});
