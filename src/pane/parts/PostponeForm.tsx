/** Asks why a finding is put off; without a reason nothing is put off. */
import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { REVIEW } from "../../messages/pane";

interface Props {
  readonly onPutOff: (reason: string) => void;
  readonly onDrop: () => void;
}

export function PostponeForm({ onPutOff, onDrop }: Props) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const given = reason.trim();
    setMissing(given === "");
    if (given !== "") onPutOff(given);
  };
  return (
    <form
      className="td-list"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDrop()}
    >
      <label htmlFor={id} className="td-quiet">
        {REVIEW.reason}
      </label>
      <input
        id={id}
        className="td-input"
        value={reason}
        autoFocus
        maxLength={300}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {isMissing && (
        <p id={`${id}-missing`} className="td-quiet" role="alert">
          {REVIEW.reasonNeeded}
        </p>
      )}
      <div className="td-actions">
        <Button type="submit" size="small">
          {REVIEW.later}
        </Button>
        <Button appearance="subtle" size="small" onClick={onDrop}>
          {REVIEW.drop}
        </Button>
      </div>
    </form>
  );
}
