/** Finds the styles part of a workbook, or makes one where there is none, and writes it back when something was added. */
import type { PackageDraft } from "./package-draft";
import { addRelationship, isOfKind, readRelationships, setContentType } from "./package-links";
import { BLANK_STYLES } from "./style-xml";
import { StylesAppender } from "./styles-append";
import type { WorkbookFrame } from "./workbook-part";
import { encodePart, parseXml, parseXmlText } from "../xml/xml-tree";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export interface OpenStyles {
  readonly styles: StylesAppender;
  /** Call once, when all looks have been asked for. */
  readonly save: () => void;
}

export function openStyles(draft: PackageDraft, frame: WorkbookFrame): OpenStyles {
  const link = readRelationships(draft, frame.part).find((one) => isOfKind(one, "styles"));
  if (link && draft.has(link.target)) {
    const part = parseXml(draft.require(link.target), link.target);
    const styles = new StylesAppender(part);
    return {
      styles,
      save: () => {
        const text = styles.toText();
        if (text !== part.text) draft.set(link.target, encodePart(text));
      },
    };
  }
  const name = link?.target ?? `${frame.part.slice(0, frame.part.lastIndexOf("/") + 1)}styles.xml`;
  const styles = new StylesAppender(parseXmlText(BLANK_STYLES.replace("MAIN", frame.main), name));
  return {
    styles,
    save: () => {
      draft.set(name, encodePart(styles.toText()));
      setContentType(draft, name, STYLES_TYPE);
      if (!link) addRelationship(draft, frame.part, `${frame.relationships}/styles`, name);
    },
  };
}
