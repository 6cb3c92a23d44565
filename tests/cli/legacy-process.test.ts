/** The process that reads old files: whatever becomes of it, we get an answer and go on. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { legacyReaderIn } from "../../src/cli/legacy-process";
import { scratchFolder } from "./run-cli";

const BYTES = Uint8Array.of(1, 2, 3);

/** A program that does this with each `question`. */
function serverThat(deed: string): string {
  const program = path.join(scratchFolder(), "server.cjs");
  writeFileSync(program, `process.on("message", (question) => { ${deed} });`);
  return program;
}

test.each([
  ["is aborted, as by a memory that is full", "process.abort()"],
  ["ends without a word", "process.exit(0)"],
])("one that %s is given up, and only this file with it", async (_, deed) => {
  const answer = `process.send({ kind: "read", snapshot: question.bytes })`;
  const read = legacyReaderIn(serverThat(`if (question.bytes[0] === 0) ${deed}; else ${answer}`));
  await expect(read(Uint8Array.of(0), { name: null })).rejects.toMatchObject({
    code: "file.old-format-unreadable",
  });
  // the next one has a process of its own, and arrays arrive as arrays
  expect(await read(BYTES, { name: null })).toEqual(BYTES);
  await expect(read(Uint8Array.of(0), { name: null })).rejects.toMatchObject({
    code: "file.old-format-unreadable",
  });
});
