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

/** Copied sheets can bring a second part; the first one counts. */
async function findState({ context, sync }: Session): Promise<FoundState> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  await sync();
  const found = itemsOf(parts);
  const xml = found[0]?.getXml();
  if (!xml) return { parts: [], state: null };
  await sync();
  return { parts: found, state: textOfState(resultOf(xml)) };
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
