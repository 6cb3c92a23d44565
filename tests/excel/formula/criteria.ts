/** Criteria of COUNTIF and SUMIFS: ">=5", "<>", "Nguyễn*". Out: a test on one cell. */
import type { Scalar } from "../model/description";
import { compare, scalarOf, textOf, type Value } from "./values";

const quote = (text: string) => text.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);

function pattern(text: string): RegExp {
  const body = text.replace(/~[*?~]|[*?]|[^*?~]+|~/g, (part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    return quote(part.length === 2 && part.startsWith("~") ? part.slice(1) : part).replace(
      /^[*?]$/,
      String.raw`\$&`,
    );
  });
  return new RegExp(`^${body}$`, "isu");
}

const asNumber = (text: string) =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;

function equals(cell: Scalar, wanted: string): boolean {
  const number = asNumber(wanted);
  if (number !== undefined) return cell === number || (typeof cell === "string" && asNumber(cell) === number);
  if (/^(true|false)$/i.test(wanted)) return cell === (wanted.toLowerCase() === "true");
  if (wanted === "") return cell === null || cell === "";
  return typeof cell === "string" && pattern(wanted).test(cell);
}

export function criterion(value: Value): (cell: Scalar) => boolean {
  const raw = scalarOf(value);
  const match = /^(<>|<=|>=|=|<|>)(.*)$/su.exec(textOf(raw));
  if (!match) return (cell) => equals(cell, raw === null ? "0" : textOf(raw));
  const [, operator = "", wanted = ""] = match;
  if (operator === "=") return (cell) => equals(cell, wanted);
  if (operator === "<>") return (cell) => !equals(cell, wanted);
  const limit: Scalar = asNumber(wanted) ?? wanted;
  return (cell) => {
    if (typeof cell !== typeof limit) return false;
    const order = compare(cell, limit);
    return operator.startsWith("<")
      ? order < 0 || (operator === "<=" && order === 0)
      : order > 0 || (operator === ">=" && order === 0);
  };
}
