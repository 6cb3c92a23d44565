/** `getCellProperties` and its kin: nested records of wanted properties, one per cell, row or column. Keys stay camelCase. */
import type { CellRange } from "../../../../src/core/workbook/cell-ref";
import { Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import { gridFor } from "../../model/write-cells";
import type { ApiObject } from "../api-object";
import { notImplemented } from "../api-object";
import { Arguments, recordOf } from "../arguments";
import type { Json } from "../grammar";
import type { Host } from "../host";
import { range } from "./range";

type Wanted = Readonly<Record<string, unknown>>;

function pick(object: ApiObject, wanted: Wanted, host: Host): Json {
  const asked = Object.entries(wanted).filter(([, inner]) => inner !== false && inner !== undefined);
  return Object.fromEntries(asked.map(([name, inner]) => [name, pickOne(object, name, inner, host)]));
}

function pickOne(object: ApiObject, name: string, inner: unknown, host: Host): Json {
  const member = object.member(name);
  if (member?.get) return member.get(host);
  return pickLink(linked(object, name, host), inner, host);
}

/** A navigation property, or one of the borders by its short name ("top"). */
function linked(object: ApiObject, name: string, host: Host): ApiObject | null {
  const member = object.member(name);
  if (member?.kind === "link") return member.follow?.(new Arguments([]), host) ?? null;
  if (object.className === "RangeBorderCollection") return border(object, name, host);
  return notImplemented(`${object.className}.${name}`);
}

const border = (borders: ApiObject, name: string, host: Host) =>
  borders.item?.(new Arguments([`Edge${name.charAt(0).toUpperCase()}${name.slice(1)}`]), host) ?? null;

const SIDES = ["top", "bottom", "left", "right"] as const;

/** What is wanted of a border is said once for all sides; `true` for a whole object stands for all its own properties. */
function pickLink(object: ApiObject | null, inner: unknown, host: Host): Json {
  if (!object) return null;
  if (object.className === "RangeBorderCollection")
    return Object.fromEntries(
      SIDES.map((side) => [side, pick(border(object, side, host) ?? object, recordOf(inner), host)]),
    );
  return pick(object, inner === true ? (WHOLE[object.className] ?? {}) : recordOf(inner), host);
}

const WHOLE: Readonly<Record<string, Wanted>> = {
  FormatProtection: { locked: true, formulaHidden: true },
};

function cellsOf({ sheet, rect }: Area): readonly (readonly Area[])[] {
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, down) =>
    Array.from({ length: rect.right - rect.left + 1 }, (__, across) => {
      const [row, column] = [rect.top + down, rect.left + across];
      return new Area(sheet, [{ top: row, bottom: row, left: column, right: column }]);
    }),
  );
}

function check({ sheet, rect }: Area, host: Host): void {
  if (sheet.isDeleted) refuse("ItemNotFound");
  if ((rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) > host.rangeLimit)
    refuse("RangeExceedsLimit");
}

export function cellProperties(area: Area, args: Arguments, host: Host): Json {
  check(area, host);
  const wanted = args.record(0);
  return cellsOf(area).map((line) => line.map((cell) => pick(range(cell), wanted, host)));
}

const rowsOf = ({ sheet, rect }: Area): readonly Area[] =>
  Array.from({ length: rect.bottom - rect.top + 1 }, (_, at) =>
    part(sheet, { ...rect, top: rect.top + at, bottom: rect.top + at }),
  );

const columnsOf = ({ sheet, rect }: Area): readonly Area[] =>
  Array.from({ length: rect.right - rect.left + 1 }, (_, at) =>
    part(sheet, { ...rect, left: rect.left + at, right: rect.left + at }),
  );

const part = (sheet: Area["sheet"], rect: CellRange) => new Area(sheet, [rect]);

export const rowProperties = (area: Area, args: Arguments, host: Host): Json =>
  rowsOf(area).map((row) => pick(range(row), args.record(0), host));

export const columnProperties = (area: Area, args: Arguments, host: Host): Json =>
  columnsOf(area).map((column) => pick(range(column), args.record(0), host));

function put(object: ApiObject, given: Wanted, host: Host): void {
  for (const [name, value] of Object.entries(given)) {
    const member = object.member(name);
    if (member?.set) member.set(value, host);
    else putLink(linked(object, name, host), value, host);
  }
}

function putLink(object: ApiObject | null, value: unknown, host: Host): void {
  if (object) put(object, recordOf(value), host);
}

export function setCellProperties(area: Area, args: Arguments, host: Host): undefined {
  const valueAt = gridFor(area.rect, args.raw(0));
  for (const cell of cellsOf(area).flat()) {
    const given = valueAt(cell.rect.top, cell.rect.left);
    if (given !== null) put(range(cell), recordOf(given), host);
  }
}

function setEach(parts: readonly Area[], args: Arguments, host: Host): undefined {
  const given = args.raw(0);
  if (!Array.isArray(given) || given.length !== parts.length)
    refuse("InvalidArgument", "one record for each");
  for (const [at, each] of parts.entries()) {
    const record: unknown = given[at];
    if (record !== null) put(range(each), recordOf(record), host);
  }
}

export const setRowProperties = (area: Area, args: Arguments, host: Host) =>
  setEach(rowsOf(area), args, host);
export const setColumnProperties = (area: Area, args: Arguments, host: Host) =>
  setEach(columnsOf(area), args, host);
