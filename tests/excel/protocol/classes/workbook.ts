/** The root object, the application, the runtime, custom XML parts. */
import { Area } from "../../model/area";
import { refuse } from "../../model/excel-error";
import type { WorkbookModel, XmlPart } from "../../model/workbook";
import { defineClass, type ApiObject } from "../api-object";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { flag, oneOf } from "./looks";
import { namedItems } from "./names";
import { workbookProtection } from "./protection";
import { range, rangeAreas } from "./range";
import { documentProperties, settings } from "./sheet-properties";
import { tables } from "./tables";
import { worksheets } from "./worksheet";

const runtime = defineClass<Host["runtime"]>({
  name: "Runtime",
  scalars: {
    enableEvents: {
      get: ({ enableEvents }) => enableEvents,
      set: (target, value) => {
        target.enableEvents = flag(value) === true;
      },
    },
  },
});

const cultureInfo = defineClass<Host["culture"]>({
  name: "CultureInfo",
  scalars: { name: { get: ({ name }) => name } },
  links: {
    numberFormat: defineClass<Host["culture"]>({
      name: "NumberFormatInfo",
      scalars: {
        numberDecimalSeparator: { get: ({ decimalSeparator }) => decimalSeparator },
        numberGroupSeparator: { get: ({ thousandsSeparator }) => thousandsSeparator },
      },
    }),
    datetimeFormat: defineClass<Host["culture"]>({
      name: "DatetimeFormatInfo",
      scalars: {
        shortDatePattern: { get: ({ shortDatePattern }) => shortDatePattern },
        dateSeparator: { get: ({ dateSeparator }) => dateSeparator },
        timeSeparator: { get: () => ":" },
      },
    }),
  },
});

const application = defineClass<Host["application"]>({
  name: "Application",
  scalars: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (target, value) => {
        target.calculationMode = String(oneOf("Automatic", "AutomaticExceptTables", "Manual")(value));
      },
    },
    calculationState: { get: () => "Done" },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: (_, { culture }) => culture.decimalSeparator },
    thousandsSeparator: { get: (_, { culture }) => culture.thousandsSeparator },
    useSystemSeparators: { get: () => true },
  },
  links: { cultureInfo: (_, { culture }) => cultureInfo(culture) },
  questions: {
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    calculate: (_, args, { workbook }) => {
      oneOf("Recalculate", "Full", "FullRebuild")(args.raw(0));
      if (args.raw(0) !== "Recalculate") workbook.unpin();
      workbook.calculation.forget();
      return null;
    },
  },
});

interface Part {
  readonly workbook: WorkbookModel;
  readonly part: XmlPart;
}

const namespaceOf = (xml: string) => /<[^!?][^>]*?\sxmlns=["']([^"']*)["']/s.exec(xml)?.[1] ?? "";

function checkXml(xml: string): string {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<([\p{L}_][\w.:-]*)[^]*(<\/\2>|\/>)\s*$/u.test(xml))
    refuse("InvalidArgument", "no XML document");
  return xml;
}

const xmlPart = defineClass<Part>({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: { id: { get: ({ part }) => part.id }, namespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  questions: { getXml: ({ part }) => part.xml },
  commands: {
    setXml: ({ part }, args) => {
      part.xml = checkXml(args.text(0));
    },
    delete: ({ workbook, part }) => {
      workbook.customXmlParts = workbook.customXmlParts.filter((each) => each !== part);
    },
  },
});

/** All parts, or those of one namespace. */
interface PartList {
  readonly workbook: WorkbookModel;
  readonly namespace: string | null;
}

const partsOf = ({ workbook, namespace }: PartList): readonly Part[] =>
  workbook.customXmlParts
    .filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace)
    .map((part) => ({ workbook, part }));

function findPart(list: PartList, args: Arguments): ApiObject | null {
  const found = partsOf(list).find(({ part }) => part.id === args.text(0));
  return found ? xmlPart(found) : null;
}

function onlyPart(list: PartList): ApiObject | null {
  const [only, other] = partsOf(list);
  if (other) refuse("GeneralException", "more than one part");
  return only ? xmlPart(only) : null;
}

const scopedParts = defineClass<PartList>({
  name: "CustomXmlPartScopedCollection",
  items: (list) => partsOf(list).map(xmlPart),
  item: (list, args) => findPart(list, args) ?? refuse("ItemNotFound"),
  finders: {
    getItemOrNullObject: findPart,
    getOnlyItemOrNullObject: onlyPart,
    getOnlyItem: (list) => onlyPart(list) ?? refuse("ItemNotFound"),
  },
  questions: { getCount: (list) => partsOf(list).length },
});

const xmlParts = defineClass<PartList>({
  name: "CustomXmlPartCollection",
  items: (list) => partsOf(list).map(xmlPart),
  item: (list, args) => findPart(list, args) ?? refuse("ItemNotFound"),
  finders: {
    getItemOrNullObject: findPart,
    getByNamespace: ({ workbook }, args) => scopedParts({ workbook, namespace: args.text(0) }),
  },
  makers: {
    add: ({ workbook }, args) => {
      const part = { id: workbook.nextId(), xml: checkXml(args.text(0)) };
      workbook.customXmlParts.push(part);
      return xmlPart({ workbook, part });
    },
  },
  questions: { getCount: (list) => partsOf(list).length },
});

const eventRange = (args: Arguments, { eventRanges }: Host) => eventRanges.get(args.text(0));

export const workbookObject = defineClass<WorkbookModel>({
  name: "Workbook",
  scalars: {
    name: { get: ({ name }) => name },
    readOnly: { get: (_, { isReadOnly }) => isReadOnly },
    isDirty: {
      get: ({ isDirty }) => isDirty,
      set: (workbook, value) => {
        workbook.isDirty = flag(value) === true;
      },
    },
    calculationEngineVersion: { get: () => 191029 },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
    usePrecisionAsDisplayed: { get: () => false },
  },
  links: {
    worksheets,
    names: (workbook) => namedItems({ workbook, scope: null }),
    tables: (workbook) => tables({ workbook, sheet: null }),
    application: (_, host) => application(host.application),
    _runtime: (_, host) => runtime(host.runtime),
    customXmlParts: (workbook) => xmlParts({ workbook, namespace: null }),
    settings,
    properties: documentProperties,
    protection: workbookProtection,
  },
  finders: {
    getSelectedRange: ({ activeSheet, selection }) => range(new Area(activeSheet, [selection])),
    getSelectedRanges: ({ activeSheet, selection }) => rangeAreas(new Area(activeSheet, [selection])),
    getActiveCell: ({ activeSheet, selection: { top, left } }) =>
      range(new Area(activeSheet, [{ top, left, bottom: top, right: left }])),
    _getRangeForEventByReferenceId: (_, args, host) =>
      range(eventRange(args, host) ?? refuse("ItemNotFound")),
    _getRangeOrNullObjectForEventByReferenceId: (_, args, host) => {
      const area = eventRange(args, host);
      return area ? range(area) : null;
    },
  },
});
