/** A form that was corrected before: what was said then, and whether to use it here. Never used without a word. */
import { Button } from "@fluentui/react-components";
import type { KnownPlace } from "../../app/sheet-lines";
import type { TableView } from "../../app/table-view";
import type { FormCorrection } from "../../core/recognise/form-correction";
import { TABLES } from "../../messages/tables";
import { Message } from "../parts/Message";
import { useTables } from "./use-tables";

export function OfferCard({ view }: { readonly view: TableView }) {
  const { offers, model } = useTables();
  const offer = offers[view.id];
  if (!offer) return null;
  return (
    <Offer
      text={TABLES.offer(saidOf(offer))}
      onApply={() => void model.accept(view)}
      onDrop={() => model.decline(view.form)}
    />
  );
}

/** A header that was pointed out in another file stands on this sheet too. */
export function KnownCard({ place }: { readonly place: KnownPlace }) {
  const { model } = useTables();
  const { top, bottom, correction } = place;
  return (
    <Offer
      text={TABLES.knownOffer(TABLES.rows(top + 1, bottom + 1), saidOf(correction))}
      onApply={() => void model.acceptKnown(place)}
      onDrop={() => model.decline(correction.form)}
    />
  );
}

function saidOf({ columns, roles, replaces, kind, end }: FormCorrection): string {
  return TABLES.offered(columns.length, roles.length, {
    hasHeader: replaces !== null,
    hasEnd: end !== null,
    kind,
  });
}

interface Props {
  readonly text: string;
  readonly onApply: () => void;
  readonly onDrop: () => void;
}

function Offer({ text, onApply, onDrop }: Props) {
  return (
    <Message
      intent="info"
      text={text}
      actions={
        <>
          <Button size="small" onClick={onApply}>
            {TABLES.offerApply}
          </Button>
          <Button size="small" appearance="subtle" onClick={onDrop}>
            {TABLES.offerDrop}
          </Button>
        </>
      }
    />
  );
}
