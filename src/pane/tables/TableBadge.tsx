/** Đã hiểu or Cần xem: a sign and a word, never a colour alone. */
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { isLeftInPeace, type TableView } from "../../app/table-view";
import { isSameShape } from "../../core/recognise/form-correction";
import { TABLES } from "../../messages/tables";
import { useTables } from "./use-tables";

export function TableBadge({ view }: { readonly view: TableView }) {
  const { drafts } = useTables();
  const { doubts, correction, form } = view;
  const isFine = doubts.count === 0;
  const isDraft = drafts.some((draft) => isSameShape(draft.form, form));
  const Icon = isFine ? CheckmarkCircleRegular : WarningRegular;
  return (
    <span className="td-badges">
      <span className="td-badge">
        <Icon className={isFine ? "td-fine" : "td-warning"} aria-hidden="true" />
        {isLeftInPeace(view) ? TABLES.left : isFine ? TABLES.understood : TABLES.toReview(doubts.count)}
      </span>
      {correction && <span className="td-mark">{isDraft ? TABLES.draft : TABLES.corrected}</span>}
    </span>
  );
}
