/** Key and value lists: custom properties of a sheet and of the document, settings of the add-in. */
import { refuse } from "../../model/excel-error";
import type { SheetModel } from "../../model/sheet";
import type { WorkbookModel } from "../../model/workbook";
import { defineClass, type ApiObject } from "../api-object";
import type { Json } from "../grammar";

interface Entry {
  readonly map: Map<string, unknown>;
  readonly key: string;
}

interface Names {
  readonly collection: string;
  readonly item: string;
  /** Settings and sheet properties carry `_Id`. */
  readonly hasIdentity: boolean;
  readonly ignoresCase: boolean;
}

/** A class pair over one map. */
function keyedList(names: Names): (map: Map<string, unknown>) => ApiObject {
  const entry = defineClass<Entry>({
    name: names.item,
    ...(names.hasIdentity ? { identity: ({ key }: Entry) => ({ _Id: key }) } : {}),
    scalars: {
      key: { get: ({ key }) => key },
      value: {
        // values came as JSON
        get: ({ map, key }) => (map.get(key) ?? null) as Json,
        set: ({ map, key }, value) => map.set(key, value),
      },
      ...(names.hasIdentity
        ? {}
        : {
            type: {
              get: ({ map, key }: Entry) =>
                typeof map.get(key) === "number"
                  ? "Number"
                  : typeof map.get(key) === "boolean"
                    ? "Boolean"
                    : "String",
            },
          }),
    },
    commands: { delete: ({ map, key }) => (map.delete(key) ? undefined : refuse("ItemNotFound")) },
  });
  const find = (map: Map<string, unknown>, wanted: string) =>
    [...map.keys()].find(
      (key) => key === wanted || (names.ignoresCase && key.toLowerCase() === wanted.toLowerCase()),
    );
  return defineClass<Map<string, unknown>>({
    name: names.collection,
    items: (map) => [...map.keys()].map((key) => entry({ map, key })),
    item: (map, args) => entry({ map, key: find(map, args.text(0)) ?? refuse("ItemNotFound") }),
    finders: {
      getItemOrNullObject: (map, args) => {
        const key = find(map, args.text(0));
        return key === undefined ? null : entry({ map, key });
      },
    },
    makers: {
      add: (map, args) => {
        const key = find(map, args.text(0)) ?? args.text(0);
        map.set(key, args.raw(1));
        return entry({ map, key });
      },
    },
    questions: { getCount: (map) => map.size },
    commands: { deleteAll: (map) => map.clear() },
  });
}

const sheetList = keyedList({
  collection: "WorksheetCustomPropertyCollection",
  item: "WorksheetCustomProperty",
  hasIdentity: true,
  ignoresCase: true,
});
const documentList = keyedList({
  collection: "CustomPropertyCollection",
  item: "CustomProperty",
  hasIdentity: false,
  ignoresCase: true,
});
const settingList = keyedList({
  collection: "SettingCollection",
  item: "Setting",
  hasIdentity: true,
  ignoresCase: false,
});

export const worksheetProperties = ({ customProperties }: SheetModel) => sheetList(customProperties);
export const settings = (workbook: WorkbookModel) => settingList(workbook.settings);

const TITLES = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
  "lastAuthor",
] as const;

export const documentProperties = defineClass<WorkbookModel>({
  name: "DocumentProperties",
  scalars: Object.fromEntries(
    TITLES.map((key) => [
      key,
      {
        get: ({ properties }: WorkbookModel) => properties.get(key) ?? "",
        set: ({ properties }: WorkbookModel, value: unknown) => properties.set(key, String(value)),
      },
    ]),
  ),
  links: { custom: ({ customProperties }) => documentList(customProperties) },
});
