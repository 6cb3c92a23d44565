import { ForgivingStorage, MemoryStorage } from "../../src/app/key-value-storage";

/** Takes nothing more once it is full, as a browser does. */
class FullStorage extends MemoryStorage {
  isFull = false;

  override set(key: string, value: string): void {
    if (this.isFull) throw new DOMException("full", "QuotaExceededError");
    super.set(key, value);
  }
}

test("what a full storage refuses is remembered for this opening, and the old value does not come back", () => {
  const full = new FullStorage();
  const storage = new ForgivingStorage(full);
  storage.set("started", "no");
  full.isFull = true;
  storage.set("started", "yes");
  expect(storage.get("started")).toBe("yes");
  full.isFull = false;
  storage.set("started", "again");
  expect([storage.get("started"), full.get("started")]).toEqual(["again", "again"]);
  storage.remove("started");
  expect(storage.get("started")).toBeNull();
});
