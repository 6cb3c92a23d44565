/** The sample workbook: a file beside the page, or, in the single-file edition, text inside it. */
const FILE = "sample.xlsx";

export async function loadSample(): Promise<Uint8Array> {
  const inlined = document.getElementById("sample-source")?.textContent;
  if (inlined) return Uint8Array.from(atob(inlined.trim()), (letter) => letter.charCodeAt(0));
  const answer = await fetch(FILE);
  if (!answer.ok) throw new Error(`${FILE}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
