// Values of CSL-JSON, tolerant of whatever stands there.
import { leadingDate, yearOf } from "../dates.ts";
import { inlineText } from "../markdown/inline.ts";
import { tidyLine } from "../source-text.ts";

/** White space that is not one space between words; most texts have none. */
const UNTIDY = /[^\S ]| {2}|^ | $/;

/** A string or number as text, the first of a list; null when it says nothing. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return textOf((value as unknown[])[0]);
  if (typeof value !== "string") return null;
  const text = UNTIDY.test(value) ? value.replace(/\s+/g, " ").trim() : value;
  return text === "" ? null : text;
}

/** A text that may hold the markup of JATS or CSL (`<i>`, `<jats:p>`), made plain. */
export function markedText(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || !/[<&]/.test(text)) return text;
  const bare = text
    .replace(/<\/?jats:(?:p|title|sec|list|list-item|label|disp-\w+)(?:\s[^<>]{0,200})?\/?>/g, " ")
    .replace(/<\/?jats:[^<>]{0,200}>/g, "")
    .replace(
      /<\/?(?:i|b|em|strong|sub|sup|sc|span|p|br|title|scp|mml:[a-z]+)(?:\s[^<>]{0,200})?\/?>/gi,
      "",
    )
    .replace(/&(?:#\w{1,8}|\w{1,8});/g, (entity) => inlineText(entity).plain);
  return tidyLine(bare.replace(/\s+/g, " "));
}

interface CslDate {
  readonly year: number | null;
  readonly date: string | null;
}

/** A CSL date: `date-parts`, `raw`, `literal`, or a string. */
export function cslDate(value: unknown): CslDate {
  const nothing = { year: null, date: null };
  if (typeof value === "string" || typeof value === "number") return writtenDate(String(value));
  if (typeof value !== "object" || value === null) return nothing;
  const said = value as Record<string, unknown>;
  const parts = said["date-parts"];
  const first: unknown = Array.isArray(parts) ? (parts as unknown[])[0] : null;
  const numbers = (Array.isArray(first) ? (first as unknown[]) : [first])
    .map((part) => (typeof part === "string" || typeof part === "number" ? Number(part) : NaN))
    .slice(0, 3);
  const [year, month, day] = numbers;
  if (year !== undefined && Number.isInteger(year) && year >= 1000 && year <= 2199) {
    const two = (n: number): string => `-${String(n).padStart(2, "0")}`;
    if (month === undefined || !(month >= 1 && month <= 12)) return { year, date: null };
    const days = day !== undefined && day >= 1 && day <= 31 ? two(day) : "";
    return { year, date: `${year}${two(month)}${days}` };
  }
  const raw = textOf(said["raw"]) ?? textOf(said["literal"]);
  return raw === null ? nothing : writtenDate(raw);
}

function writtenDate(text: string): CslDate {
  const found = leadingDate(text);
  if (found && !found.date.startsWith("--"))
    return { year: Number(found.date.slice(0, 4)), date: found.date };
  const year = yearOf(text) ?? /(?<!\d)(1[5-9]\d{2}|20\d{2})(?!\d)/.exec(text)?.[1] ?? null;
  return { year: year === null ? null : Number(year), date: null };
}

/** A JSON object, or null for any other value. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
