/** Where the pane meets Excel: waits for Office.js, which the page has loaded, and mounts the pane on Excel's host. */
import { API_FLOOR, isApiSupported } from "../hosts/officejs/excel-session";
import { OfficeJsHost } from "../hosts/officejs/office-js-host";
import { openHelpersStorage } from "../hosts/officejs/helpers-storage";
import { mountPane } from "../pane/mount-pane";
import { excelLook } from "./excel-look";

type Notice = "too-old" | "no-excel" | "not-loaded";

/** The words stand in the page itself, so that they show where nothing of ours runs. */
function explain(id: Notice, detail = ""): void {
  const line = document.getElementById("not-loaded-detail");
  if (line) line.textContent = detail;
  document.getElementById("pane")?.style.setProperty("display", "none");
  document.getElementById(id)?.style.setProperty("display", "block");
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  // Outside Excel the host is null, whatever the type says.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    explain("no-excel");
    return;
  }
  if (!isApiSupported(API_FLOOR)) {
    explain("too-old");
    return;
  }
  const element = document.getElementById("pane");
  if (!element) throw new Error("the page has no place for the pane");
  const partition = Office.context.partitionKey as string | undefined; // only Excel on the web has one
  const storage = await openHelpersStorage(partition ?? "");
  const listeners = new Set<(error: unknown) => void>();
  const excel = new OfficeJsHost({ onTrouble: (error) => listeners.forEach((listener) => listener(error)) });
  element.replaceChildren();
  mountPane(element, {
    host: excel,
    storage,
    look: excelLook(),
    openTables: async () => new (await import("./table-client")).TableClient(),
    onTrouble(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}

start().catch((error: unknown) => {
  explain("not-loaded", error instanceof Error ? `${error.name}: ${error.message}` : String(error));
});
