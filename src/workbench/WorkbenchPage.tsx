/** The page: a bar above, the grid on the left, the pane on the right. Props in, commands out. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { WORKBENCH } from "../messages/workbench";
import { DropTarget } from "./DropTarget";
import { GridStage } from "./grid-stage";
import { NoticeStrip } from "./NoticeStrip";
import { PaneDivider } from "./PaneDivider";
import { TopBar } from "./TopBar";
import { usePaneWidth } from "./use-pane-width";
import { Welcome } from "./Welcome";
import { WorkStrip } from "./WorkStrip";
import type { WorkbenchModel } from "./workbench-model";

// as a style, not a class: Fluent gives its floating layers the provider's class, and they would cover the page
const FULL_HEIGHT = { height: "100%" };

export interface WorkbenchPageProps {
  readonly model: WorkbenchModel;
  readonly isDark: boolean;
  /** The pane lives in an element of its own, with a React root of its own. */
  readonly onPanePlace: (element: HTMLElement) => void;
}

export function WorkbenchPage({ model, isDark, onPanePlace }: WorkbenchPageProps) {
  const state = useSyncExternalStore(model.subscribe, () => model.state);
  const [paneWidth, setPaneWidth] = usePaneWidth();
  const gridPlace = useRef<HTMLDivElement>(null);
  const panePlace = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  useEffect(() => {
    if (started.current || !gridPlace.current || !panePlace.current) return;
    started.current = true;
    onPanePlace(panePlace.current);
    void model.start(new GridStage(gridPlace.current));
  }, [model, onPanePlace]);
  useWarningBeforeLeaving(state.isChanged);
  useRegionKeys();
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={FULL_HEIGHT}>
      <DropTarget onFile={(file) => void model.openFile(file)} onTrouble={model.tell}>
        <TopBar model={model} state={state} />
        <NoticeStrip notice={state.notice} onClose={() => model.tell(null)} />
        <WorkStrip work={state.work} onStop={model.stop} />
        <div className="wb-body">
          <section className="wb-grid" aria-label={WORKBENCH.grid} data-region="grid" tabIndex={-1}>
            {state.fileName === null && <Welcome model={model} draft={state.draft} />}
            <div className="wb-grid-place" ref={gridPlace} hidden={state.fileName === null} />
          </section>
          <PaneDivider width={paneWidth} onWidth={setPaneWidth} isHidden={state.fileName === null} />
          <section
            className="wb-pane"
            aria-label={WORKBENCH.pane}
            data-region="pane"
            tabIndex={-1}
            style={{ width: paneWidth }}
            hidden={state.fileName === null}
          >
            <div className="wb-pane-place" ref={panePlace} />
          </section>
        </div>
      </DropTarget>
    </FluentProvider>
  );
}

/** The browser asks in its own words. */
function useWarningBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);
}

/** F6 goes round the bar, the grid and the pane, as in Excel. */
function useRegionKeys(): void {
  const move = useCallback((event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
      (region) => region.offsetParent !== null,
    );
    const at = regions.findIndex((region) => region.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const next = regions[(at + step + regions.length) % regions.length];
    const target = next?.querySelector<HTMLElement>("button:not([disabled]), [tabindex='0'], a[href]");
    (next?.dataset["region"] === "grid" ? next : (target ?? next))?.focus();
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", move, true);
    return () => window.removeEventListener("keydown", move, true);
  }, [move]);
}
