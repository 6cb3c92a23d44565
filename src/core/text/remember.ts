/** Texts repeat down a list and from file to file. In: what is found of a text. Out: the same, found once for each text. */

/** So much is kept, whatever is read; then it begins anew. */
const MOST = 5000;

/** `find` must rest on the text alone. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T; // kept under this text
    const found = find(text);
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The same for records, as long as they are in use; `find` must rest on the record alone. */
export function rememberedOf<Key extends object>(find: (key: Key) => string): (key: Key) => string {
  const known = new WeakMap<Key, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
