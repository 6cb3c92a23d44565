/** Our own small bootstrap of Univer: the open packages only, in the order given. In: plugins. Out: a running instance. */
import {
  ICommandService,
  type ILanguagePack,
  LocaleType,
  LogLevel,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { CommandGate } from "./command-gate";

/** A plugin, or a plugin with what it is told. */
export type PluginEntry = PluginCtor | readonly [plugin: PluginCtor, config?: unknown];

export interface UniverOptions {
  /** Later entries of the same name replace earlier ones, so that a preset's choice can be overruled. */
  readonly plugins: readonly PluginEntry[];
  readonly words: ILanguagePack;
  readonly isDark?: boolean;
}

export interface RunningUniver {
  readonly univer: Univer;
  readonly gate: CommandGate;
}

export function createUniver({ plugins, words, isDark = false }: UniverOptions): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: words },
    logLevel: LogLevel.ERROR,
    darkMode: isDark,
  });
  const gate = new CommandGate(univer.__getInjector().get(ICommandService));
  const byName = new Map<string, readonly [PluginCtor, unknown]>();
  for (const entry of plugins) {
    const [plugin, config]: readonly [PluginCtor, unknown?] = isPair(entry) ? entry : [entry];
    byName.set(plugin.pluginName, [plugin, config]);
  }
  for (const [plugin, config] of byName.values()) univer.registerPlugin(plugin, config);
  return { univer, gate };
}

// `Array.isArray` does not narrow readonly tuples
function isPair(entry: PluginEntry): entry is Exclude<PluginEntry, PluginCtor> {
  return Array.isArray(entry);
}
