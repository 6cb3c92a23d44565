/** Packing: raw bytes in, raw deflate out. The browser uses fflate; Node installs zlib, which costs half. */
import { deflateSync } from "fflate";

type Deflate = (data: Uint8Array) => Uint8Array;

let current: Deflate = (data) => deflateSync(data, { level: 6 });

export function setDeflate(deflate: Deflate): void {
  current = deflate;
}

export function deflateRaw(data: Uint8Array): Uint8Array {
  return current(data);
}
