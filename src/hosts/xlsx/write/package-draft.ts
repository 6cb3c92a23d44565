/** A package being changed: parts are set or dropped, the rest is carried over packed as it was. */
import { HostError } from "../../../app/host-error";
import { findEntry, rawPart, readPart, type ZipPackage } from "../zip/zip-package";
import { writeZip, type ZipItem } from "../zip/zip-write";

export class PackageDraft {
  /** By lower-case name; null is a part taken out. */
  private readonly changes = new Map<string, { name: string; data: Uint8Array } | null>();

  constructor(private readonly original: ZipPackage) {}

  /** As stored, in the original's spelling where there is one. */
  names(): string[] {
    const kept = this.original.entries.map(({ name }) => name).filter((name) => this.has(name));
    const added = [...this.changes.values()].filter(
      (change) => change && !findEntry(this.original, change.name),
    );
    return [...kept, ...added.flatMap((change) => change?.name ?? [])];
  }

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change === undefined ? findEntry(this.original, name) !== undefined : change !== null;
  }

  read(name: string): Uint8Array | undefined {
    const change = this.changes.get(name.toLowerCase());
    if (change === undefined) return readPart(this.original, name);
    return change?.data;
  }

  /** For parts a workbook cannot be without. */
  require(name: string): Uint8Array {
    const data = this.read(name);
    if (!data) throw new HostError("file.damaged", { part: name });
    return data;
  }

  /** A part set to what it already holds stays packed as it was. */
  set(name: string, data: Uint8Array): void {
    const entry = findEntry(this.original, name);
    if (entry?.size === data.length && isSame(readPart(this.original, name), data)) {
      this.changes.delete(name.toLowerCase());
    } else {
      this.changes.set(name.toLowerCase(), { name: entry?.name ?? name, data });
    }
  }

  drop(name: string): void {
    if (findEntry(this.original, name)) this.changes.set(name.toLowerCase(), null);
    else this.changes.delete(name.toLowerCase());
  }

  /** Parts of the original that are out now. */
  droppedNames(): string[] {
    return this.original.entries.map(({ name }) => name).filter((name) => !this.has(name));
  }

  /** The lowest free number, as in "xl/tables/table3.xml". */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  toBytes(): Uint8Array {
    const kept = this.original.entries.flatMap((entry): ZipItem[] => {
      const change = this.changes.get(entry.name.toLowerCase());
      if (change === null) return [];
      if (change) return [{ kind: "plain", name: entry.name, data: change.data }];
      return [{ ...entry, kind: "packed", packed: rawPart(this.original, entry) }];
    });
    const added = [...this.changes.values()].flatMap((change): ZipItem[] =>
      change && !findEntry(this.original, change.name) ? [{ kind: "plain", ...change }] : [],
    );
    return writeZip([...kept, ...added]);
  }
}

export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
