/** The browser's own small storage behind our port; where it is refused, memory that lasts as long as the page. */
import { ForgivingStorage, type KeyValueStorage, MemoryStorage } from "../app/key-value-storage";

const PREFIX = "thi-dua.";

export function openLocalStorage(): KeyValueStorage {
  try {
    const probe = `${PREFIX}probe`;
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
  } catch {
    // private windows and some offices' settings refuse storage: nothing of the officer's is lost by that
    return new MemoryStorage();
  }
  return new ForgivingStorage({
    get: (key) => localStorage.getItem(PREFIX + key),
    set: (key, value) => localStorage.setItem(PREFIX + key, value),
    remove: (key) => localStorage.removeItem(PREFIX + key),
  });
}
