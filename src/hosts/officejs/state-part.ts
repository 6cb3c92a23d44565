/** Our state in the workbook: one custom XML part, the same that the file host writes. In and out: a text of ours. */
import { HostError } from "../../app/host-error";
import { bytesOf } from "./blocks";
import type { Session } from "./excel-session";

/** The number is the form's version. */
const STATE_NAMESPACE = "urn:thi-dua:state:1";
/** Excel on the web takes no larger part. */
const STATE_LIMIT = 1_000_000;

interface FoundState {
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly state: string | null;
}

/** Asks along with other questions: after their round trip the parts are known; their text comes with the next. */
export function askState({ context }: Session): () => AskedState {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  return () => {
    const found = itemsOf(parts);
    // copied sheets can bring a second part; the first one counts
    const xml = found[0]?.getXml();
    return { parts: found, text: xml ? () => textOfState(resultOf(xml)) : null };
  };
}

interface AskedState {
  readonly parts: readonly Excel.CustomXmlPart[];
  /** Known after one more round trip; null without a part. */
  readonly text: (() => string | null) | null;
}

async function findState(session: Session): Promise<FoundState> {
  const asked = askState(session);
  await session.sync();
  const { parts, text } = asked();
  if (!text) return { parts, state: null };
  await session.sync();
  return { parts, state: text() };
}

function itemsOf({ items }: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] {
  return items;
}

function resultOf({ value }: OfficeExtension.ClientResult<string>): string {
  return value;
}

export async function readState(session: Session): Promise<string | null> {
  return (await findState(session)).state;
}

/** Null takes the part away. Returns what was there before. */
export async function writeState(session: Session, state: string | null): Promise<string | null> {
  const xml = state === null ? null : stateXml(state);
  if (xml !== null && bytesOf(xml) > STATE_LIMIT)
    throw new HostError("work.state-too-large", { limit: STATE_LIMIT });
  const { parts, state: before } = await findState(session);
  const [first, ...others] = parts;
  for (const part of others) part.delete();
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else session.context.workbook.customXmlParts.add(xml);
  await session.sync();
  return before;
}

/** Line ends would come back changed, so they are spelt out. */
export function stateXml(state: string): string {
  const escaped = state
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
  return `<state xmlns="${STATE_NAMESPACE}">${escaped}</state>`;
}

function textOfState(xml: string): string | null {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  return root.namespaceURI === STATE_NAMESPACE ? root.textContent : null;
}
