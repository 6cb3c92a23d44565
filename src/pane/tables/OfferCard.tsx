/** A form that was corrected before: what was said then, and whether to use it here. Never used without a word. */
import { Button } from "@fluentui/react-components";
import type { TableView } from "../../app/table-view";
import { TABLES } from "../../messages/tables";
import { Message } from "../parts/Message";
import { useTables } from "./use-tables";

export function OfferCard({ view }: { readonly view: TableView }) {
  const { offers, model } = useTables();
  const offer = offers[view.id];
  if (!offer) return null;
  const { columns, roles, replaces, kind } = offer;
  const said = TABLES.offered(columns.length, roles.length, replaces !== null, kind);
  return (
    <Message
      intent="info"
      text={TABLES.offer(said)}
      actions={
        <>
          <Button size="small" onClick={() => void model.accept(view)}>
            {TABLES.offerApply}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => model.decline(view)}>
            {TABLES.offerDrop}
          </Button>
        </>
      }
    />
  );
}
