// What Asterism's own writer keeps in an item beside CSL's fields, under `custom.asterism`.
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS, PRESENTATIONS } from "../../model/paper-record.ts";
import type { Acceptance, Presentation, Session } from "../../model/paper-record.ts";
import { displayPersonName, parsePersonName } from "../../model/person-name.ts";
import { foldWords } from "../../model/text.ts";
import type { RecordFields } from "../reading.ts";
import { objectOf, textOf } from "./csl-values.ts";

/** A value of a known list, or null. */
function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((known) => known === value) ?? null;
}

function acceptanceOf(value: unknown): Acceptance | null {
  const said = objectOf(value);
  const outcome = oneOf(ACCEPTANCE_OUTCOMES, said?.["outcome"]);
  const asWritten = textOf(said?.["asWritten"]);
  if (!said || outcome === null || asWritten === null) return null;
  return { asWritten, outcome, tier: oneOf(ACCEPTANCE_TIERS, said["tier"]) };
}

function sessionOf(value: unknown): Session | null {
  const said = objectOf(value);
  if (!said) return null;
  const session = {
    name: textOf(said["name"]),
    day: textOf(said["day"]),
    slot: textOf(said["slot"]),
    zone: textOf(said["zone"]),
  };
  return Object.values(session).every((part) => part === null) ? null : session;
}

/**
 * The spelling in which a name stood before its parts were written, where one is kept and it is still
 * the same name; else the name as read.
 */
export function ownSpelling(
  item: Readonly<Record<string, unknown>>,
  index: number,
  name: string,
): string {
  const names = objectOf(objectOf(item["custom"])?.["asterism"])?.["names"];
  const kept = Array.isArray(names) ? (names as unknown[])[index] : null;
  return typeof kept === "string" && inOrder(kept) === inOrder(name) ? kept : name;
}

/** Numbers that stand beside an author's name, each `scheme:value`. */
export function ownNumbers(
  item: Readonly<Record<string, unknown>>,
  index: number,
): readonly string[] {
  const people = objectOf(objectOf(item["custom"])?.["asterism"])?.["people"];
  const numbers = Array.isArray(people) ? (people as unknown[])[index] : null;
  if (!Array.isArray(numbers)) return [];
  return (numbers as unknown[])
    .map(textOf)
    .filter((id) => id !== null)
    .filter((id) => /^[a-z\d-]+:\S/.test(id));
}

function inOrder(name: string): string {
  return foldWords(displayPersonName(parsePersonName(name)));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** What Asterism's own writer keeps in `custom.asterism`; anything malformed there is passed over. */
export function ownFacts(item: Readonly<Record<string, unknown>>): {
  fields: RecordFields;
  extra: Map<string, string>;
} {
  const own = objectOf(objectOf(item["custom"])?.["asterism"]);
  const extra = new Map<string, string>();
  if (!own) return { fields: {}, extra };
  for (const [name, value] of Object.entries(objectOf(own["extra"]) ?? {})) {
    const text = textOf(value);
    if (text !== null) extra.set(name, text);
  }
  const count = own["authorCount"];
  const date = textOf(own["date"]);
  const list = (name: string): string[] =>
    Array.isArray(own[name])
      ? (own[name] as unknown[]).map(textOf).filter((text) => text !== null)
      : [];
  const keywords = list("keywords");
  const identifiers = list("identifiers").filter((text) => /^[a-z\d]+:\S/.test(text));
  const references = list("references");
  const citations = own["citationCount"];
  return {
    fields: {
      acceptance: acceptanceOf(own["acceptance"]),
      presentation: oneOf<Presentation>(PRESENTATIONS, own["presentation"]),
      session: sessionOf(own["session"]),
      ...(isCount(count) ? { authorCount: count } : {}),
      ...(date !== null && /^(?:-|\d{4})(?:-\d{2}){0,2}$/.test(date) ? { date } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
      ...(identifiers.length > 0 ? { identifiers } : {}),
      ...(references.length > 0 ? { references } : {}),
      ...(isCount(citations) ? { citationCount: citations } : {}),
    },
    extra,
  };
}
