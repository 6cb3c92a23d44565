/** Starts the workbench: joins page, grid, pane, files and drafts. */
import { createRoot } from "react-dom/client";
import { mountPane } from "../pane/mount-pane";
import type { PaneLook } from "../pane/pane-services";
import { downloadFile } from "./download-file";
import { DraftStore } from "./draft-store";
import { FileClient } from "./file-client";
import { openLocalStorage } from "./local-storage";
import { programName } from "./program-name";
import { loadSample } from "./sample-file";
import { TableClient } from "./table-client";
import "./workbench.css";
import { WorkbenchModel } from "./workbench-model";
import { WorkbenchPage } from "./WorkbenchPage";

/** "?mau=1" in the address opens the sample at once. */
const SAMPLE_WANTED = "mau";
/** The grid has one look, so the page and the pane keep to it. */
const LIGHT: PaneLook = { isDark: () => false, onChange: () => () => undefined };

function start(place: HTMLElement): void {
  let panePlace: HTMLElement | null = null;
  let closePane: (() => void) | null = null;
  const storage = openLocalStorage();
  const model: WorkbenchModel = new WorkbenchModel({
    files: new FileClient(),
    drafts: new DraftStore(),
    program: programName(navigator.userAgent),
    loadSample,
    download: downloadFile,
    now: () => Date.now(),
    onHost(host) {
      closePane?.();
      if (panePlace) {
        closePane = mountPane(panePlace, {
          host,
          storage,
          openSample: model.openSample,
          look: LIGHT,
          openTables: () => Promise.resolve(new TableClient()),
        });
      }
    },
  });
  const onPanePlace = (element: HTMLElement) => (panePlace = element);
  createRoot(place).render(<WorkbenchPage model={model} isDark={LIGHT.isDark()} onPanePlace={onPanePlace} />);
  if (new URLSearchParams(location.search).has(SAMPLE_WANTED)) void model.openSampleWhenReady();
}

const place = document.getElementById("workbench");
if (!place) throw new Error("the page has no place for the workbench");
start(place);
