/** `load` → the answer's nested record. Keys are PascalCase, collections are `_Items`, identity always goes along. */
import { ExcelError } from "../model/excel-error";
import { notImplemented, type ApiObject } from "./api-object";
import { Arguments } from "./arguments";
import { camel, pascal, type Json, type QueryInfo } from "./grammar";
import type { Host } from "./host";

export interface Gate {
  /** Throws ApiNotFound for a member too new for the profile. */
  readonly check: (className: string, member: string) => void;
  readonly allows: (className: string, member: string) => boolean;
  /** The client's own list: not answered by the stand-in is then our gap, not an unknown name. */
  readonly knows: (className: string, member: string) => boolean;
}

interface Tree {
  readonly [name: string]: Tree;
}

/** "format/font/bold" → { format: { font: { bold: {} } } }. */
function treeOf({ Select = [], Expand = [] }: QueryInfo): Tree {
  const tree: Record<string, Record<string, Tree>> = {};
  for (const path of [...Select, ...Expand]) {
    let node: Record<string, Tree> = tree;
    for (const name of path.split("/").filter((part) => part !== "" && part !== "items")) {
      const next = node[name] ?? {};
      node[name] = next;
      // a tree under construction may be written to
      node = next;
    }
  }
  return tree;
}

export class Query {
  constructor(
    private readonly host: Host,
    private readonly gate: Gate,
    private readonly keyOf: (name: string) => string = pascal,
  ) {}

  answer(object: ApiObject, info: QueryInfo): Json {
    return this.objectAnswer(object, treeOf(info), info);
  }

  private objectAnswer(object: ApiObject, tree: Tree, info: QueryInfo): Json {
    return object.items
      ? this.listAnswer(object, tree, info)
      : { ...this.properties(object, tree), ...this.identity(object) };
  }

  private identity(object: ApiObject): Readonly<Record<string, Json>> {
    return Object.fromEntries(
      Object.entries(object.identity()).map(([key, value]) => [
        key.startsWith("_") ? key : this.keyOf(key),
        value,
      ]),
    );
  }

  /** Names that are the collection's own scalars stay with it, all others belong to its items. */
  private listAnswer(list: ApiObject, tree: Tree, { Top, Skip = 0 }: QueryInfo): Json {
    const isOwn = (name: string) => list.scalarNames.includes(name);
    const own = Object.fromEntries(Object.entries(tree).filter(([name]) => isOwn(name)));
    const forItems = Object.fromEntries(Object.entries(tree).filter(([name]) => !isOwn(name)));
    const items = (list.items?.(this.host) ?? []).slice(Skip, Top === undefined ? undefined : Skip + Top);
    const wantsItems = Object.keys(forItems).length > 0 || Object.keys(own).length === 0;
    return {
      ...(Object.keys(own).length > 0 ? this.properties(list, own) : {}),
      ...(wantsItems ? { _Items: items.map((item) => this.objectAnswer(item, forItems, {})) } : {}),
    };
  }

  private properties(object: ApiObject, tree: Tree): Readonly<Record<string, Json>> {
    const names = Object.keys(tree);
    const wantsAll = names.length === 0 || names.includes("*");
    const all = wantsAll ? object.scalarNames.filter((name) => this.gate.allows(object.className, name)) : [];
    const entries = [...new Set([...all, ...names.filter((name) => name !== "*")])].map(
      (name) => [this.keyOf(name), this.property(object, name, tree[name] ?? {})] as const,
    );
    return Object.fromEntries(entries);
  }

  private property(object: ApiObject, name: string, inner: Tree): Json {
    const member = object.member(name);
    if (!member || (!member.get && member.kind !== "link")) return this.unknown(object.className, name);
    this.gate.check(object.className, member.name);
    if (member.get) return this.located(object, member.name, () => member.get?.(this.host) ?? null);
    const target = member.follow?.(new Arguments([]), this.host) ?? null;
    return target && this.objectAnswer(target, inner, {});
  }

  /** A refusal while reading says which property it was. */
  private located(object: ApiObject, name: string, read: () => Json): Json {
    try {
      return read();
    } catch (error) {
      if (error instanceof ExcelError && error.location === "")
        error.location = `${object.className}.${name}`;
      throw error;
    }
  }

  private unknown(className: string, name: string): never {
    if (this.gate.knows(className, name)) {
      this.gate.check(className, name);
      notImplemented(`${className}.${name}`);
    }
    const error = new ExcelError("ApiNotFound", `no property ${name}`);
    error.location = `${className}.${camel(name)}`;
    throw error;
  }
}
