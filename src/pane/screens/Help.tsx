/** Help: the steps, what is safe, the keys. */
import { Button } from "@fluentui/react-components";
import { HELP, PANE } from "../../messages/pane";
import { ScreenTitle } from "../parts/ScreenTitle";
import { usePaneModel, usePaneState } from "../use-pane";

export function Help() {
  const { inventory, work } = usePaneState();
  const model = usePaneModel();
  // Before anything was read the way back is the first screen.
  const isFirst = inventory === null && work === null;
  return (
    <div className="td-screen">
      <ScreenTitle text={HELP.title} />
      {HELP.sections.map(({ heading, lines }) => (
        <section key={heading} className="td-card">
          <h2 className="td-section">{heading}</h2>
          <ul className="td-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <div className="td-actions">
        <Button onClick={() => model.go(isFirst ? "start" : "file")}>{PANE.back}</Button>
      </div>
    </div>
  );
}
