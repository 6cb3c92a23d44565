/** One line of the score: what it is, what it has of what there is, the fields its rules need, what is doubtful, and why. */
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import type { Flag, ScoreLineView } from "../../app/score-view";
import type { PlanScalar } from "../../core/workbook/sheet-plan";
import { SCORE } from "../../messages/score-screen";
import { NumberField, SlotField } from "./FigureField";
import type { RowFigures } from "./figures";
import type { ScoreModel } from "./score-model";
import { lineId, nameOf } from "./tree";
import { Why } from "./Why";

interface Props {
  readonly line: ScoreLineView;
  readonly figures: RowFigures | undefined;
  /** Lines under it without points. */
  readonly empty: number;
  readonly person: number;
  readonly isFolded: boolean;
  readonly isBusy: boolean;
  readonly onFold: (key: string) => void;
  readonly type: ScoreModel["type"];
}

/** Two hundred lines stay as they are while one is typed in. */
export const ScoreLine = memo(function ScoreLine(props: Props) {
  const { line, isFolded, onFold, empty, person } = props;
  const { isGroup, level, points, max, key, role, flags, state } = line;
  const name = nameOf(line);
  const open = isGroup ? SCORE.inGroup(empty, person) : "";
  return (
    <li
      id={lineId(key)}
      className="td-score-line"
      data-level={Math.min(level, 3)}
      data-group={isGroup || undefined}
    >
      <div className="td-row">
        {isGroup ? (
          <button
            type="button"
            className="td-fold td-grow td-strong"
            aria-expanded={!isFolded}
            onClick={() => onFold(key)}
          >
            {isFolded ? (
              <ChevronRightRegular aria-hidden="true" />
            ) : (
              <ChevronDownRegular aria-hidden="true" />
            )}
            <span className="td-grow">{name}</span>
          </button>
        ) : (
          <span className="td-grow">{name}</span>
        )}
        {role !== "note" && <span className="td-points td-strong">{SCORE.of(points, max)}</span>}
      </div>
      {open && <p className="td-quiet">{open}</p>}
      {line.rules.map((rule) => (
        <p key={rule} className="td-quiet">
          {rule}
        </p>
      ))}
      <Fields {...props} name={name} />
      {flags.map((flag) => (
        <FlagNote key={flag.what} flag={flag} />
      ))}
      {role !== "note" && (
        <div className="td-name">
          {state === "empty" && <span className="td-mark">{SCORE.markEmpty}</span>}
          {state === "person" && <span className="td-mark">{SCORE.markPerson}</span>}
          <Why name={name} sentences={reasonsOf(line)} places={placesOf(line)} />
        </div>
      )}
    </li>
  );
});

function FlagNote({ flag: { what, fix } }: { readonly flag: Flag }) {
  return (
    <p className="td-text td-flag">
      <WarningRegular className="td-warning" aria-hidden="true" />
      <span className="td-grow">{fix === null ? what : `${what} ${fix}`}</span>
    </p>
  );
}

function Fields({ line, figures, isBusy, type, name }: Props & { readonly name: string }) {
  const { slots, isGroup, role, isEntered, stands, computed, appraised } = line;
  const hasSelf = role !== "note" && (!isGroup || isEntered);
  if (slots.length === 0 && !hasSelf && appraised === null) return null;
  const given = (column: string, standing: PlanScalar) => {
    const figure = figures?.[column];
    return {
      value: figure ? figure.value : standing,
      isUnsaved: figure !== undefined,
      isBusy,
      onType: (value: PlanScalar) => type(line, column, value),
    };
  };
  return (
    <div role="group" aria-label={name} className="td-score-fields">
      {slots.map((slot) => (
        <SlotField key={slot.column} slot={slot} label={slot.label} {...given(slot.column, slot.stands)} />
      ))}
      {hasSelf && (
        <NumberField
          isStrict
          label={SCORE.self}
          hint={computed === null ? undefined : SCORE.selfComputed(computed)}
          {...given("self", stands)}
        />
      )}
      {appraised !== null && <p className="td-quiet">{SCORE.appraised(appraised)}</p>}
    </div>
  );
}

/** Whoever gave the points, the rule is explained too: it is what they are compared with. */
function reasonsOf({ isEntered, points, state, why, appraised, computed }: ScoreLineView): readonly string[] {
  const isUnclaimed = points === null && computed !== null;
  return [
    ...(isEntered && points !== null ? [SCORE.whyEntered(points)] : []),
    ...(state === "person" ? [SCORE.whyPerson] : []),
    ...(why === null ? (state === "empty" ? [SCORE.whyEmpty] : []) : [why]),
    ...(isUnclaimed ? [SCORE.whyUnclaimed] : []),
    ...(appraised === null ? [] : [SCORE.whyAppraised(appraised)]),
  ];
}

function placesOf({ source, place }: ScoreLineView) {
  return place.sheet === source.sheet ? [place] : [source, place];
}
