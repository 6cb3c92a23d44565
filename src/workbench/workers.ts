/** Where workers come from: files beside the page, or, in the single-file edition, text inside it. */
export type WorkerName = "formula-worker" | "file-worker" | "table-worker";

export function startWorker(name: WorkerName): Worker {
  const inlined = document.getElementById(`${name}-source`)?.textContent;
  if (inlined === undefined) return new Worker(`${name}.js`, { name });
  const url = URL.createObjectURL(new Blob([inlined], { type: "text/javascript" }));
  try {
    return new Worker(url, { name });
  } finally {
    // the worker has begun to load; the address is not needed again
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
