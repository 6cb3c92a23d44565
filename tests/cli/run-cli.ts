/** Runs the command line from its sources in a process of its own, as a person would. */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** With a shell script, that runs instead and finds the command line, node and all, in its "$@". */
export function runCli(args: readonly string[], cwd: string, script?: string): CliRun {
  const shell = script === undefined ? [] : ["/bin/sh", "-c", script, "sh"];
  const main = [path.join(ROOT, "scripts/register-swc.cjs"), path.join(ROOT, "src/cli/main.ts")];
  const [program = "", ...words] = [...shell, process.execPath, "-r", ...main, ...args];
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

export function scratchFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "thidua-cli-"));
}
