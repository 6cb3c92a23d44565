/** One request of the client, run action by action in array order; stops at the first failure and undoes nothing, as Excel does. */
import { ExcelError, refuse } from "../model/excel-error";
import { SheetModel } from "../model/sheet";
import { notImplemented, type ApiObject, type Member } from "./api-object";
import { Arguments, recordOf } from "./arguments";
import { workbookObject } from "./classes/workbook";
import { WORKBOOK_TARGET, type EventBook } from "./events";
import {
  ACTION,
  camel,
  PATH,
  pascal,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./grammar";
import type { Host } from "./host";
import { Query, type Gate } from "./query";
import type { References } from "./references";
import { serviceObject } from "./services";

export interface BatchHost extends Host {
  readonly references: References;
  readonly events: EventBook;
  readonly gate: Gate;
  /** Called before each write; may throw the failure a test asked for. */
  beforeWrite(member: string): void;
  /** An answer we do not have: the test must not pass. */
  fault(what: string): void;
}

const READING: ReadonlySet<number> = new Set([ACTION.instantiate, ACTION.query, ACTION.queryAsJson]);
const WRITING: ReadonlySet<Member["kind"]> = new Set(["maker", "command"]);

const DATE_TEXT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** JSON makes a text of a Date, and Excel a wrong cell of that text: a mistake of the page. */
const holdsDateText = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsDateText) : typeof value === "string" && DATE_TEXT.test(value);

export class Batch {
  private readonly resolved = new Map<number, ApiObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly toKeep: ReadonlySet<number>;

  constructor(
    private readonly host: BatchHost,
    private readonly body: RequestBody,
  ) {
    this.toKeep = new Set(
      body.Actions.filter(({ Name }) => Name === "_KeepReference").map(({ ObjectPathId }) => ObjectPathId),
    );
  }

  run(): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.act(action) });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (error) {
        return {
          Error: this.failure(error, index, action),
          ProcessedResults: { Results: results, TraceIds: traces },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private failure(error: unknown, index: number, action: Action): NonNullable<ResponseBody["Error"]> {
    if (!(error instanceof ExcelError)) throw error;
    const Location = error.location || this.locationOf(action);
    if (error.code === "NotImplemented") this.host.fault(`NotImplemented: ${Location}`);
    return {
      Code: error.code,
      Message: error.message,
      Location,
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  }

  private locationOf({ ObjectPathId, Name }: Action): string {
    const object = this.resolved.get(ObjectPathId);
    return object ? `${object.className}.${camel(Name)}` : camel(Name);
  }

  private act(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (READING.has(action.ActionType)) return object && this.read(object, action);
    switch (action.ActionType) {
      case ACTION.method:
        return this.method(object, action);
      case ACTION.setProperty:
        return this.setProperty(object, action.Name, this.values(action.ArgumentInfo)[0]);
      case ACTION.update:
        return this.update(object, action.ObjectState ?? {});
      default:
        return notImplemented(`action type ${action.ActionType}`);
    }
  }

  private read(object: ApiObject, action: Action): Json {
    if (action.ActionType === ACTION.instantiate) return this.identity(object, action.ObjectPathId);
    const keys = action.ActionType === ACTION.queryAsJson ? camel : pascal;
    return this.query(object, action, new Query(this.host, this.host.gate, keys));
  }

  private identity(object: ApiObject, path: number): Json {
    const reference = object.keepsReference ? this.reference(object, path) : {};
    return { ...object.identity(), ...reference };
  }

  private query(object: ApiObject, { ObjectPathId, QueryInfo = {} }: Action, query: Query): Json {
    const answer = query.answer(object, QueryInfo);
    return {
      ...recordOf(answer),
      ...(object.keepsReference ? this.reference(object, ObjectPathId) : {}),
    } as Json; // records of JSON
  }

  /** A range gets an id when the client asked to keep it, and says it again ever after. */
  private reference(object: ApiObject, path: number): Readonly<Record<string, Json>> {
    const described = this.body.ObjectPaths[String(path)];
    if (described?.ObjectPathType === PATH.reference) return { _ReferenceId: described.Name };
    if (!this.toKeep.has(path) || described?.D) return {};
    const id = this.kept.get(path) ?? this.host.references.add(object);
    this.kept.set(path, id);
    return { _ReferenceId: id };
  }

  private method(object: ApiObject | null, { Name, ArgumentInfo }: Action): Json {
    if (Name === "_KeepReference") return null;
    // a null object has no members; Excel says it is not there
    if (!object) return refuse("ItemNotFound");
    if (Name === "_RemoveReference") return this.removeReference(ArgumentInfo);
    if (/^_(un)?register/i.test(Name)) return this.registerEvent(object, Name);
    const member = this.memberOf(object, Name);
    if (!member.run) return notImplemented(`${object.className}.${camel(Name)}`);
    if (WRITING.has(member.kind)) this.host.beforeWrite(`${object.className}.${member.name}`);
    return this.located(object, member, () => member.run?.(this.args(ArgumentInfo), this.host) ?? null);
  }

  private removeReference(info: ArgumentInfo | undefined): Json {
    return this.host.references.remove(this.args(info).text(0)) ? null : refuse("InvalidReference");
  }

  private registerEvent(object: ApiObject, name: string): Json {
    const { className } = object;
    const target = object.target instanceof SheetModel ? object.target.id : WORKBOOK_TARGET;
    const hasEvents = className === "Worksheet" || className === "WorksheetCollection";
    const isKnown = hasEvents && this.host.events.register(name, target);
    return isKnown ? null : notImplemented(`${className}.${name}`);
  }

  private setProperty(object: ApiObject | null, name: string, value: unknown): Json {
    if (!object) return refuse("ItemNotFound");
    const member = this.memberOf(object, name);
    if (!member.set) return notImplemented(`${object.className}.${camel(name)} = `);
    if (holdsDateText(value)) this.host.fault(`a Date was written to ${object.className}.${member.name}`);
    this.host.beforeWrite(`${object.className}.${member.name}`);
    this.located(object, member, () => member.set?.(value, this.host));
    return null;
  }

  private update(object: ApiObject | null, state: Readonly<Record<string, unknown>>): Json {
    if (!object) return refuse("ItemNotFound");
    for (const [name, value] of Object.entries(state)) {
      const member = this.memberOf(object, name);
      if (member.kind === "link")
        this.update(member.follow?.(new Arguments([]), this.host) ?? null, recordOf(value));
      else this.setProperty(object, name, value);
    }
    return null;
  }

  private memberOf(object: ApiObject, name: string): Member {
    const member = object.member(name);
    if (!name.startsWith("_")) this.host.gate.check(object.className, member?.name ?? camel(name));
    return member ?? notImplemented(`${object.className}.${camel(name)}`);
  }

  /** Errors say where they happened. */
  private located<T>(object: ApiObject, { name }: { readonly name: string }, run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ExcelError && error.location === "")
        error.location = `${object.className}.${name}`;
      throw error;
    }
  }

  /** Each path is a program and is run once. */
  private resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)] ?? refuse("InvalidReference", `no path ${id}`);
    const object = this.open(path);
    this.resolved.set(id, object);
    return object;
  }

  private open(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbookObject(this.host.workbook);
      case PATH.newObject:
        return serviceObject(path.Name) ?? notImplemented(path.Name);
      case PATH.reference:
        return this.host.references.get(path.Name) ?? refuse("InvalidReference");
      case PATH.nothing:
        return null;
      default:
        return this.openBelow(path);
    }
  }

  private openBelow({
    ObjectPathType,
    ParentObjectPathId = 0,
    Name,
    ArgumentInfo,
  }: ObjectPath): ApiObject | null {
    const parent = this.resolve(ParentObjectPathId);
    if (!parent) return null;
    if (ObjectPathType === PATH.indexer) {
      const { item } = parent;
      if (!item) return notImplemented(`${parent.className}.getItem`);
      return this.located(parent, { name: "getItem" }, () => item(this.args(ArgumentInfo), this.host));
    }
    const member = this.memberOf(parent, Name);
    const { follow } = member;
    if (!follow) return notImplemented(`${parent.className}.${camel(Name)}`);
    if (WRITING.has(member.kind)) this.host.beforeWrite(`${parent.className}.${member.name}`);
    return this.located(parent, member, () => follow(this.args(ArgumentInfo), this.host));
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    return new Arguments(this.values(info));
  }

  private values({ Arguments: values = [], ReferencedObjectPathIds }: ArgumentInfo = {}): readonly unknown[] {
    return values.map((value, at) => this.value(value, ReferencedObjectPathIds?.[at] ?? 0));
  }

  /** A number is an object only where the parallel list says so. */
  private value(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path > 0) return this.resolve(path);
    if (Array.isArray(value)) {
      return Array.isArray(path) ? value.map((each, at) => this.value(each, path[at] ?? 0)) : value;
    }
    if (typeof value !== "object" || value === null) return value;
    const record = recordOf(value);
    const inner = record["_ObjectPathId"];
    if (typeof inner === "number") return this.resolve(inner);
    return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, this.value(each, 0)]));
  }
}
