/** "bang-diem.xls" → "bang-diem-da-luu.xlsx": a copy never has the name of what it is a copy of. */
const ENDING = "-da-luu";

export function copyName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
  return `${stem}${ENDING}${extension}`;
}
