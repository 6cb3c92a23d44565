/** A choice from a short list, as the system shows it: works by keyboard and screen reader everywhere. */
import { useId } from "react";

export interface Option {
  readonly value: string;
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** The label is only spoken. */
  readonly isBare?: boolean;
  readonly isDisabled?: boolean;
  /** Said under it. */
  readonly note?: string;
  readonly className?: string;
}

export function Choice({
  label,
  value,
  options,
  onChoose,
  isBare = false,
  isDisabled = false,
  note = "",
  className = "",
}: Props) {
  const id = useId();
  return (
    <div className="td-choice">
      <label htmlFor={id} className={isBare ? "td-spoken" : "td-quiet"}>
        {label}
      </label>
      <select
        id={id}
        className={`td-input ${className}`}
        value={value}
        disabled={isDisabled}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {note && (
        <p id={`${id}-note`} className="td-quiet">
          {note}
        </p>
      )}
    </div>
  );
}
