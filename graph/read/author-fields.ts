// From a byline to the fields of a record, with the doubts that a byline can raise.
import { withoutLab } from "../model/labs.ts";
import { mayBeInverted, splitNames } from "./names.ts";
import type { NameOrder } from "./names.ts";
import type { Reading, RecordFields } from "./reading.ts";

type AuthorFields = Pick<RecordFields, "authors" | "authorDetails">;

/**
 * The author fields of a byline, nothing at all when it names nobody. An organisation run into a
 * name, authors left out (`et al.`) and a name in doubtful order become doubts at the given line.
 * @param order how the byline writes names, where its neighbours tell it
 */
export function authorFields(
  reading: Reading,
  index: number,
  byline: string,
  order: NameOrder | null = null,
): AuthorFields {
  const guessed = order !== "family-first" && mayBeInverted(byline);
  const { names, details, incomplete } = splitNames(
    byline,
    guessed ? "family-first" : (order ?? "given-first"),
  );
  if (guessed)
    reading.doubt(
      "name-order",
      index,
      `"${byline}" is read as one person, family name first; it may be two people.`,
      byline,
    );
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
