/** What a command is, and how its words are read. */
import { parseArgs } from "node:util";
import { COMMAND_WORDS, type OptionWords } from "../messages/cli";

export const EXIT = { done: 0, doneWithErrors: 1, nothingDone: 2 } as const;

export interface Command {
  readonly name: string;
  /** "read FILE... [--out OUT.xlsx]" */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  run(words: readonly string[]): Promise<number>;
}

/** The person's words were not understood; the message is a sentence for them. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Words {
  readonly paths: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/** `--name` for each flag, `--name VALUE` for each value; anything else that begins with a dash is refused. */
export function parseWords(
  words: readonly string[],
  { flags, values }: { readonly flags: readonly string[]; readonly values: readonly string[] },
): Words {
  const options: Record<string, { type: "boolean" | "string" }> = {};
  for (const name of flags) options[name] = { type: "boolean" };
  for (const name of values) options[name] = { type: "string" };
  const parsed = understood(() => parseArgs({ args: [...words], options, allowPositionals: true }));
  const given = Object.entries(parsed.values);
  return {
    paths: parsed.positionals,
    flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    values: Object.fromEntries(
      given.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}

/** Node names the odd option in its message; we say it in ours. */
function understood<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    const option = /'(-{1,2}[^\s']+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    throw new UsageError("usage.unknown-option", COMMAND_WORDS.unknownOption(option));
  }
}
