/**
 * What runs in the page before any of its scripts: `window.external` as Excel on Windows offers it. The function is sent as
 * text, so it uses nothing from this file; the host's answers come through three bindings of the page.
 */
export interface BridgeConfig {
  readonly hostInfo: string;
  /** Getter → value; "omit" leaves a getter out, to see what the client needs. */
  readonly context: Readonly<Record<string, string | number | boolean>>;
  readonly settings: Readonly<Record<string, string>>;
}

interface Bindings {
  __hostExecute(
    id: number,
    params: unknown,
    inFlight: number,
  ): Promise<{ status: number; body?: string } | null>;
  __hostSettings(settings: Record<string, string>): Promise<void>;
  __hostDeliver?: (entries: readonly (readonly unknown[])[], hasSelection: boolean) => number;
  __hostCommand?: (name: string, source: string, id: string) => boolean;
}

export function installBridge({ hostInfo, context, settings }: BridgeConfig): void {
  const page = window as unknown as Bindings; // the bindings were put there by the test
  const handlers = new Map<number, (id: number, payload: unknown) => void>();
  const vbArray = (items: readonly unknown[]) => ({
    toArray: () => items,
    dimensions: () => 1,
    getItem: (at: number) => items[at],
    lbound: () => 0,
    ubound: () => items.length - 1,
  });
  const later = (run: () => void) => setTimeout(run, 0);
  let stored = { ...settings };
  // counted here, where a request begins and its answer is taken
  let inFlight = 0;
  const documentSettings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(stored)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      stored = Object.fromEntries(keys.map((key, at) => [key, values[at] ?? ""]));
      void page.__hostSettings(stored);
    },
  };
  const getters = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, () => value]));
  const external = {
    GetHostInfo: () => hostInfo,
    GetContext: () => ({ ...getters, GetSettings: () => documentSettings }),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: { toArray?: () => unknown }, callback: (answer: unknown) => void) => {
      const plain: unknown = JSON.parse(
        JSON.stringify(typeof params.toArray === "function" ? params.toArray() : params),
      );
      void page.__hostExecute(id, plain, ++inFlight).then((answer) => {
        if (!answer) return;
        inFlight--;
        const payload =
          answer.body === undefined ? [answer.status] : [answer.status, vbArray([200, null, answer.body])];
        callback(vbArray(payload));
      });
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      callback: (status: number) => void,
    ) => {
      handlers.set(id, handler);
      later(() => callback(0));
    },
    UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(id);
      later(() => callback(0));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  page.__hostDeliver = (entries, hasSelection) => {
    if (entries.length > 0) handlers.get(33)?.(33, vbArray(entries.map((entry) => vbArray(entry))));
    if (hasSelection) handlers.get(2)?.(2, vbArray([]));
    return handlers.size;
  };
  page.__hostCommand = (name, source, id) => {
    const handler = handlers.get(39);
    handler?.(39, vbArray([id, name, source]));
    return handler !== undefined;
  };
}
