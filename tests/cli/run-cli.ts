/** Runs the built command line in a process of its own, as a person would. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const PROGRAM = path.resolve("dist/cli/thidua.js");

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** With a shell script, that runs instead and finds the command line, node and all, in its "$@". */
export function runCli(args: readonly string[], cwd: string, script?: string): CliRun {
  const shell = script === undefined ? [] : ["/bin/sh", "-c", script, "sh"];
  if (!existsSync(PROGRAM)) throw new Error("The command line is not built. Type: npm run build");
  const [program = "", ...words] = [...shell, process.execPath, PROGRAM, ...args];
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

export function scratchFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "thidua-cli-"));
}
