/** zlib for programs on Node: `setDeflate(deflateWithZlib)`. Never imported by a page. */
import { deflateRawSync } from "node:zlib";

export function deflateWithZlib(data: Uint8Array): Uint8Array {
  return deflateRawSync(data, { level: 6 });
}
