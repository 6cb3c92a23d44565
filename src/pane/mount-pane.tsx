/** The pane's front door. In: an element of the page and the services. Out: the pane on it, and a function that takes it away. */
import { createRoot } from "react-dom/client";
import { Pane } from "./Pane";
import "./pane.css";
import { PaneModel } from "./pane-model";
import type { PaneServices } from "./pane-services";

export function mountPane(element: HTMLElement, services: PaneServices): () => void {
  const model = new PaneModel(services);
  const root = createRoot(element);
  root.render(<Pane model={model} look={services.look} />);
  model.open();
  return () => {
    model.close();
    root.unmount();
  };
}
