/** A method's arguments with object paths already resolved. Wrong kinds are Excel's InvalidArgument. */
import { Area } from "../model/area";
import { refuse } from "../model/excel-error";
import type { ApiObject } from "./api-object";

export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(at: number): unknown {
    return this.values[at] ?? null;
  }

  text(at: number): string {
    return this.optionalText(at) ?? refuse("InvalidArgument");
  }

  optionalText(at: number): string | null {
    const value = this.raw(at);
    return value === null || typeof value === "string" ? value : refuse("InvalidArgument");
  }

  number(at: number): number {
    const value = this.raw(at);
    return typeof value === "number" ? value : refuse("InvalidArgument");
  }

  optionalNumber(at: number): number | null {
    return this.raw(at) === null ? null : this.number(at);
  }

  flag(at: number): boolean {
    return this.raw(at) === true;
  }

  record(at: number): Readonly<Record<string, unknown>> {
    return recordOf(this.raw(at) ?? {});
  }

  /** A Range argument, when it is one. */
  area(at: number): Area | undefined {
    return areaOf(this.raw(at));
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("InvalidArgument");
  // a plain object from JSON
  return value as Readonly<Record<string, unknown>>;
}

const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === "object" && value !== null && "className" in value && "member" in value;

export function areaOf(value: unknown): Area | undefined {
  return isApiObject(value) && value.target instanceof Area ? value.target : undefined;
}
