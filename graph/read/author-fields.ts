// From a byline to the fields of a record, with the doubts that a byline can raise.
import { withoutLab } from "../model/labs.ts";
import { splitNames } from "./names.ts";
import type { Reading, RecordFields } from "./reading.ts";

type AuthorFields = Pick<RecordFields, "authors" | "authorDetails">;

/**
 * The author fields of a byline, nothing at all when it names nobody. An organisation run into a
 * name and authors left out (`et al.`) become doubts at the given line.
 */
export function authorFields(reading: Reading, index: number, byline: string): AuthorFields {
  const { names, details, incomplete } = splitNames(byline);
  if (incomplete)
    reading.doubt(
      "incomplete-authors",
      index,
      "The source leaves out further authors (et al.); only those named are kept.",
    );
  for (const name of names) {
    const place = withoutLab(name)?.affiliation;
    if (place !== undefined)
      reading.doubt(
        "affiliation-in-name",
        index,
        `"${place}" looks like an affiliation that ran into a name; the name is kept as written.`,
        name,
      );
  }
  return names.length === 0 ? {} : { authors: names, authorDetails: details };
}
