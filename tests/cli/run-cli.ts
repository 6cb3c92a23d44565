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

export function runCli(args: readonly string[], cwd: string): CliRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-r", path.join(ROOT, "scripts/register-swc.cjs"), path.join(ROOT, "src/cli/main.ts"), ...args],
    { cwd, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

export function scratchFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "thidua-cli-"));
}
