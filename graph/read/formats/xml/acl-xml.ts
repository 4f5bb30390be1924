// Format: the XML of the ACL Anthology: collections of volumes of papers. What a volume says of
// itself holds for each of its papers.
import { identifiersFrom, orcidIn } from "../../identifiers.ts";
import { plainFields, yearFrom } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import type { Reading } from "../../reading.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import type { XmlElement, XmlRecord } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt } from "./xml-values.ts";

const FIELDS: FieldTable = {
  title: ["title"],
  abstract: ["abstract"],
  doi: ["doi"],
  pages: ["pages"],
  language: ["language"],
  extra: ["bibkey", "award", "note", "retracted"],
};

/** Paths below the `meta` of a volume. */
const VOLUME: FieldTable = {
  venue: ["booktitle", "journal-title"],
  year: ["year"],
  extra: ["month", "publisher", "address", "journal-volume", "journal-issue"],
};

function personOf(author: XmlElement): Person {
  const id = author.attributes["id"];
  return {
    name: structuredName({ family: textAt(author, "last"), given: textAt(author, "first") }),
    affiliations: textsAt(author, "affiliation"),
    orcid: orcidIn(author.attributes["orcid"] ?? ""),
    identifiers: id === undefined ? [] : [`acl:${id}`],
  };
}

/** `2020.acl` + `main` + `1` → `2020.acl-main.1`; `P19` + `1` + `12` → `P19-1012`. */
function anthologyId({ ancestors, element }: XmlRecord): string | null {
  const of = (name: string) => ancestors.find((around) => around.name === name)?.attributes["id"];
  const [collection, volume, paper] = [of("collection"), of("volume"), element.attributes["id"]];
  const written = textAt(element, "url");
  if (written !== null && /^[\w.-]+$/.test(written)) return written;
  if (collection === undefined || volume === undefined || paper === undefined) return null;
  if (!/^[A-Z]\d\d$/.test(collection)) return `${collection}-${volume}.${paper}`;
  const ofVolume = collection.startsWith("W") || collection === "C69" ? 2 : 1;
  return `${collection}-${volume.padStart(ofVolume, "0")}${paper.padStart(4 - ofVolume, "0")}`;
}

/** Reads papers, each with the volume that stands before it. */
function begin(reading: Reading): (record: XmlEntry) => void {
  let volume: XmlElement | null = null;
  return (record) => {
    const { element, from, to, raw } = record;
    if (element.name === "meta") volume = element;
    if (element.name !== "paper") {
      const what =
        element.name === "meta" ? "What a volume says of itself" : "The cover of a volume";
      noPaper(reading, from, to, `${what}, no paper.`, raw);
      return;
    }
    const { fields, extra } = plainFields(FIELDS, (path) => textAt(element, path));
    const of = plainFields(VOLUME, (path) => (volume ? textAt(volume, path) : null));
    const id = anthologyId(record);
    const inJournal = volume !== null && textAt(volume, "journal-title") !== null;
    addPaper(
      reading,
      {
        ...fields,
        venue: of.fields.venue ?? null,
        year: yearFrom(textAt(element, "year")) ?? of.fields.year ?? null,
        ...peopleFields(elementsAt(element, "author").map(personOf)),
        url: id === null ? null : `https://aclanthology.org/${id}/`,
        type: inJournal ? "article-journal" : "paper-conference",
        identifiers: identifiersFrom([["acl", id]]),
        extra: { ...Object.fromEntries(of.extra), ...Object.fromEntries(extra) },
      },
      { index: from, to, raw, key: id },
    );
  };
}

/** Reads the XML of the ACL Anthology. */
export const aclXml = xmlReader({
  name: "acl-xml",
  title: "ACL Anthology XML",
  records: new Set(["meta", "frontmatter", "paper"]),
  sign: /<collection\s(?=[^<>]*\bid=)[^<>]*>\s*<volume[\s>]/,
  why: "a <collection> of <volume>s",
  remembers: true,
  begin,
});
