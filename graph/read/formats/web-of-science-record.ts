// One entry of Web of Science, tagged or a row of a table, made a record.
import { identifiersFrom } from "../identifiers.ts";
import type { Reading } from "../reading.ts";
import { citedWorks } from "./cited-works.ts";
import { peopleFields } from "./people.ts";
import type { TaggedEntry } from "./tagged/entry.ts";
import { isErratumType, leaveOut } from "./tagged/no-papers.ts";
import { tabledFields } from "./tagged/table.ts";
import { wosPeople } from "./web-of-science-people.ts";
import { WOS_LISTS, WOS_TAGS, wosType } from "./web-of-science-tags.ts";

/** Adds the record of an entry, or counts it as no paper. */
export function addWosEntry(reading: Reading, entry: TaggedEntry): void {
  if (entry.peek("DT").some(isErratumType)) {
    leaveOut(reading, entry, "erratum");
    return;
  }
  reading.use(entry.index, entry.to);
  const people = wosPeople(entry);
  const fields = tabledFields(entry, WOS_TAGS);
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  const number = entry.peek("UT")[0] ?? null;
  const wos = number !== null && /^(?:WOS|ISI):/i.test(number) ? number.replace(/^ISI:/i, "") : "";
  if (wos !== "") entry.take("UT");
  const identifiers = [...(identifiersFrom([["wos", wos]]) ?? []), ...(fields.identifiers ?? [])];
  const publication = entry.take("PT")[0]?.toUpperCase() ?? "";
  reading.add(
    {
      ...fields,
      ...peopleFields(people),
      type: wosType(publication, entry.peek("DT").join("; ")),
      identifiers: identifiers.length === 0 ? null : identifiers,
      references: citedWorks(entry.take("CR").flatMap((value) => value.split("\n"))),
      extra: Object.fromEntries(entry.rest([fields.title, fields.venue], WOS_LISTS)),
    },
    entry.index,
    number,
  );
}
