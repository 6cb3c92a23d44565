/** One figure to be typed or chosen: numbers in both notations, shown as they were read. */
import { useEffect, useId, useState } from "react";
import type { SlotView } from "../../app/score-view";
import { NO, YES } from "../../core/rules/answers";
import type { PlanScalar } from "../../core/workbook/sheet-plan";
import { SCORE } from "../../messages/score-screen";
import { Choice } from "../tables/Choice";
import { readFigure, typedText } from "./figures";

interface Props {
  readonly label: string;
  readonly value: PlanScalar;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  readonly onType: (value: PlanScalar) => void;
}

export function SlotField({ slot, ...props }: Props & { readonly slot: SlotView }) {
  const { kind, choices } = slot;
  if (kind === "yes-no") return <ChoiceField {...props} choices={[YES, NO]} />;
  return kind === "level" ? <ChoiceField {...props} choices={choices} /> : <NumberField {...props} />;
}

/** What stands there and is none of the choices is shown as it is. */
function ChoiceField({
  label,
  value,
  isUnsaved,
  isBusy,
  onType,
  choices,
}: Props & { readonly choices: readonly string[] }) {
  const text = String(value ?? "");
  const offered = text === "" || choices.includes(text) ? choices : [text, ...choices];
  return (
    <Choice
      label={label}
      note={isUnsaved ? SCORE.unsaved : ""}
      value={text}
      isDisabled={isBusy}
      options={[{ value: "", words: SCORE.choose }, ...offered.map((each) => ({ value: each, words: each }))]}
      onChoose={(chosen) => onType(chosen === "" ? null : chosen)}
    />
  );
}

interface NumberProps extends Props {
  /** Shown while nothing is typed. */
  readonly hint?: string | undefined;
  /** Words are refused, not asked about. */
  readonly isStrict?: boolean;
}

export function NumberField({
  label,
  value,
  isUnsaved,
  isBusy,
  onType,
  hint,
  isStrict = false,
}: NumberProps) {
  const id = useId();
  const [text, setText] = useState(typedText(value));
  useEffect(() => {
    // another reading of the workbook; what is being typed stays as it is written
    setText((before) => (readFigure(before) === value ? before : typedText(value)));
  }, [value]);
  const read = readFigure(text);
  const isRefused = isStrict && typeof read === "string";
  const type = (next: string) => {
    setText(next);
    const figure = readFigure(next);
    if (!isStrict || typeof figure !== "string") onType(figure);
  };
  const said = isRefused ? SCORE.notNumber : sayRead(text, read, isUnsaved);
  return (
    <div className="td-choice">
      <label htmlFor={id} className="td-quiet">
        {label}
      </label>
      <input
        id={id}
        className="td-input"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        placeholder={hint}
        readOnly={isBusy}
        aria-invalid={isRefused}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={({ target }) => type(target.value)}
      />
      {said && (
        <p id={`${id}-said`} className="td-quiet" role={isRefused ? "alert" : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}

/** How it was read, where it is not written the way we write it. */
function sayRead(text: string, read: PlanScalar, isUnsaved: boolean): string {
  const isOtherwise = typeof read === "number" && text.trim() !== typedText(read);
  const parts = [...(isOtherwise ? [SCORE.readAs(read)] : []), ...(isUnsaved ? [SCORE.unsaved] : [])];
  return parts.join(". ");
}
