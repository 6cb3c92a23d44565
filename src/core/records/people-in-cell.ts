/** Who stands in a name cell. In: its text with line breaks. Out: one text for each person; anything but persons stays whole. */
import { tidy } from "../text/fold";
import { readName, subjectOfName } from "../text/person-name";
import { isPost } from "../text/posts";

/** Without one of these nobody shares the cell. */
const MAY_PART = /[\n;,&+]|\svà\s/u;

export function peopleIn(raw: string): readonly string[] {
  if (!MAY_PART.test(raw)) return [raw];
  const parts = raw
    .split(/\n|;|,|\s+(?:và|&|\+)\s+/u)
    .map((part) => tidy(part).replace(/^[-–•]\s*/, ""))
    .filter((part) => part !== "");
  return parts.length > 1 && parts.length <= MOST && parts.every(isPerson) ? parts : [raw];
}

/** More names in one cell are a list of its own, no line of this one. */
const MOST = 10;

/** A post is written like a name, too: "Phó Giám Đốc". */
function isPerson(text: string): boolean {
  return subjectOfName(readName(text).name) === "individual" && !isPost(readName(text).name);
}
