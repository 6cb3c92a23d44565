/** The whole pane: header, one screen, bottom bar; a fault in a screen never leaves it blank. */
import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { BottomBar } from "./parts/BottomBar";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { Header } from "./parts/Header";
import { Later } from "./parts/Later";
import { NoticeBar } from "./parts/NoticeBar";
import { WorkBar } from "./parts/WorkBar";
import type { PaneModel } from "./pane-model";
import type { PaneLook } from "./pane-services";
import type { ScreenId } from "./pane-state";
import { FirstStart } from "./screens/FirstStart";
import { ThisFile } from "./screens/ThisFile";
import { usePaneTheme } from "./use-theme";
import { PaneContext, usePaneModel, usePaneState } from "./use-pane";

const loadToReview = async () => (await import("./screens/ToReview")).ToReview;
const loadTable = async () => (await import("./tables/TableScreen")).TableScreen;
const loadScore = async () => (await import("./score/ScoreScreen")).ScoreScreen;
const loadHelp = async () => (await import("./screens/Help")).Help;

/** Fetched while the officer reads: a network lost later must not take a screen with it. */
async function fetchRest(): Promise<void> {
  // a failure here is told when the screen is asked for
  await Promise.allSettled([loadToReview(), loadHelp(), loadTable(), loadScore()]);
}

export function Pane({ model, look }: { readonly model: PaneModel; readonly look: PaneLook | undefined }) {
  const theme = usePaneTheme(look);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme} className="td-provider">
      <PaneContext.Provider value={model}>
        <Frame />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function Frame() {
  const { screen, work, notice } = usePaneState();
  useEffect(() => {
    if (screen !== "start") void fetchRest();
  }, [screen]);
  const model = usePaneModel();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    if (work) model.stop();
    else model.dropProposal();
  };
  return (
    <div className="td-frame" onKeyDown={onKeyDown}>
      <Header />
      <NoticeBar notice={notice} />
      <WorkBar work={work} />
      <main className="td-main">
        <ErrorBoundary key={screen}>
          <Screen id={screen} />
        </ErrorBoundary>
      </main>
      {screen !== "start" && <BottomBar />}
    </div>
  );
}

function Screen({ id }: { readonly id: ScreenId }) {
  switch (id) {
    case "start":
      return <FirstStart />;
    case "file":
      return <ThisFile />;
    case "table":
      return <Later load={loadTable} own={{}} />;
    case "score":
      return <Later load={loadScore} own={{}} />;
    case "review":
      return <Later load={loadToReview} own={{}} />;
    case "help":
      return <Later load={loadHelp} own={{}} />;
  }
}
