/** Small things remembered on this computer between two openings of the pane; never the officer's data. */

export interface KeyValueStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/**
 * A storage that may refuse: private windows, offices' settings, a full disk. What it does not take is kept for this
 * opening only; nothing of the officer's stands here, so nothing is lost by that.
 */
export class ForgivingStorage implements KeyValueStorage {
  readonly #unsaved = new MemoryStorage();

  constructor(private readonly storage: KeyValueStorage) {}

  get(key: string): string | null {
    return this.#unsaved.get(key) ?? this.storage.get(key);
  }

  set(key: string, value: string): void {
    try {
      this.storage.set(key, value);
      this.#unsaved.remove(key);
    } catch {
      this.#unsaved.set(key, value);
    }
  }

  remove(key: string): void {
    this.#unsaved.remove(key);
    this.storage.remove(key);
  }
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
