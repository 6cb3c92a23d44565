/**
 * Đọc tệp .xlsx, .xlsm: bytes in, snapshot out. Works on one thread and does not wait: run it in a worker.
 * Whatever is wrong with the file is a HostError that names it; nothing in the file is followed or run.
 */
import { HostError } from "../../../app/host-error";
import type { WorkOptions } from "../../../app/workbook-host";
import { PLAN_MARK } from "../../../core/workbook/sheet-plan";
import type {
  DefinedName,
  KeptFeature,
  SheetSnapshot,
  TableObject,
  WorkbookSnapshot,
} from "../../../core/workbook/snapshot";
import { Budget } from "./cell-appender";
import { keptFeatures } from "./kept-features";
import { DEFAULT_LIMITS, type Limits } from "../zip/limits";
import { readContentTypes, readRelations, type Relation } from "./part-relations";
import { readSharedStrings } from "./shared-strings";
import type { SheetContext } from "./sheet-cells";
import { readSheet, type SheetContent } from "./sheet-part";
import { readStyles } from "./style-part";
import { readTable } from "./table-part";
import { readWorkbookPart, type SheetEntry, type WorkbookContent } from "./workbook-sheets";
import { findEntry, openZip, readPart, unpackTogether, type ZipPackage } from "../zip/zip-package";

export interface ReadOptions extends WorkOptions {
  readonly name: string | null;
  readonly limits?: Partial<Limits>;
}

export function readWorkbook(bytes: Uint8Array, options: ReadOptions): WorkbookSnapshot {
  const limits = options.limits ? { ...DEFAULT_LIMITS, ...options.limits } : DEFAULT_LIMITS;
  try {
    const pkg = openZip(bytes, limits);
    unpackTogether(pkg, USUAL_PARTS);
    return new PackageReader(pkg, options).read();
  } catch (error) {
    // the limits let through what this machine cannot hold: "Array buffer allocation failed" and its kin
    if (error instanceof RangeError) throw new HostError("file.too-large", {}, { cause: error });
    throw error;
  }
}

/** Read in every workbook, under the names that Excel gives them; under other names they are unpacked one by one. */
const USUAL_PARTS =
  /^(\[Content_Types\]|xl\/(workbook|styles|sharedStrings|worksheets\/\w+)|xl\/_rels\/workbook)\.xml(\.rels)?$/;

/** A sheet that has cells, with the name of its part. */
interface GridSheet {
  readonly entry: SheetEntry;
  readonly part: string;
}

class PackageReader {
  private readonly typeOf: (part: string) => string;
  private readonly workbookPart: string;
  private readonly relations: readonly Relation[];
  private readonly workbook: WorkbookContent;
  private readonly kept: Set<KeptFeature>;
  private readonly claimed = new Set<string>();
  private readonly planIds: ReadonlyMap<string, string>;

  constructor(
    private readonly pkg: ZipPackage,
    private readonly options: ReadOptions,
  ) {
    this.typeOf = readContentTypes(pkg);
    this.workbookPart = findWorkbookPart(pkg, this.typeOf);
    this.relations = readRelations(pkg, this.workbookPart);
    this.workbook = readWorkbookPart(this.required(this.workbookPart), this.workbookPart);
    this.kept = new Set(keptFeatures(pkg, this.typeOf));
    this.planIds = planIdsOf(this.workbook.names);
  }

  read(): WorkbookSnapshot {
    const { workbook } = this;
    if (workbook.sheets.length > this.pkg.limits.sheets) throw new HostError("file.too-large");
    const styles = this.ofType("styles", readStyles);
    const strings = this.ofType("sharedStrings", readSharedStrings);
    const budget = new Budget(this.pkg.limits);
    const grids = workbook.sheets.flatMap((entry) => this.gridOf(entry));
    for (const { part } of grids) this.claim(part);
    const sheets = grids.map((grid, index) => {
      const tick = (share: number) => this.report(index + share, grids.length);
      // written out: each copy made by "..." is a kind of object of its own, and code that meets many kinds is slow
      return this.readGrid(grid, { strings, styles, budget, date1904: workbook.date1904, tick });
    });
    this.report(grids.length, grids.length);
    return {
      name: this.options.name,
      date1904: workbook.date1904,
      sheets,
      names: workbook.names.filter(({ name }) => name !== PLAN_MARK),
      formats: styles.formats,
      kept: [...this.kept].sort(),
    };
  }

  private report(done: number, total: number): void {
    if (this.options.signal?.aborted) throw new HostError("work.cancelled");
    this.options.onProgress?.({ step: "read", done, total });
  }

  private required(part: string): Uint8Array {
    const bytes = readPart(this.pkg, part);
    if (!bytes) throw new HostError("file.damaged", { part });
    return bytes;
  }

  /** Styles and texts may be absent: then all cells look plain, and no cell may refer to a text. */
  private ofType<T>(type: string, read: (bytes: Uint8Array | undefined, part: string) => T): T {
    const part =
      this.relations.find((relation) => relation.type === type && !relation.isExternal)?.target ?? "";
    return read(part === "" ? undefined : readPart(this.pkg, part), part);
  }

  /** Chart, macro and dialog sheets have no cells to read; the file keeps them. */
  private gridOf(entry: SheetEntry): readonly GridSheet[] {
    const relation = this.relations.find(({ id, isExternal }) => id === entry.relation && !isExternal);
    if (!relation) throw new HostError("file.damaged", { part: this.workbookPart });
    if (relation.type === "chartsheet") this.kept.add("chart");
    else if (relation.type !== "worksheet") this.kept.add("macro");
    return relation.type === "worksheet" ? [{ entry, part: relation.target }] : [];
  }

  /** A part is one sheet or one table: else a few bytes in a list would have it read again and again. */
  private claim(part: string): void {
    const key = part.toLowerCase();
    if (this.claimed.has(key)) throw new HostError("file.damaged", { part });
    this.claimed.add(key);
  }

  private readGrid({ entry, part }: GridSheet, context: SheetContext): SheetSnapshot {
    context.tick(0);
    const content: SheetContent = readSheet(this.required(part), part, context);
    for (const feature of content.kept) this.kept.add(feature);
    return {
      name: entry.name,
      visibility: entry.visibility,
      cells: content.cells,
      merges: content.merges,
      hiddenRows: content.hiddenRows,
      hiddenColumns: content.hiddenColumns,
      validations: content.validations,
      isProtected: content.isProtected,
      tables: this.tablesOf(part, context.budget),
      planId: this.planIds.get(entry.name) ?? null,
    };
  }

  private tablesOf(part: string, budget: Budget): readonly TableObject[] {
    const relations = readRelations(this.pkg, part).filter(
      ({ type, isExternal }) => type === "table" && !isExternal,
    );
    budget.takeListed(relations.length);
    for (const { target } of relations) this.claim(target);
    return relations.map(({ target }) => readTable(this.required(target), target));
  }
}

/** By content type where one part alone is a workbook's, as in nearly every file; else by the package's own relation. */
function findWorkbookPart(pkg: ZipPackage, typeOf: (part: string) => string): string {
  const [only, second] = pkg.entries.filter(({ name }) => WORKBOOK_TYPE.test(typeOf(name)));
  if (only && !second) return only.name;
  const part = readRelations(pkg, "").find(
    ({ type, isExternal }) => type === "officeDocument" && !isExternal,
  )?.target;
  if (part === undefined) throw new HostError("file.not-workbook");
  const type = typeOf(part);
  if (type.includes("wordprocessingml")) throw new HostError("file.word-document");
  if (type.includes("presentationml")) throw new HostError("file.not-workbook");
  if (type.includes("sheet.binary")) throw new HostError("file.unsupported-format", { format: ".xlsb" });
  return findEntry(pkg, part)?.name ?? part;
}

const WORKBOOK_TYPE = /(spreadsheetml|ms-excel)\.[a-z.]+\.main\+xml$/;

/** Our own sheets carry their plan's id in a hidden name: `"plan.id"`, a text. By sheet. */
function planIdsOf(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, sheet, refersTo } of names) {
    if (name !== PLAN_MARK || sheet === null || ids.has(sheet)) continue;
    const id = /^"((?:[^"]|"")*)"$/.exec(refersTo)?.[1];
    if (id !== undefined) ids.set(sheet, id.replaceAll('""', '"'));
  }
  return ids;
}
