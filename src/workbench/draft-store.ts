/** One draft in the browser's database: what is needed to go on after a crash. In: a draft. Out: the same, later. */
import type { SheetPlan } from "../core/workbook/sheet-plan";
import type { CellEdit } from "../hosts/xlsx/write/cell-edit";

export interface Draft {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly edits: readonly CellEdit[];
  readonly plans: readonly SheetPlan[];
  /** Plan ids of sheets that came with the file and were taken away. */
  readonly removed: readonly string[];
  readonly state: string | null | undefined;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const DATABASE = "thi-dua";
const STORE = "drafts";
const KEY = "current";

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

export class DraftStore {
  #database: Promise<IDBDatabase> | null = null;

  async load(): Promise<Draft | null> {
    const store = await this.#store("readonly");
    const found: unknown = await asPromise<unknown>(store.get(KEY));
    return (found as Draft | undefined) ?? null; // only `save` writes under this key
  }

  async save(draft: Draft): Promise<void> {
    const store = await this.#store("readwrite");
    await asPromise(store.put(draft, KEY));
  }

  async clear(): Promise<void> {
    const store = await this.#store("readwrite");
    await asPromise(store.delete(KEY));
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    const database = await (this.#database ??= this.#open());
    return database.transaction(STORE, mode).objectStore(STORE);
  }

  #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return asPromise(request);
  }
}
