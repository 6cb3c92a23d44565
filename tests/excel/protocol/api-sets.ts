/**
 * Which requirement set each member belongs to, read from the installed package at start-up: every guarded member of the
 * client names its set. A member without a guard belongs to the set of its class, and a class to the lowest set that leads to it.
 */
import { readFileSync } from "node:fs";

export interface Requirement {
  readonly set: string;
  readonly version: string;
}

interface Edge {
  readonly from: string;
  readonly member: string;
  readonly to: string;
}

const FLOOR: Requirement = { set: "ExcelApi", version: "1.1" };

export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}

function isHigher(a: Requirement, b: Requirement): boolean {
  // sets of their own (ExcelApiOnline) rank above all numbered ones
  if (a.set !== b.set) return a.set !== "ExcelApi";
  return compareVersions(a.version, b.version) > 0;
}

const keyOf = (className: string, member: string) => `${className}.${member}`.toLowerCase();

export class ApiSets {
  private readonly guards = new Map<string, Requirement>();
  private readonly edges: Edge[] = [];
  private readonly classes = new Map<string, Requirement>([["Workbook", FLOOR]]);
  private readonly properties = new Set<string>();

  constructor(source: string) {
    for (const [, member = "", set = "", version = ""] of source.matchAll(
      /_throwIfApiNotSupported\("([\w.]+)", ("\w+"|\w+), "([\d.]+)"/g,
    )) {
      const requirement = { set: set.startsWith('"') ? set.slice(1, -1) : "ExcelApi", version };
      const known = this.guards.get(member.toLowerCase());
      if (!known || isHigher(known, requirement)) this.guards.set(member.toLowerCase(), requirement);
    }
    this.readClasses(source);
    this.spread();
  }

  private readClasses(source: string): void {
    const parts = source.split(/\n {4}var (\w+) = \(function \(_super\) \{/);
    for (let at = 1; at + 1 < parts.length; at += 2) {
      const [name = "", body = ""] = [parts[at], parts[at + 1]];
      if (body.includes('"_className"')) this.readClass(name, body);
    }
  }

  private readClass(from: string, body: string): void {
    const scalars = /"_scalarPropertyNames", \{\s*get: function \(\) \{\s*return \[(.*?)\]/.exec(body)?.[1];
    for (const [scalar] of (scalars ?? "").matchAll(/\w+/g)) this.properties.add(keyOf(from, scalar));
    for (const match of body.matchAll(/_create(?:Property|Method)Object\(Excel\.(\w+), \w+, "(\w+)"/g)) {
      const [, to = "", member = ""] = match;
      this.edges.push({ from, member, to });
      this.properties.add(keyOf(from, member));
    }
    for (const match of body.matchAll(/_create(?:Indexer|ChildItem)Object\(Excel\.(\w+)/g)) {
      this.edges.push({ from, member: "items", to: match[1] ?? "" });
    }
  }

  /** Lowers each class to its easiest way in, until nothing changes. */
  private spread(): void {
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const { from, member, to } of this.edges) {
        const base = this.classes.get(from);
        if (!base) continue;
        const own = this.guards.get(keyOf(from, member)) ?? base;
        const way = isHigher(own, base) ? own : base;
        const known = this.classes.get(to);
        if (known && !isHigher(known, way)) continue;
        this.classes.set(to, way);
        isMoving = true;
      }
    }
  }

  requirementOf(className: string, member: string): Requirement {
    const base = this.classes.get(className) ?? FLOOR;
    const own = this.guards.get(keyOf(className, member));
    return own && isHigher(own, base) ? own : base;
  }

  /** The client knows this property, whether or not the stand-in answers it. */
  knows(className: string, property: string): boolean {
    return this.properties.has(keyOf(className, property));
  }
}

let installed: ApiSets | undefined;

/** The table of the installed package, read once. */
export function installedApiSets(): ApiSets {
  installed ??= new ApiSets(
    readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8"),
  );
  return installed;
}
