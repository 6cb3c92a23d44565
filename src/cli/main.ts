/** The command line's front door. In: the words after `thidua`. Out: a report or JSON, and the exit code. */
import { asHostError } from "../app/host-error";
import { COMMAND_WORDS } from "../messages/cli";
import { sentenceOf } from "../messages/host-errors";
import { setDeflate } from "../hosts/xlsx/zip/deflate";
import { setInflater } from "../hosts/xlsx/zip/inflate";
import { deflateWithZlib } from "../hosts/xlsx/zip/node-deflate";
import { ZLIB } from "../hosts/xlsx/zip/node-inflate";
import { setLegacyReader } from "../hosts/xlsx/read/read-any";
import { rankCommand } from "./commands/rank";
import { readCommand } from "./commands/read";
import { scoreCommand } from "./commands/score";
import { EXIT, UsageError, type Command } from "./command";
import { legacyReaderIn, SERVE_LEGACY, serveLegacy } from "./legacy-process";

/** A command is a row here and a file in `commands/`. */
const COMMANDS: readonly Command[] = [readCommand, scoreCommand, rankCommand];

const wantsHelp = (words: readonly string[]) => words.includes("--help") || words.includes("-h");

async function main([name = "", ...words]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return withoutCommand(name, words);
  if (wantsHelp(words)) {
    process.stdout.write(COMMAND_WORDS.help(command.usage, command.about, command.options));
    return EXIT.done;
  }
  try {
    return await command.run(words);
  } catch (error) {
    if (error instanceof UsageError) return refuse(words, error.code, error.message);
    const { code, data } = asHostError(error);
    const { what, fix } = sentenceOf(code, data);
    return refuse(words, code, `${what} ${fix}`);
  }
}

function withoutCommand(name: string, words: readonly string[]): number {
  if (name !== "" && !wantsHelp([name])) {
    return refuse(words, "usage.unknown-command", COMMAND_WORDS.unknownCommand(name));
  }
  process.stdout.write(COMMAND_WORDS.overview(COMMANDS));
  return name === "" ? EXIT.nothingDone : EXIT.done;
}

/** Nothing done: said on standard error, and as JSON where JSON was asked for. */
function refuse(words: readonly string[], code: string, message: string): number {
  if (words.includes("--json")) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  else process.stderr.write(`${message}\n`);
  return EXIT.nothingDone;
}

function start(): void {
  const [, program = "", ...words] = process.argv;
  setInflater(ZLIB);
  setDeflate(deflateWithZlib);
  setLegacyReader(legacyReaderIn(program));
  // a reader that closes the pipe early (head, less) is no fault of ours
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  void main(words).then((code) => {
    process.exitCode = code;
  });
}

if (process.send && process.argv[2] === SERVE_LEGACY) serveLegacy();
else start();
