// One entry of Web of Science, tagged or a row of a table, made a record.
import type { Reading } from "../reading.ts";
import { citedWorks } from "./cited-works.ts";
import { peopleFields } from "./people.ts";
import type { TaggedEntry } from "./tagged/entry.ts";
import { isErratumType, leaveOut } from "./tagged/no-papers.ts";
import { tabledFields, withNumbers } from "./tagged/table.ts";
import { wosPeople } from "./web-of-science-people.ts";
import { WOS_LISTS, WOS_TAGS, wosType } from "./web-of-science-tags.ts";

/** Adds the record of an entry, or counts it as no paper. */
export function addWosEntry(reading: Reading, entry: TaggedEntry): void {
  if (entry.peek("DT").some(isErratumType)) {
    leaveOut(reading, entry, "erratum");
    return;
  }
  reading.use(entry.index, entry.to);
  const people = peopleFields(wosPeople(entry));
  const fields = tabledFields(entry, WOS_TAGS);
  fields.authors = people.authors ?? null;
  fields.authorDetails = people.authorDetails ?? null;
  const number = entry.peek("UT")[0] ?? null;
  if (number !== null && /^(?:WOS|ISI):/i.test(number)) {
    entry.take("UT");
    fields.identifiers = withNumbers(fields.identifiers, [["wos", number.replace(/^ISI:/i, "")]]);
  }
  const publication = entry.take("PT")[0]?.toUpperCase() ?? "";
  fields.type = wosType(publication, entry.peek("DT").join("; "));
  fields.references = citedWorks(entry.take("CR").flatMap((value) => value.split("\n")));
  fields.extra = Object.fromEntries(
    entry.rest([fields.title, fields.venue], WOS_TAGS.names, WOS_LISTS),
  );
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  reading.add(fields, entry.index, number);
}
