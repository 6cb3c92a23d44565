/** A damaged old file: a text cell too short to hold its length, read on and on by the library for such files. */
import { CFB } from "@e965/xlsx";

interface ContainerFunctions {
  readonly utils: {
    cfb_new(): object;
    cfb_add(container: object, name: string, content: Uint8Array): void;
  };
  write(container: object, options: { readonly type: "buffer" }): Uint8Array;
}

export function endlessXls(): Uint8Array {
  const beginning = [0x09, 0x08, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0];
  const stream = [...beginning, 0x04, 0, 0, 0, 0x0a, 0, 0, 0];
  // the library types its container functions loosely; this is what they take and give
  const containers = CFB as ContainerFunctions;
  const container = containers.utils.cfb_new();
  containers.utils.cfb_add(container, "/Book", Buffer.from(stream));
  return containers.write(container, { type: "buffer" });
}
