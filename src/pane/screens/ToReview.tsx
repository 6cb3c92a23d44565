/** Cần xem: every finding, worst first; each with what, where and what to do. Action: the next one. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { keyOfFinding } from "../../app/postpone";
import { bySeverity, type Finding, type Severity } from "../../core/check/finding";
import { severityName } from "../../messages/findings";
import { formatNumber } from "../../messages/format";
import { REVIEW } from "../../messages/pane";
import { FindingCard } from "../parts/FindingCard";
import { NotRead } from "../parts/NotRead";
import { ScreenTitle } from "../parts/ScreenTitle";
import { usePostponed, type PostponedFindings } from "../use-postponed";
import { usePaneModel, usePaneState } from "../use-pane";

/** A page of a long list; the rest unfolds. */
const PAGE = 50;

export function ToReview() {
  const { inventory, tables } = usePaneState();
  const all = useMemo(
    () =>
      bySeverity([
        ...(inventory?.findings ?? []),
        ...(tables?.list.flatMap(({ findings }) => findings) ?? []),
      ]),
    [inventory, tables],
  );
  return (
    <div className="td-screen">
      <ScreenTitle text={REVIEW.title} />
      {inventory ? <Findings all={all} /> : <NotRead />}
    </div>
  );
}

function Findings({ all }: { readonly all: readonly Finding[] }) {
  const [shown, setShown] = useState(PAGE);
  const [current, setCurrent] = useState<string | null>(null);
  const model = usePaneModel();
  const later = usePostponed();
  if (all.length === 0) {
    return (
      <>
        <p className="td-text">{REVIEW.none}</p>
        <p className="td-quiet">{REVIEW.checked}</p>
      </>
    );
  }
  const open = all.filter((finding) => !later.of(finding));
  const putOff = all.filter((finding) => later.of(finding));
  const visit = (finding: Finding | undefined) => {
    if (!finding) return;
    setCurrent(keyOfFinding(finding));
    setShown((before) => Math.max(before, open.indexOf(finding) + 1));
    if (finding.sheet && finding.cell) void model.jump(finding.sheet, finding.cell);
  };
  const next =
    (open.findIndex((finding) => keyOfFinding(finding) === current) + 1) % Math.max(1, open.length);
  const rest = open.length - shown;
  return (
    <>
      <p className="td-text">{open.length > 0 ? REVIEW.count(open.length) : REVIEW.allPostponed}</p>
      {groupsOf(open.slice(0, shown)).map(({ severity, members }) => (
        <CardList
          key={severity}
          id={`td-${severity}`}
          title={`${severityName(severity)} (${formatNumber(open.filter((finding) => finding.severity === severity).length)})`}
          findings={members}
          {...{ current, later, visit }}
        />
      ))}
      {rest > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>{REVIEW.more(Math.min(rest, PAGE))}</Button>
      )}
      {putOff.length > 0 && (
        <CardList
          id="td-later"
          title={REVIEW.postponed(putOff.length)}
          findings={putOff.slice(0, shown)}
          {...{ current, later, visit }}
        />
      )}
      {open.length > 0 && (
        <div className="td-foot td-actions">
          <Button appearance="primary" onClick={() => visit(open[next])}>
            {REVIEW.next}
          </Button>
        </div>
      )}
    </>
  );
}

interface CardListProps {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly current: string | null;
  readonly later: PostponedFindings;
  readonly visit: (finding: Finding) => void;
}

function CardList({ id, title, findings, current, later, visit }: CardListProps) {
  const { canWrite } = usePaneState().capabilities;
  return (
    <section aria-labelledby={id} className="td-list">
      <h2 id={id} className="td-section">
        {title}
      </h2>
      <ol className="td-list">
        {findings.map((finding) => (
          <FindingCard
            key={keyOfFinding(finding)}
            finding={finding}
            isCurrent={keyOfFinding(finding) === current}
            postponed={later.of(finding)}
            onPutOff={canWrite ? (reason) => void later.putOff(finding, reason) : undefined}
            onTakeUp={() => void later.takeUp(finding)}
            onJump={() => visit(finding)}
          />
        ))}
      </ol>
    </section>
  );
}

interface Group {
  readonly severity: Severity;
  readonly members: Finding[];
}

/** The list is already in order of severity; neighbours of one severity form a group. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups: Group[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.severity === finding.severity) last.members.push(finding);
    else groups.push({ severity: finding.severity, members: [finding] });
  }
  return groups;
}
