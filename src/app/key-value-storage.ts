/** Small things remembered on this computer between two openings of the pane; never the officer's data. */

export interface KeyValueStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Forgets when the pane closes: for browsers that refuse storage, and for tests. */
export class MemoryStorage implements KeyValueStorage {
  readonly #items = new Map<string, string>();

  get(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.#items.set(key, value);
  }

  remove(key: string): void {
    this.#items.delete(key);
  }
}
