// What one entry of a free list says, while it is being taken apart.
import type { Presentation } from "../../model/paper-record.ts";
import { isScholarly } from "../links.ts";

/** One line of an entry, without list marker and indentation. */
export interface EntryLine {
  /** From 0. */
  readonly index: number;
  readonly text: string;
}

/** The pieces of an entry; whatever it does not say is null. */
export interface EntryParts {
  title: string | null;
  url: string | null;
  byline: { text: string; index: number } | null;
  /** Paragraphs. */
  abstract: string[];
  venue: string | null;
  year: number | null;
  date: string | null;
  presentation: Presentation | null;
  decision: string | null;
  doi: string | null;
  keywords: string[] | null;
  readonly extra: Map<string, string>;
}

/** An entry that says nothing yet. */
export function emptyParts(): EntryParts {
  return {
    title: null,
    url: null,
    byline: null,
    abstract: [],
    venue: null,
    year: null,
    date: null,
    presentation: null,
    decision: null,
    doi: null,
    keywords: null,
    extra: new Map(),
  };
}

/** Keeps a value under a name; different values under one name are joined. */
export function addExtra(parts: EntryParts, name: string, value: string, glue = " "): void {
  const held = parts.extra.get(name);
  if (held === undefined) parts.extra.set(name, value);
  else if (!held.split(glue).includes(value)) parts.extra.set(name, held + glue + value);
}

/** How much an entry looks like a paper: one point each for names, venue or year, address, abstract. */
export function evidenceFor(parts: EntryParts): number {
  return (
    (parts.byline ? 1 : 0) +
    (parts.venue !== null || parts.year !== null || parts.date !== null ? 1 : 0) +
    ((parts.url !== null && isScholarly(parts.url)) || parts.doi !== null ? 1 : 0) +
    (parts.abstract.some((text) => text.length > 150) ? 1 : 0)
  );
}
