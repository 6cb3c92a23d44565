/** First start: what this computer can do, in three lines, and the way in. */
import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { START } from "../../messages/pane";
import { ScreenTitle } from "../parts/ScreenTitle";
import { usePaneModel, usePaneState } from "../use-pane";

export function FirstStart() {
  const { capabilities, work } = usePaneState();
  const model = usePaneModel();
  const { program, canWrite } = capabilities;
  return (
    <div className="td-screen">
      <ScreenTitle text={START.title} />
      <p className="td-text">{START.intro}</p>
      <section className="td-card" aria-labelledby="td-abilities">
        <h2 id="td-abilities" className="td-section">
          {START.listTitle}
        </h2>
        <ul className="td-list">
          <Ability isFine text={START.program(program)} />
          <Ability isFine text={START.offline} />
          <Ability isFine={canWrite} text={canWrite ? START.canWrite : START.readOnly} />
        </ul>
      </section>
      <div className="td-actions">
        <Button appearance="primary" disabled={work !== null} onClick={() => void model.begin()}>
          {START.begin}
        </Button>
        {model.canOpenSample && (
          <Button disabled={work !== null} onClick={() => void model.openSample()}>
            {START.sample}
          </Button>
        )}
      </div>
    </div>
  );
}

function Ability({ isFine, text }: { readonly isFine: boolean; readonly text: string }) {
  const Icon = isFine ? CheckmarkCircleRegular : WarningRegular;
  return (
    <li className="td-row">
      <span className="td-icon">
        <Icon
          className={isFine ? "td-fine" : "td-warning"}
          aria-label={isFine ? START.ready : START.limited}
        />
      </span>
      <span className="td-grow">{text}</span>
    </li>
  );
}
