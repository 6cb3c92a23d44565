/** Hands a file to the browser, which puts it where the officer's downloads go. */
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function downloadFile(name: string, bytes: Uint8Array): void {
  // a worker's answer is never shared memory
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads the address a moment later
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
