/** Waits for something that happens on its own time; gives up after ten seconds. */
export async function until(isSo: () => boolean, limit = 10_000): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited >= limit) throw new Error(`waited ${limit} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
