/** `<f>` elements in; each cell's own formula out, also where the file only says "as in the first cell". */
import type { CellAppender } from "./cell-appender";
import { parseTemplate, plainFormula, shiftTemplate, type FormulaTemplate } from "./formula-shift";
import { TextBatch } from "../xml/text-batch";
import { nameOf, type XmlScanner } from "../xml/xml-scanner";

interface Shared {
  readonly template: FormulaTemplate;
  readonly row: number;
  readonly column: number;
}

/** A cell whose group's first cell has not come yet. */
interface Member {
  readonly group: string;
  readonly row: number;
  readonly column: number;
}

const TYPE = nameOf("t");
const GROUP = nameOf("si");
/** Excel takes 8,192; what is far longer is not worth taking apart. */
const MAX_SHARED_LENGTH = 20_000;

export class SheetFormulas {
  private readonly groups = new Map<string, Shared>();
  private readonly batch: TextBatch;
  /** Places in the list of formulas, and beside them the batch's slot. */
  private readonly batched: number[] = [];
  private readonly slots: number[] = [];
  private readonly orphans = new Map<number, Member>();
  /** What `read` found, until `attach` says that the cell is there. */
  private found: string | number | Member = "";

  constructor(
    private readonly scanner: XmlScanner,
    private readonly cells: CellAppender,
  ) {
    this.batch = new TextBatch(scanner.bytes, scanner.part, false);
  }

  /** At the start tag; reads past the end. False where the cell has a value only, as in a data table. */
  read(row: number, column: number): boolean {
    const { scanner } = this;
    const type = scanner.attributeCount > 0 ? scanner.attribute(TYPE) : undefined;
    const group = type === "shared" ? (scanner.attribute(GROUP) ?? "") : undefined;
    if (type === undefined && scanner.simpleText()) return this.readBatched();
    const formula = plainFormula(scanner.text());
    if (type === "dataTable") return false;
    if (group !== undefined) this.found = this.shared(group, formula, row, column);
    else this.found = formula;
    return this.found !== "";
  }

  /** A plain formula that somebody else found in the part's bytes. */
  take(from: number, to: number): void {
    this.found = this.batch.add(from, to);
  }

  /** Gives what was read to the cell added last. */
  attach(): void {
    const { found } = this;
    const at = this.cells.addFormula(typeof found === "string" ? found : "");
    if (typeof found === "number") {
      this.batched.push(at);
      this.slots.push(found);
    } else if (typeof found === "object") this.orphans.set(at, found);
  }

  /** After the last cell. A group without a first cell leaves its cells with their values only. */
  finish(): void {
    this.placeBatched(this.batch.finish());
    const lost = new Set<number>();
    for (const [at, { group, row, column }] of this.orphans) {
      const shared = this.groups.get(group);
      if (shared)
        this.cells.setFormula(at, shiftTemplate(shared.template, row - shared.row, column - shared.column));
      else lost.add(at);
    }
    if (lost.size > 0) this.cells.dropFormulas(lost);
  }

  private placeBatched(texts: readonly string[]): void {
    const { cells, batched, slots } = this;
    for (let index = 0; index < batched.length; index++) {
      cells.setFormula(batched[index] ?? 0, plainFormula(texts[slots[index] ?? 0] ?? ""));
    }
  }

  /** Nearly every formula: decoded with thousands of others. */
  private readBatched(): boolean {
    const { scanner } = this;
    if (scanner.textFrom === scanner.textTo) return false;
    this.take(scanner.textFrom, scanner.textTo);
    return true;
  }

  private shared(group: string, formula: string, row: number, column: number): string | Member {
    const shared = this.groups.get(group);
    if (formula === "") {
      if (!shared) return { group, row, column };
      return shiftTemplate(shared.template, row - shared.row, column - shared.column);
    }
    if (formula.length > MAX_SHARED_LENGTH) throw this.scanner.damaged();
    // a member that spells out its formula does not move the group's first cell
    if (!shared) this.groups.set(group, { template: parseTemplate(formula), row, column });
    return formula;
  }
}
