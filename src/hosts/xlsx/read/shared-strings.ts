/** The shared strings part in; the texts by number, and the runs of those that name fonts, out. */
import { HostError } from "../../../app/host-error";
import type { TextRun } from "../../../core/workbook/snapshot";
import { MAX_CHILDREN } from "../zip/limits";
import { readTextItem } from "./rich-text";
import { TextBatch } from "../xml/text-batch";
import { nameOf, XmlScanner } from "../xml/xml-scanner";

export interface SharedStrings {
  readonly texts: readonly string[];
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
}

const SI = nameOf("si");

/** `bytes` is undefined where the workbook has no such part. */
export function readSharedStrings(bytes: Uint8Array | undefined, part: string): SharedStrings {
  let runCount = 0;
  const runs = new Map<number, readonly TextRun[]>();
  if (!bytes) return { texts: [], runs };
  const scanner = new XmlScanner(bytes, part);
  const batch = new TextBatch(scanner.bytes, part, false);
  scanner.next();
  scanner.forEachChild(() => {
    if (scanner.name !== SI) return;
    const item = readTextItem(scanner);
    if (!item) batch.add(scanner.textFrom, scanner.textTo);
    else {
      const slot = batch.addText(item.text);
      if (!item.runs) return;
      runs.set(slot, item.runs);
      runCount += item.runs.length;
      if (runCount > MAX_CHILDREN) throw new HostError("file.too-large");
    }
  });
  return { texts: batch.finish(), runs };
}
