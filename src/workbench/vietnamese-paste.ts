/**
 * What is pasted from outside is read as it is meant in Vietnam. The grid reads pasted text by American rules: "5/11/2026"
 * would be the 11th of May. In: the browser's paste. Out: the same paste, numbers and days spelt so that they cannot be
 * read in two ways. Only cells that are wholly a number or a day are respelt.
 */
import { readTyped } from "../core/text/typed-value";

const DAY_MILLISECONDS = 86_400_000;
/** The 30th of December 1899, from which serials count. */
const SERIAL_ZERO = -2_209_161_600_000;
/** The grid's own copies carry their cells along, and are not read as text. */
const OWN_COPY = "data-copy-id";

export function readVietnamesePaste(place: HTMLElement): void {
  document.addEventListener(
    "paste",
    (event) => {
      const { clipboardData, target, isTrusted } = event;
      if (!isTrusted || !clipboardData || !(target instanceof Node) || !place.contains(target)) return;
      const respelt = respell(clipboardData);
      if (!respelt) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      target.dispatchEvent(
        new ClipboardEvent("paste", {
          clipboardData: respelt,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    },
    true,
  );
}

/** Null where there is nothing to respell. */
function respell(from: DataTransfer): DataTransfer | null {
  const html = from.getData("text/html");
  const text = from.getData("text/plain");
  if (html.includes(OWN_COPY)) return null;
  const newHtml = html.replace(/>([^<>]+)</g, (_whole, inside: string) => `>${unmistakable(inside)}<`);
  const newText = text
    .split(/(\t|\r?\n)/)
    .map(unmistakable)
    .join("");
  if (newHtml === html && newText === text) return null;
  const into = new DataTransfer();
  if (html) into.setData("text/html", newHtml);
  into.setData("text/plain", newText);
  return into;
}

function unmistakable(text: string): string {
  const meant = readTyped(text);
  if (meant?.kind === "number") return `${meant.value}${meant.isPercent ? "%" : ""}`;
  if (meant?.kind !== "date") return text;
  return new Date(SERIAL_ZERO + meant.serial * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
