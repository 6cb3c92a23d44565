/** Opens a fixture in the grid without a screen, the way the page opens a file. */
import type { Univer } from "@univerjs/core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import { buildWorkbookData } from "../../../src/hosts/univer/build-workbook-data";
import { createUniver } from "../../../src/hosts/univer/create-univer";
import { GridSession } from "../../../src/hosts/univer/grid-session";
import { readLooks } from "../../../src/hosts/univer/looks/read-looks";
import { nodePlugins } from "../../../src/hosts/univer/node-plugins";
import { UniverHost } from "../../../src/hosts/univer/univer-host";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { buildXlsx } from "../../support/fixture-xlsx";
import type { FixtureWorkbook } from "../../support/fixture";

export interface OpenGrid {
  readonly univer: Univer;
  readonly session: GridSession;
  readonly host: UniverHost;
  readonly bytes: Uint8Array;
  close(): void;
}

export function openGrid(workbook: FixtureWorkbook): OpenGrid {
  return openGridBytes(buildXlsx(workbook));
}

export function openGridBytes(bytes: Uint8Array): OpenGrid {
  const running = createUniver({ plugins: nodePlugins(), words: coreWords });
  const snapshot = readWorkbook(bytes, { name: "mau.xlsx" });
  const { data, base, extras } = buildWorkbookData(snapshot, readLooks(bytes, snapshot), "workbook");
  const session = new GridSession(running, data, base, extras);
  const host = new UniverHost(session, { program: "Node", state: null });
  return {
    univer: running.univer,
    session,
    host,
    bytes,
    close() {
      session.dispose();
      running.univer.dispose();
    },
  };
}

/** What the officer does by hand: the command behind typing. */
export async function typeInto(
  { session }: Pick<OpenGrid, "session">,
  sheetName: string,
  { row, column }: { readonly row: number; readonly column: number },
  value: string | number,
): Promise<void> {
  const sheet = session.workbook.getSheetBySheetName(sheetName);
  const isFormula = typeof value === "string" && value.startsWith("=");
  await session.commands.executeCommand("sheet.command.set-range-values", {
    unitId: session.unitId,
    subUnitId: sheet?.getSheetId(),
    range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
    value: isFormula ? { f: value, v: null, p: null } : { v: value, f: null, p: null },
  });
  await session.clock.settled();
}
