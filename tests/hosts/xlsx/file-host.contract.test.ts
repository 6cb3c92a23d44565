/** The file host keeps the contract that every host keeps. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileHost } from "../../../src/hosts/xlsx/file-host";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../../src/hosts/xlsx/write/workbook-patch";
import { buildXlsx } from "../../support/fixture-xlsx";
import { describeHostContract, type HostHarness } from "../host-contract";

describeHostContract("the file host", (workbook): Promise<HostHarness> => {
  const host = new FileHost(buildXlsx(workbook), "mau.xlsx");
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
      select: () => host.select(),
    },
    typeValue: (sheet, cell, value) => {
      host.replaceBytes(patchWorkbook(host.bytes(), { ...NO_PATCH, edits: [{ sheet, cell, value }] }));
      return Promise.resolve();
    },
    renameSheet: (from, to) => {
      const parts = unzipSync(host.bytes());
      const workbookXml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
      parts["xl/workbook.xml"] = strToU8(
        workbookXml.replace(`name="${from}"`, `name="${to}"`).replaceAll(`'${from}'!`, `'${to}'!`),
      );
      host.replaceBytes(zipSync(parts));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
