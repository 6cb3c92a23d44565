/**
 * The browser's storage through Microsoft's helpers, behind our own port. In: the partition key Excel on the web
 * gives each site it stands in ("" elsewhere). Out: a storage; where the browser refuses, one that forgets.
 */
import type { Storage } from "@microsoft/office-js-helpers";
import { ForgivingStorage, MemoryStorage } from "../../app/key-value-storage";
import type { KeyValueStorage } from "../../app/key-value-storage";

const CONTAINER = "thi-dua";

export async function openHelpersStorage(partitionKey: string): Promise<KeyValueStorage> {
  const helpers = await import("@microsoft/office-js-helpers");
  // The helpers put the container into a regular expression as it is.
  const container = `${CONTAINER}${partitionKey.replace(/[^A-Za-z0-9_-]/g, "_")}`;
  try {
    return new ForgivingStorage(new HelpersStorage(new helpers.Storage<string>(container)));
  } catch {
    // A browser that denies storage throws on the first touch: what is kept there may be forgotten.
    return new MemoryStorage();
  }
}

class HelpersStorage implements KeyValueStorage {
  constructor(private readonly storage: Storage<string>) {}

  get(key: string): string | null {
    // What comes back is whatever stands in the browser: the helpers' own type only hopes for a string.
    const found: unknown = this.storage.get(key);
    // A mark in front keeps the helpers from turning a text that looks like a day into a Date.
    return typeof found === "string" ? found.replace(/^=/, "") : null;
  }

  set(key: string, value: string): void {
    this.storage.set(key, `=${value}`);
  }

  remove(key: string): void {
    this.storage.delete(key);
  }
}
