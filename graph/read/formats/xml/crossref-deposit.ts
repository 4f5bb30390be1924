// Format: files that publishers send to Crossref (`<doi_batch>`), where a journal, a volume or a book
// stands once before the works in it, in the same elements that UNIXREF has around each.
import type { Reading } from "../../reading.ts";
import { readWork } from "./crossref-xml.ts";
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";

/** What is said of a container before its works; of which some are works themselves. */
const PARTS = new Set([
  ...["journal_metadata", "journal_issue", "event_metadata", "proceedings_metadata"],
  ...["proceedings_series_metadata", "book_metadata", "book_series_metadata", "book_set_metadata"],
  ...["report-paper_metadata", "report-paper_series_metadata", "database_metadata"],
  "standard_metadata",
]);
const WORKS_TOO = /^(?:book|report-paper|standard)_/;
/** Works inside of containers, and those that stand alone. */
const INSIDE = ["journal_article", "conference_paper", "content_item", "dataset"];
const ALONE = ["dissertation", "posted_content", "peer_review"];

/** Reads the parts and works of a text in their order. */
function worksOf(reading: Reading): (record: XmlEntry) => void {
  let container = "";
  let parts: readonly XmlElement[] = [];
  const whole = (children: readonly XmlElement[]): XmlElement => ({
    name: "crossref",
    attributes: {},
    children: [{ name: container, attributes: {}, children }],
  });
  return (record) => {
    const { element, ancestors } = record;
    const around = ancestors.at(-1)?.name ?? "";
    if (ALONE.includes(element.name)) {
      readWork(reading, record, { name: "crossref", attributes: {}, children: [element] });
      return;
    }
    // Of each part a container has one; the second is that of the next container, but for issues.
    const isNext = around !== container || parts.some(({ name }) => name === element.name);
    if (PARTS.has(element.name)) {
      if (isNext && (element.name !== "journal_issue" || around !== container)) parts = [];
      container = around;
      parts = [...parts.filter(({ name }) => name !== element.name), element];
      if (WORKS_TOO.test(element.name)) readWork(reading, record, whole(parts));
      else reading.use(record.from, record.to);
      return;
    }
    if (around !== container) [container, parts] = [around, []];
    readWork(reading, record, whole([...parts, element]));
  };
}

/** Reads files of deposits with Crossref. */
export const crossrefDeposit = xmlReader({
  name: "crossref-deposit",
  title: "Crossref deposit XML",
  records: new Set([...PARTS, ...INSIDE, ...ALONE]),
  sign: /<(?:\w+:)?doi_batch[\s>]/,
  why: "<doi_batch>",
  remembers: true,
  begin: worksOf,
});
