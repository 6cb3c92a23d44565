/** Which events the page listens to, and the messages it gets. In: changes of the model. Out: entries for handler 33. */
import { formatRange } from "../../../src/core/workbook/cell-ref";
import { Area } from "../model/area";
import type { Change } from "../model/workbook";

/** Message types of the client's event channel. */
const TYPES = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15 } as const;
type Kind = keyof typeof TYPES;

const REGISTRATIONS: Readonly<Record<string, Kind>> = {
  datachanged: "changed",
  activated: "activated",
  deactivated: "deactivated",
  added: "added",
  selectionchanged: "selection",
  deleted: "deleted",
};

export const WORKBOOK_TARGET = "Workbook";

/** Who made a change: the page through the client, the officer by hand, or somebody else. */
export type Author = "addin" | "officer" | "coauthor";

/** `[category, type, target, message, id, isRemote]`. */
export type EventEntry = readonly [number, number, string, string, string, boolean];
const CATEGORY = 65_536;

export class EventBook {
  readonly ranges = new Map<string, Area>();
  private readonly listeners = new Map<string, number>();
  #serial = 0;

  /** True when the method's name is an event registration this stand-in delivers. */
  register(method: string, target: string): boolean {
    const match = /^_(un)?register(\w+?)event$/i.exec(method);
    const kind = REGISTRATIONS[(match?.[2] ?? "").toLowerCase()];
    if (!match || !kind) return false;
    const key = `${TYPES[kind]} ${target}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + (match[1] ? -1 : 1)));
    return true;
  }

  get listenerCount(): number {
    return [...this.listeners.values()].reduce((sum, count) => sum + count, 0);
  }

  /** One entry for each kind of listener: the sheet's and the workbook's. */
  entriesFor(change: Change, author: Author): readonly EventEntry[] {
    const type = TYPES[change.kind];
    const message = JSON.stringify(this.message(change, author));
    return [change.sheet.id, WORKBOOK_TARGET]
      .filter((target) => (this.listeners.get(`${type} ${target}`) ?? 0) > 0)
      .map(
        (target) => [CATEGORY, type, target, message, String(++this.#serial), author === "coauthor"] as const,
      );
  }

  private message(change: Change, author: Author): Readonly<Record<string, unknown>> {
    const source = author === "coauthor" ? "Remote" : "Local";
    const worksheetId = change.sheet.id;
    if (change.kind === "selection") return { address: formatRange(change.rect), worksheetId };
    if (change.kind !== "changed") return { worksheetId, source };
    const referenceId = `event${++this.#serial}`;
    this.ranges.set(referenceId, new Area(change.sheet, [change.rect]));
    return {
      address: formatRange(change.rect),
      changeType: change.changeType,
      source,
      worksheetId,
      referenceId,
      shiftDirection: "None",
      triggerSource: author === "addin" ? "ThisLocalAddin" : "Unknown",
      ...details(change),
    };
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  number: "Double",
  boolean: "Boolean",
  string: "String",
};
const typeName = (value: unknown) => (value === "" ? "Empty" : (TYPE_NAMES[typeof value] ?? "Unknown"));

/** Only the change of one cell tells what was there and what is. */
function details({ before, after }: Extract<Change, { kind: "changed" }>): Readonly<Record<string, unknown>> {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeName(before),
    valueTypeAfter: typeName(after),
  };
}
