/** One finding: what, where (a way there), what to do, and a way to put it off with a reason. */
import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useRef, useState } from "react";
import type { Postponed } from "../../app/workbook-state";
import type { Finding } from "../../core/check/finding";
import { sentenceOfFinding, severityName } from "../../messages/findings";
import { formatDay, formatPlace } from "../../messages/format";
import { FILE, REVIEW } from "../../messages/pane";
import { PostponeForm } from "./PostponeForm";

const ICONS = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  question: QuestionCircleRegular,
  note: InfoRegular,
} as const;

interface Props {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly postponed: Postponed | undefined;
  /** Absent where the workbook cannot be written: then nothing can be put off. */
  readonly onPutOff: ((reason: string) => void) | undefined;
  readonly onTakeUp: () => void;
  readonly onJump: () => void;
}

export function FindingCard({ finding, isCurrent, postponed, onPutOff, onTakeUp, onJump }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const { severity, sheet, cell } = finding;
  const { what, fix } = sentenceOfFinding(finding);
  const Icon = ICONS[severity];
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={card} className="td-card td-row" aria-current={isCurrent ? "step" : undefined}>
      <span className="td-icon">
        <Icon className={`td-${severity}`} aria-label={severityName(severity)} />
      </span>
      <div className="td-grow">
        <p className="td-strong">{what}</p>
        {sheet !== null && <Place sheet={sheet} cell={cell} onJump={onJump} />}
        <p className="td-quiet">{`${REVIEW.fix} ${fix}`}</p>
        {postponed ? (
          <>
            <p className="td-quiet">{REVIEW.postponedOn(formatDay(postponed.on), postponed.reason)}</p>
            <Button appearance="subtle" size="small" onClick={onTakeUp}>
              {REVIEW.again}
            </Button>
          </>
        ) : (
          onPutOff && <PutOff what={what} onPutOff={onPutOff} />
        )}
      </div>
    </li>
  );
}

function PutOff({ what, onPutOff }: { readonly what: string; readonly onPutOff: (reason: string) => void }) {
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <PostponeForm onPutOff={onPutOff} onDrop={() => setAsking(false)} />;
  return (
    <Button
      appearance="subtle"
      size="small"
      aria-label={REVIEW.laterOf(what)}
      onClick={() => setAsking(true)}
    >
      {REVIEW.later}
    </Button>
  );
}

interface PlaceProps {
  readonly sheet: string;
  readonly cell: Finding["cell"];
  readonly onJump: () => void;
}

/** A hidden sheet cannot be stood on, so its place is only named. */
function Place({ sheet, cell, onJump }: PlaceProps) {
  const place = formatPlace(sheet, cell);
  if (!cell) return <p className="td-text">{place}</p>;
  return (
    <button type="button" className="td-jump" aria-label={FILE.goTo(place)} onClick={onJump}>
      {place}
    </button>
  );
}
