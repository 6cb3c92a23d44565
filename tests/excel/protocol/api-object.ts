/**
 * How a class of the rich API is described and answered. In: a `ClassSpec` over a model type. Out: `ApiObject`s whose members
 * are looked up by name without regard to case, since the client sends both forms.
 */
import { ExcelError } from "../model/excel-error";
import type { Arguments } from "./arguments";
import type { Json } from "./grammar";
import type { Host } from "./host";

export type MemberKind = "scalar" | "link" | "finder" | "maker" | "question" | "command";

export interface Scalar<T> {
  readonly get: (target: T, host: Host) => Json;
  readonly set?: (target: T, value: unknown, host: Host) => void;
}

type Follow<T> = (target: T, host: Host) => ApiObject | null;
type Find<T> = (target: T, args: Arguments, host: Host) => ApiObject | null;

export interface ClassSpec<T extends object> {
  readonly name: string;
  /** Always sent along: `{ Id }` or `{ _Id }`. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** Range and RangeAreas live on under a reference id. */
  readonly keepsReference?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Other names under which the client sets a property: `gridlines` for `showGridlines`. */
  readonly setAs?: Readonly<Record<string, string>>;
  /** Navigation properties. */
  readonly links?: Readonly<Record<string, Follow<T>>>;
  /** Methods that return an object and change nothing. */
  readonly finders?: Readonly<Record<string, Find<T>>>;
  /** Methods that return an object they made. */
  readonly makers?: Readonly<Record<string, Find<T>>>;
  /** Methods that return a plain value. */
  readonly questions?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => Json>>;
  /** Methods that change the workbook. */
  readonly commands?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => void>>;
  readonly items?: (target: T, host: Host) => readonly ApiObject[];
  readonly item?: (target: T, args: Arguments, host: Host) => ApiObject;
}

export interface Member {
  readonly name: string;
  readonly kind: MemberKind;
  readonly get?: (host: Host) => Json;
  readonly set?: ((value: unknown, host: Host) => void) | undefined;
  readonly follow?: (args: Arguments, host: Host) => ApiObject | null;
  readonly run?: (args: Arguments, host: Host) => Json;
}

export interface ApiObject {
  readonly className: string;
  readonly target: object;
  readonly keepsReference: boolean;
  readonly identity: () => Readonly<Record<string, Json>>;
  readonly scalarNames: readonly string[];
  readonly member: (name: string) => Member | undefined;
  readonly items: ((host: Host) => readonly ApiObject[]) | undefined;
  readonly item: ((args: Arguments, host: Host) => ApiObject) | undefined;
}

type Bind<T> = (target: T) => Member;
type Named<T> = readonly (readonly [string, Bind<T>])[];

const entries = <V>(record: Readonly<Record<string, V>> | undefined) => Object.entries(record ?? {});

function properties<T extends object>({ scalars, links, setAs }: ClassSpec<T>): Named<T> {
  const bound = entries(scalars).map(([name, { get, set }]): [string, Bind<T>] => [
    name,
    (target) => ({
      name,
      kind: "scalar",
      get: (host) => get(target, host),
      set: set && ((value, host) => set(target, value, host)),
    }),
  ]);
  const aliases = entries(setAs).flatMap(([alias, name]) =>
    bound.filter(([known]) => known === name).map(([, bind]): [string, Bind<T>] => [alias, bind]),
  );
  const followed = entries(links).map(([name, link]): [string, Bind<T>] => [
    name,
    (target) => ({ name, kind: "link", follow: (_, host) => link(target, host) }),
  ]);
  return [...bound, ...aliases, ...followed];
}

function methods<T extends object>({ finders, makers, questions, commands }: ClassSpec<T>): Named<T> {
  const returning = (kind: "finder" | "maker", record: ClassSpec<T>["finders"]) =>
    entries(record).map(([name, find]): [string, Bind<T>] => [
      name,
      (target) => ({ name, kind, follow: (args, host) => find(target, args, host) }),
    ]);
  return [
    ...returning("finder", finders),
    ...returning("maker", makers),
    ...entries(questions).map(([name, answer]): [string, Bind<T>] => [
      name,
      (target) => ({ name, kind: "question", run: (args, host) => answer(target, args, host) }),
    ]),
    ...entries(commands).map(([name, change]): [string, Bind<T>] => [
      name,
      (target) => ({
        name,
        kind: "command",
        run: (args, host) => {
          change(target, args, host);
          return null;
        },
      }),
    ]),
  ];
}

/** A class of the API; the result makes one object of it from a model object. */
export function defineClass<T extends object>(spec: ClassSpec<T>): (target: T) => ApiObject {
  const members = new Map(
    [...properties(spec), ...methods(spec)].map(([name, bind]) => [name.toLowerCase(), bind]),
  );
  const scalarNames = Object.keys(spec.scalars ?? {});
  const { items, item } = spec;
  return (target) => ({
    className: spec.name,
    target,
    keepsReference: spec.keepsReference ?? false,
    identity: () => spec.identity?.(target) ?? {},
    scalarNames,
    member: (name) => members.get(name.toLowerCase())?.(target),
    items: items && ((host) => items(target, host)),
    item: item && ((args, host) => item(target, args, host)),
  });
}

export function notImplemented(what: string): never {
  const error = new ExcelError("NotImplemented", `the stand-in does not answer ${what}`);
  error.location = what;
  throw error;
}
