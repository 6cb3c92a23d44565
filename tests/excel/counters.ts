/** What one user action cost. Bytes are UTF-8, as the web version counts them. */
import type { RequestBody } from "./protocol/grammar";

export interface Counters {
  /** Requests of the page's own, without the client's cleaning up. */
  syncs: number;
  cleanups: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  actions: number;
  writes: number;
  maxInFlight: number;
  /** References never given back. */
  leaked: number;
}

export const noCounters = (): Counters => ({
  syncs: 0,
  cleanups: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
  actions: 0,
  writes: 0,
  maxInFlight: 0,
  leaked: 0,
});

export function isCleanup({ Actions }: RequestBody): boolean {
  const working = Actions.filter(({ ActionType }) => ActionType !== 1);
  return working.length > 0 && working.every(({ Name }) => Name === "_RemoveReference");
}

export const bytesOf = (text: string) => Buffer.byteLength(text, "utf8");
