// From an entry taken apart to a record, with the headings above it.
import { acceptanceField } from "../acceptance.ts";
import { authorFields } from "../author-fields.ts";
import type { EntryLine, EntryParts } from "./parts.ts";
import type { HeadingContext } from "../markdown/headings.ts";
import type { Reading, RecordFields } from "../reading.ts";

/** Adds the record of an entry and claims its lines. */
export function addEntry(
  reading: Reading,
  parts: EntryParts,
  lines: readonly EntryLine[],
  context: HeadingContext,
  more: RecordFields & { key?: string | null } = {},
): void {
  for (const line of lines) reading.use(line.index);
  const first = lines[0]!.index;
  if (parts.title === null) reading.doubt("missing-title", first, "The entry has no title.");
  const { key = null, ...given } = more;
  const extra = new Map(parts.extra);
  if (context.section !== null) extra.set("section", context.section);
  for (const [name, value] of Object.entries(given.extra ?? {})) extra.set(name, value);
  const dated = parts.year ?? (parts.venue !== null || parts.date !== null ? null : context.year);
  reading.add(
    {
      title: parts.title,
      url: parts.url,
      doi: parts.doi,
      abstract: parts.abstract.length > 0 ? parts.abstract.join("\n\n") : null,
      keywords: parts.keywords,
      ...(parts.byline ? authorFields(reading, parts.byline.index, parts.byline.text) : {}),
      acceptance: parts.decision === null ? null : acceptanceField(parts.decision),
      ...given,
      venue: parts.venue ?? context.venue,
      year: parts.venue === null && context.venue !== null ? (parts.year ?? context.year) : dated,
      date: given.date ?? parts.date,
      presentation: given.presentation ?? parts.presentation ?? context.presentation,
      extra: Object.fromEntries(extra),
    },
    first,
    key,
  );
}
