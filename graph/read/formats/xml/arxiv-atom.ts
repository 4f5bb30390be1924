// Format: answers of arXiv's API, an Atom feed with an entry for each paper. What the API has to say
// about a wrong question comes as an entry titled "Error".
import { arxivIdIn, identifiersFrom } from "../../identifiers.ts";
import { doiIn } from "../../links.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import type { Reading } from "../../reading.ts";
import { addPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt } from "./xml-values.ts";

const FIELDS: FieldTable = {
  title: ["title"],
  abstract: ["summary"],
  year: ["published"],
  date: ["published"],
  doi: ["doi"],
  extra: ["journal_ref", "comment", "updated"],
};

function readRecord(reading: Reading, { element, from, to, raw }: XmlEntry): void {
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(element, path));
  const address = textAt(element, "id");
  const isError = /\/api\/errors/.test(address ?? "") || (fields.title === "Error" && !fields.date);
  if (isError) {
    const message = `arXiv answered with an error: ${fields.abstract ?? "no reason is given"}.`;
    reading.passage("skipped", "api-error", from, to, message, raw);
    return;
  }
  const categories = elementsAt(element, "category").map(
    ({ attributes }) => attributes["term"] ?? "",
  );
  if (categories.length > 0) extra.set("categories", categories.join("; "));
  const links = elementsAt(element, "link").map(({ attributes }) => attributes);
  const doiLink = links.find(({ title }) => title === "doi")?.["href"];
  const page = links.find(({ rel }) => rel === "alternate")?.["href"];
  const id = arxivIdIn((address ?? "").replace(/^.*\/abs\//, ""));
  addPaper(
    reading,
    {
      ...fields,
      ...peopleFields(
        elementsAt(element, "author").map((author) => ({
          name: textAt(author, "name") ?? "",
          affiliations: textsAt(author, "affiliation"),
        })),
      ),
      venue: "arXiv",
      doi: fields.doi ?? doiIn(doiLink ?? ""),
      url: page ?? address,
      type: "article",
      identifiers: identifiersFrom([["arxiv", id]]),
      extra: Object.fromEntries(extra),
    },
    { index: from, to, raw, key: id ?? address },
  );
}

/** Reads the feeds of arXiv. */
export const arxivAtom = xmlReader({
  name: "arxiv-atom",
  title: "arXiv Atom feed",
  records: new Set(["entry"]),
  sign: /<(?:\w+:)?feed\s[^<>]*http:\/\/www\.w3\.org\/2005\/Atom[^]*arxiv\.org/,
  why: "an Atom <feed> of arXiv",
  begin: (reading) => (record) => {
    readRecord(reading, record);
  },
});
