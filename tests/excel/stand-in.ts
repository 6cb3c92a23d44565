/**
 * Excel for a test: opens a page in Chromium in which Microsoft's own office.js talks to our workbook model.
 * In: a browser, a profile, a workbook, a page. Out: the page, the model, counters, switches; `close` fails on anything unanswered.
 */
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { installBridge, type BridgeConfig } from "./bridge";
import type { Counters } from "./counters";
import { buildWorkbook, fillWorkbook } from "./model/build";
import type { WorkbookDescription } from "./model/description";
import { describeWorkbook } from "./model/describe";
import { WorkbookModel } from "./model/workbook";
import { PROFILES, type LocaleName, type Profile, type ProfileName } from "./profiles";
import { pageAddress, routeEverything, type Build, type PageSource } from "./routes";
import { Session } from "./session";
import type { Switches } from "./switches";

export interface StandInOptions {
  readonly browser: Browser;
  readonly profile?: ProfileName | Profile;
  readonly workbook?: WorkbookDescription | WorkbookModel;
  /** The language of Excel's own screens, and of the numbers in cells. */
  readonly locale?: LocaleName;
  readonly dataLocale?: LocaleName;
  readonly page?: PageSource;
  /** Which office.js a `script` page loads; a built page names its own. */
  readonly build?: Build;
  readonly readOnly?: boolean;
  readonly sharedRuntime?: boolean;
  /** Opens the page in a plain browser, without Excel. */
  readonly withoutExcel?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** For tests of the boot: getters left out. */
  readonly omitGetters?: readonly string[];
  /** For tests of the boot: do not wait for `Office.onReady`. */
  readonly waitForReady?: boolean;
}

export interface StandIn {
  readonly page: Page;
  readonly model: WorkbookModel;
  readonly switches: Switches;
  readonly session: Session;
  readonly faults: readonly string[];
  /** Addresses that are neither ours nor office.js; all were refused. */
  readonly requestsOutside: readonly string[];
  readonly pageErrors: readonly string[];
  readonly counters: () => Counters;
  readonly startAction: () => void;
  readonly stopAction: () => Promise<Counters>;
  readonly describe: () => WorkbookDescription;
  /** Runs a function inside `Excel.run` in the page; it sees only its arguments. Excel's errors come back as `RemoteError`. */
  readonly run: <T, A = undefined>(
    action: (context: Excel.RequestContext, argument: A) => Promise<T>,
    argument?: A,
  ) => Promise<T>;
  /** Something done by hand (`"Local"`) or by a co-author (`"Remote"`), outside the page, with its events. */
  readonly edit: (source: "Local" | "Remote", change: (model: WorkbookModel) => void) => Promise<void>;
  readonly ribbonCommand: (functionName: string) => Promise<boolean>;
  /** Another workbook in the same page, all switches off, counters at zero: quicker than a new page. Faults so far must be none. */
  readonly reset: (workbook: WorkbookDescription) => Promise<void>;
  /** Throws when something was seen that should not have been. */
  readonly check: () => void;
  /** Takes the faults so far off the list, for tests that expect them. */
  readonly takeFaults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** An error of Excel or of the client, with what our code may look at. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode: number | null,
    readonly location: string | null,
    readonly statement: string | null,
  ) {
    super(message);
  }
}

function bridgeConfig(options: StandInOptions, profile: Profile, model: WorkbookModel): BridgeConfig {
  const { locale = "vi-VN", dataLocale = locale, readOnly = false, sharedRuntime = false } = options;
  const instance = randomUUID();
  const context = {
    GetAppType: 1,
    GetSolutionRef: "8d1c2f4e-0000-4000-8000-00000000a001",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: dataLocale,
    GetDocUrl: `C:\\Thi đua\\${model.name}`,
    GetAppCapabilities: readOnly ? 1 : 0,
    GetActivationMode: 2,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: instance,
    GetInstanceId: instance,
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(profile.matrix),
    GetHostCustomMessage: 0,
    GetHostFullVersion: profile.fullVersion,
    GetDialogRequirementMatrix: "{}",
    GetFeaturesForSolution: "{}",
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify({
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 0x262626,
      controlBackgroundColor: 0xffffff,
      controlForegroundColor: 0x262626,
    }),
  };
  const kept = Object.entries(context).filter(([name]) => !options.omitGetters?.includes(name));
  return {
    hostInfo: `Excel$Win32$16.01$${locale}$telemetry$$$${sharedRuntime ? 1 : 0}`,
    context: Object.fromEntries(kept),
    settings: model.documentSettings,
  };
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requestsOutside: string[];
  readonly pageErrors: string[];
}

async function openContext({
  browser,
  locale = "vi-VN",
  viewport,
  page: source,
  build,
}: StandInOptions): Promise<Opened> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    locale,
    viewport: viewport ?? { width: 380, height: 800 },
  });
  const requestsOutside: string[] = [];
  const pageErrors: string[] = [];
  await routeEverything(context, source ?? {}, build ?? "minified", requestsOutside);
  const page = await context.newPage();
  page.on("pageerror", (error) => pageErrors.push(error.message));
  return { context, page, requestsOutside, pageErrors };
}

async function connect({ page }: Opened, session: Session, options: StandInOptions): Promise<void> {
  await page.exposeFunction("__hostExecute", (id: number, params: readonly unknown[], inFlight: number) =>
    session.execute(id, params, inFlight),
  );
  await page.exposeFunction("__hostSettings", (settings: Record<string, string>) => {
    session.workbook.documentSettings = settings;
  });
  await page.addInitScript(installBridge, bridgeConfig(options, session.profile, session.workbook));
}

const READY =
  "window.__officeInfo !== undefined || (window.Office && window.Office.context && window.Office.context.requirements)";

async function openPage({ page }: Opened, options: StandInOptions): Promise<void> {
  await page.goto(pageAddress(options.page ?? {}));
  if (options.waitForReady !== false && !options.withoutExcel)
    await page.waitForFunction(READY, undefined, { timeout: 15_000 });
}

export async function launchStandIn(options: StandInOptions): Promise<StandIn> {
  const {
    profile: wanted = "ltsc2021",
    workbook = EMPTY,
    locale = "vi-VN",
    dataLocale = locale,
    readOnly = false,
  } = options;
  const profile = typeof wanted === "string" ? PROFILES[wanted] : wanted;
  const model = workbook instanceof WorkbookModel ? workbook : buildWorkbook(workbook);
  const opened = await openContext(options);
  const { page } = opened;
  const session = new Session(model, profile, dataLocale, readOnly, async (entries, hasSelection) => {
    if (!page.isClosed()) await page.evaluate(DELIVER, { entries, hasSelection });
  });
  if (!options.withoutExcel) await connect(opened, session, options);
  await openPage(opened, options);
  return standInOver(opened, session);
}

const EMPTY: WorkbookDescription = { sheets: [{ name: "Trang tính1" }] };

const DELIVER = ({
  entries,
  hasSelection,
}: {
  entries: readonly (readonly unknown[])[];
  hasSelection: boolean;
}) => {
  // put there by the bridge
  (window as unknown as { __hostDeliver: (a: unknown, b: boolean) => number }).__hostDeliver(
    entries,
    hasSelection,
  );
};

const COMMAND = (name: string) => {
  // put there by the bridge
  const { __hostCommand } = window as unknown as {
    __hostCommand: (a: string, b: string, c: string) => boolean;
  };
  return __hostCommand(name, '{"source":{"id":"btn1"}}', "command1");
};

function standInOver({ context, page, requestsOutside, pageErrors }: Opened, session: Session): StandIn {
  const { workbook: model, faults } = session;
  const check = () => {
    failOn([
      ...faults,
      ...requestsOutside.map((url) => `request to ${url}`),
      ...pageErrors.map((text) => `page error: ${text}`),
    ]);
  };
  return {
    check,
    page,
    model,
    session,
    switches: session.switches,
    faults,
    requestsOutside,
    pageErrors,
    counters: () => session.read(),
    startAction: () => session.restart(),
    stopAction: async () => {
      await settle(page);
      await session.idle();
      return session.read();
    },
    describe: () => describeWorkbook(model),
    run: (action, argument) => runInExcel(page, action.toString(), argument),
    edit: async (source, change) => {
      change(model);
      session.flush(source === "Remote" ? "coauthor" : "officer");
      await settle(page);
    },
    ribbonCommand: (name) => page.evaluate(COMMAND, name),
    reset: async (described) => {
      session.switches.reset();
      await settle(page);
      await session.idle();
      check();
      model.clear();
      fillWorkbook(model, described);
      session.reset();
    },
    takeFaults: () => faults.splice(0),
    close: async () => {
      await context.close();
      check();
    },
  };
}

function failOn(trouble: readonly string[]): void {
  if (trouble.length > 0) throw new Error(`the stand-in saw what it should not have:\n${trouble.join("\n")}`);
}

/** Lets the client's unawaited cleanup and pending events through. */
async function settle(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn++)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5)));
}

interface Outcome {
  readonly value?: unknown;
  readonly error?: {
    code: string;
    message: string;
    httpStatusCode: number | null;
    location: string | null;
    statement: string | null;
  };
}

/** The function travels as text inside the expression, so that a page's own CSP has nothing to forbid. */
async function runInExcel<T>(page: Page, action: string, argument: unknown): Promise<T> {
  const expression = `(async () => {
    try {
      return { value: await Excel.run((context) => (${action})(context, ${argument === undefined ? "undefined" : JSON.stringify(argument)})) };
    } catch (error) {
      const info = error.debugInfo ?? {};
      return { error: { code: String(error.code ?? error.name), message: String(error.message), httpStatusCode: error.httpStatusCode ?? null,
        location: info.errorLocation ?? null, statement: info.statement ?? null } };
    }
  })()`;
  const outcome: Outcome = await page.evaluate(expression);
  const { error } = outcome;
  if (error)
    throw new RemoteError(error.code, error.message, error.httpStatusCode, error.location, error.statement);
  // what the action returned, through JSON
  return outcome.value as T;
}
