/** What is put into a box. In: the text of a cell. Out: whether it is a tick, or which way a member voted. */
import { foldWords } from "../text/fold";

export function isMark(text: string): boolean {
  return /^(?:x|v|✓|✔|☑|☒|1|có)$/iu.test(text.trim());
}

const AGREES = /^(?:dong y|tan thanh|nhat tri|co|x|d|1|thuan)$/;
const REFUSES = /^(?:khong(?: dong y| tan thanh| nhat tri)?|k|0|o|chong|phan doi)$/;

export function readVote(text: string): "agree" | "disagree" | undefined {
  if (text.length > 20) return undefined;
  if (/^[✓✔☑☒]$/.test(text)) return "agree";
  const folded = foldWords(text);
  if (AGREES.test(folded)) return "agree";
  return REFUSES.test(folded) ? "disagree" : undefined;
}

const MAY_BE_DITTO = /^["″“”〃'’´,/–nN-]/;
const DITTO =
  /^(?:["″“”〃]|['’´]{2}|,{2}|\/\/|[-–]?\s*"\s*[-–]|[-–]?\s*(?:nt|n\/t|như trên|như trước)\s*[-–.]?)$/iu;

/** "nt", "-nt-", "như trên", a quotation mark: what stands above stands here, too. */
export function isDitto(text: string): boolean {
  return text.length <= 12 && MAY_BE_DITTO.test(text) && DITTO.test(text);
}
