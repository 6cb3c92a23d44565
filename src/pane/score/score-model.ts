/**
 * The score screen without its looks. In: figures the officer types. Out: points at every key, from the desk; the sheet
 * is written only when he says so, and then read again, so that what is shown is what stands there.
 */
import { writeStructure } from "../../app/structure";
import type { ScoreLineView, ScoreView } from "../../app/score-view";
import type { TableAnswers, TableRequest } from "../../app/table-desk";
import type { RequestOf } from "../../app/table-service";
import type { TableView } from "../../app/table-view";
import type { CellPlace, WorkbookHost, WorkOptions } from "../../app/workbook-host";
import type { Figure } from "../../core/plan/structured/draft";
import { stillStands } from "../../core/plan/structured/figures";
import type { PlanScalar } from "../../core/workbook/sheet-plan";
import { SCORE_WORK } from "../../messages/score-screen";
import type { PaneDoor } from "../pane-door";
import { noticeOfTrouble } from "../notices";
import { changedByUs, type ScoreState } from "../pane-state";
import { figuresOf, listFigures, NO_FIGURES, withFigure, type Figures } from "./figures";
import { NO_SCORE, noticeOfNewer, noticeOfWritten } from "./score-notices";

/** What the tables do for the screen. */
export interface ScoreDesk {
  readonly host: WorkbookHost;
  ask<Kind extends TableRequest["kind"]>(
    request: RequestOf<Kind>,
    options: WorkOptions,
  ): Promise<TableAnswers[Kind]>;
  /** The workbook as it is now lies on the desk, read with its merged cells. */
  ready(options: WorkOptions): Promise<void>;
}

export class ScoreModel {
  #figures: Figures = NO_FIGURES;
  /** Of the last writing: an undo brings them back. */
  #written: readonly Figure[] = [];
  #isAsking = false;
  #isDue = false;

  constructor(
    private readonly door: PaneDoor,
    private readonly desk: ScoreDesk,
  ) {}

  open = (table: TableView): Promise<boolean> =>
    this.door.run(SCORE_WORK.opening, async (options) => {
      await this.desk.ready(options);
      const view = await this.#score(table.id, options);
      if (!view) {
        this.door.set({ notice: NO_SCORE });
        return;
      }
      this.#show({ id: table.id, view });
      this.door.set({ screen: "score", moves: this.door.state().moves + 1 });
    });

  type = (line: ScoreLineView, column: string, value: PlanScalar): void => {
    const over = standsIn(line, column);
    this.#figures = withFigure(this.#figures, { row: line.key, column, value, over });
    this.#show({});
    void this.#follow();
  };

  /** Once more from the sheet, with the sentences that stand there now, and formulas for them. */
  write = (): Promise<boolean> =>
    this.door.run(SCORE_WORK.writing, async (options) => {
      await this.desk.ready(options);
      const figures = listFigures(this.#figures);
      const proposal = await this.desk.ask<"propose">({ kind: "propose", figures }, options);
      if (!proposal || proposal.plans.length === 0) {
        this.door.set({ notice: NO_SCORE });
        return;
      }
      const { place } = this.door.state();
      await writeStructure(this.desk.host, proposal, options);
      this.#written = figures;
      this.#figures = NO_FIGURES;
      this.door.set(changedByUs(this.door.state()));
      await this.door.read({ ...options, merges: "read" });
      await this.#standAgain(place);
      this.door.set({ notice: noticeOfWritten(this.#state?.view ?? null, figures.length) });
    });

  /** After a reading of the workbook. */
  async again(options: WorkOptions): Promise<void> {
    const { id } = this.#state ?? {};
    if (id === undefined) return;
    const view = await this.#score(id, options);
    const before = listFigures(this.#figures);
    const lines = new Map(view?.lines.map((line) => [line.key, line]));
    const kept = before.filter((figure) => isStill(figure, lines));
    this.#figures = figuresOf(kept);
    this.#show({ view });
    if (kept.length < before.length) this.door.set({ notice: noticeOfNewer(before.length - kept.length) });
  }

  /** After an undo: what was written is off the sheet, and on the screen still. */
  async recall(options: WorkOptions): Promise<void> {
    if (this.#written.length > 0) {
      this.#figures = figuresOf([...this.#written, ...listFigures(this.#figures)]);
      this.#written = [];
    }
    if (this.door.state().screen === "score") await this.door.read({ ...options, merges: "read" });
  }

  /** Some programs go to a sheet that is written. */
  async #standAgain(before: CellPlace | null): Promise<void> {
    const { place, inventory } = this.door.state();
    const isThere = inventory?.sheets.some(({ name }) => name === before?.sheet);
    if (!before || !isThere || place?.sheet === before.sheet) return;
    const { row, column } = before.cell;
    await this.desk.host.select({
      sheet: before.sheet,
      range: { top: row, left: column, bottom: row, right: column },
    });
  }

  get #state(): ScoreState | null {
    return this.door.state().score;
  }

  #show(change: Partial<ScoreState>): void {
    const before = this.#state ?? { id: "", view: null, figures: NO_FIGURES };
    const view = change.view && before.view ? sharing(before.view, change.view) : change.view;
    this.door.set({
      score: { ...before, ...change, ...(view === undefined ? {} : { view }), figures: this.#figures },
    });
  }

  #score(id: string, options: WorkOptions): Promise<ScoreView | null> {
    return this.desk.ask<"score">({ kind: "score", id, figures: listFigures(this.#figures) }, options);
  }

  /** One question at a time; of what was typed meanwhile only the last state is asked about. */
  async #follow(): Promise<void> {
    this.#isDue = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isDue) {
        this.#isDue = false;
        await this.#askOnce();
      }
    } catch (error) {
      this.door.set({ notice: noticeOfTrouble(error) });
    } finally {
      this.#isAsking = false;
    }
  }

  /** A desk that lost the workbook is given it again. */
  async #askOnce(): Promise<void> {
    const { id } = this.#state ?? {};
    if (id === undefined) return;
    const view = await this.#score(id, {});
    if (view) this.#show({ view });
    else await this.door.run(SCORE_WORK.opening, (options) => this.desk.ready(options));
  }
}

/** Nothing else was written there since; of lines not shown nothing is known. */
function isStill(figure: Figure, lines: ReadonlyMap<string, ScoreLineView>): boolean {
  const line = lines.get(figure.row);
  return !line || stillStands(standsIn(line, figure.column), figure);
}

/** In a cell for a figure, else in that of the points. */
function standsIn({ slots, stands }: ScoreLineView, column: string): PlanScalar {
  const slot = slots.find((each) => each.column === column);
  return slot ? slot.stands : stands;
}

/** Lines that are as before stay the same objects: of two hundred only those that changed are drawn. */
function sharing(before: ScoreView, after: ScoreView): ScoreView {
  const lines = after.lines.map((line, at) => {
    const old = before.lines[at];
    return old && JSON.stringify(old) === JSON.stringify(line) ? old : line;
  });
  return { ...after, lines };
}
