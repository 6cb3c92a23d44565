/** The names of a workbook part: read, dropped, added in Excel's order, all by splicing. */
import { breakReferences } from "../write/formula-text";
import { TextSplice } from "../xml/text-splice";
import { escapeAttribute, escapeText } from "../xml/xml-escape";
import {
  attribute,
  childOf,
  childrenOf,
  textOf,
  withPrefix,
  type XmlElement,
  type XmlPart,
} from "../xml/xml-tree";

export interface NameEntry {
  readonly name: string;
  /** Position of the sheet it belongs to; null for the whole workbook. */
  readonly localSheet: number | null;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly comment: string | null;
}

export interface ListedName extends NameEntry {
  readonly element: XmlElement;
}

export function listDefinedNames(workbook: XmlPart): ListedName[] {
  return childrenOf(childOf(workbook.root, "definedNames"), "definedName").map((element) => {
    const local = attribute(element, "localSheetId");
    return {
      name: attribute(element, "name") ?? "",
      localSheet: local === undefined ? null : Number(local),
      refersTo: textOf(workbook, element),
      hidden: ["1", "true"].includes(attribute(element, "hidden") ?? ""),
      comment: attribute(element, "comment") ?? null,
      element,
    };
  });
}

/** Excel sorts names without regard to case and to the prefix of its own. */
function compareNames(a: NameEntry, b: NameEntry): number {
  const key = (name: string) => name.replace(/^_xlnm\./i, "").toLowerCase();
  const [left, right] = [key(a.name), key(b.name)];
  if (left !== right) return left < right ? -1 : 1;
  return (a.localSheet ?? -1) - (b.localSheet ?? -1);
}

export interface NamesChange {
  readonly drop: (name: ListedName) => boolean;
  readonly add: readonly NameEntry[];
}

/** The new text of the workbook part. `insertList` places the list where there was none. */
export function changeNames(
  workbook: XmlPart,
  change: NamesChange,
  insertList: (splice: TextSplice, xml: string) => void,
): string {
  const splice = new TextSplice(workbook.text);
  const listed = listDefinedNames(workbook);
  const kept = listed.filter((name) => !change.drop(name));
  const added = [...change.add].sort(compareNames);
  const list = childOf(workbook.root, "definedNames");
  if (list && kept.length > 0) {
    for (const name of listed) if (!kept.includes(name)) splice.remove(name.element.start, name.element.end);
    for (const name of added) {
      const next = kept.find((one) => compareNames(name, one) < 0);
      const xml = withPrefix(nameXml(name), workbook.root.prefix);
      splice.insert(next?.element.start ?? list.closeStart, xml);
    }
    return splice.toString();
  }
  // an empty list is not allowed
  const whole = added.length === 0 ? "" : `<definedNames>${added.map(nameXml).join("")}</definedNames>`;
  if (list) splice.replace(list.start, list.end, withPrefix(whole, workbook.root.prefix));
  else insertList(splice, whole);
  return splice.toString();
}

function nameXml(entry: NameEntry): string {
  const comment = entry.comment === null ? "" : ` comment="${escapeAttribute(entry.comment)}"`;
  const local = entry.localSheet === null ? "" : ` localSheetId="${entry.localSheet}"`;
  const hidden = entry.hidden ? ' hidden="1"' : "";
  return `<definedName name="${escapeAttribute(entry.name)}"${comment}${local}${hidden}>${escapeText(entry.refersTo)}</definedName>`;
}

/** A sheet goes away: its own names go with it, later sheets move up, and what pointed at it says so. */
export function forgetSheet(
  workbook: XmlPart,
  sheet: { readonly position: number; readonly name: string },
  isOurs: (name: ListedName) => boolean,
): string {
  const splice = new TextSplice(workbook.text);
  const listed = listDefinedNames(workbook);
  const gone = listed.filter((name) => name.localSheet === sheet.position || isOurs(name));
  const list = childOf(workbook.root, "definedNames");
  if (list && gone.length === listed.length) {
    splice.remove(list.start, list.end);
    return splice.toString();
  }
  for (const name of listed) {
    if (gone.includes(name)) splice.remove(name.element.start, name.element.end);
    else moveName(splice, name, sheet);
  }
  return splice.toString();
}

function moveName(
  splice: TextSplice,
  name: ListedName,
  sheet: { readonly position: number; readonly name: string },
): void {
  const local = name.element.attributes.find((one) => one.name === "localSheetId");
  if (local && name.localSheet !== null && name.localSheet > sheet.position) {
    splice.replace(local.valueStart, local.valueEnd, String(name.localSheet - 1));
  }
  const broken = breakReferences(name.refersTo, sheet.name);
  if (broken !== name.refersTo) {
    splice.replace(name.element.openEnd, name.element.closeStart, escapeText(broken));
  }
}
