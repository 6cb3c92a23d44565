/** One page for each set of options, shared by the tests of a file: a new workbook each time, the page once. */
import type { Browser } from "playwright-core";
import type { WorkbookDescription } from "./model/description";
import { launchStandIn, type StandIn, type StandInOptions } from "./stand-in";

export type PoolOptions = Omit<StandInOptions, "browser" | "workbook">;

export class StandInPool {
  private readonly open = new Map<string, StandIn>();

  constructor(private readonly browser: () => Browser) {}

  async get(workbook: WorkbookDescription, options: PoolOptions = {}): Promise<StandIn> {
    const key = JSON.stringify(options);
    const known = this.open.get(key);
    if (known) {
      await known.reset(workbook);
      return known;
    }
    const opened = await launchStandIn({ browser: this.browser(), workbook, ...options });
    this.open.set(key, opened);
    return opened;
  }

  /** After each test: what should not have been seen is that test's fault. */
  check(): void {
    for (const standIn of this.open.values()) standIn.check();
  }

  async close(): Promise<void> {
    for (const standIn of this.open.values()) await standIn.close();
    this.open.clear();
  }
}
