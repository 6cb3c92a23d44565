/** Names of our sheets: what Excel refuses is replaced, and a name taken by another sheet gets a number. */
const MAX_SHEET_NAME = 31;

export function freeSheetName(wanted: string, isTaken: (name: string) => boolean): string {
  const clean = wanted.replace(/[[\]:*?/\\]/g, "-").replace(/^'+|'+$/g, "");
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = (clean || "Sheet").slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    if (!isTaken(name)) return name;
  }
}

/** Sheet names are told apart without regard to case. */
export function takenNames(names: readonly string[]): (name: string) => boolean {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return (name) => taken.has(name.toLowerCase());
}
