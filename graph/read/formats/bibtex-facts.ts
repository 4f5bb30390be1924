// What BibTeX's lesser fields say of a paper: pages, numbers, type, people's numbers, citations. Among
// them are those that Scopus, Web of Science, Zotero and JabRef add.
import { citationCountIn, countOf } from "../citation-count.ts";
import { issnsIn } from "../issn.ts";
import { pagesOf } from "../pages.ts";
import type { RecordDraft } from "../reading.ts";
import type { Fields, Said } from "./bibtex-fields.ts";
import { bibNumbers } from "./bibtex-numbers.ts";
import { bibPeople } from "./bibtex-people.ts";
import { citedWorks } from "./cited-works.ts";

/** Entry types in the words of CSL; what is not here says nothing. */
const TYPES = new Map([
  ["article", "article-journal"],
  ["inproceedings", "paper-conference"],
  ["conference", "paper-conference"],
  ["incollection", "chapter"],
  ["inbook", "chapter"],
  ["suppbook", "chapter"],
  ["inreference", "entry-encyclopedia"],
  ["book", "book"],
  ["mvbook", "book"],
  ["bookinbook", "book"],
  ["reference", "book"],
  ["mvreference", "book"],
  ["booklet", "pamphlet"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
  ["thesis", "thesis"],
  ["techreport", "report"],
  ["report", "report"],
  ["manual", "report"],
  ["unpublished", "manuscript"],
  ["online", "webpage"],
  ["electronic", "webpage"],
  ["www", "webpage"],
  ["patent", "patent"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["review", "review"],
  ["legislation", "legislation"],
  ["jurisdiction", "legal_case"],
  ["standard", "standard"],
  ["letter", "personal_communication"],
  ["image", "graphic"],
  ["audio", "song"],
  ["music", "song"],
  ["movie", "motion_picture"],
  ["video", "motion_picture"],
]);

/** What Scopus and Web of Science say a document is, which goes over the type of the entry. */
const DOCUMENT_TYPES: readonly (readonly [form: RegExp, type: string])[] = [
  [/^conference paper$|^proceedings paper$/i, "paper-conference"],
  [/^book chapter$/i, "chapter"],
  [/^book$/i, "book"],
];

/** The fields that say what a document is; `type` alone may say the kind of a thesis. */
export const DOCUMENT_TYPE_FIELDS = ["document_type", "type"];

/** Where each fact stands; what is used up is told to the caller. */
const FIELDS = {
  pages: ["pages", "art_number", "article-number", "eid"],
  issns: ["issn", "eissn", "electronic-issn", "print-issn", "linking-issn", "issn-linking"],
  language: ["language", "langid"],
  counts: ["times-cited", "citations", "citation-count"],
  notes: ["note", "annote"],
  references: ["references", "cited-references"],
} as const;

/** Facts of an entry, and the fields that need not be kept beside them. */
export interface BibFacts {
  readonly fields: RecordDraft;
  readonly told: readonly string[];
}

/** What an entry says beyond title, date, venue and the like, which its reader fills in. */
export function bibFacts(
  type: string,
  fields: Fields,
  said: Said,
  authors: readonly string[] | null,
): BibFacts {
  const told: string[] = [];
  /** The first of some fields that makes sense. */
  const first = <T>(names: readonly string[], read: (text: string) => T | null): T | null => {
    for (const name of names) {
      const text = said(name);
      const value = text === null ? null : read(text);
      if (value === null) continue;
      told.push(name);
      return value;
    }
    return null;
  };
  const serials = FIELDS.issns.filter((name) => fields.has(name));
  const identifiers = bibNumbers(said, told);
  const document = first(DOCUMENT_TYPE_FIELDS, documentType);
  return {
    fields: {
      pages: first(FIELDS.pages, pagesOf),
      issns: issnsIn(serials.map(said).join(" ; ")),
      language: first(FIELDS.language, (text) => text),
      citationCount: first(FIELDS.counts, countOf) ?? first(FIELDS.notes, citationCountIn),
      references: first(FIELDS.references, (text) => referencesIn(fields, text)),
      identifiers,
      type: document ?? typeOf(type, identifiers),
      authors,
      authorDetails: bibPeople(fields, said, authors, told),
      title: null,
      authorCount: null,
      abstract: null,
      venue: null,
      year: null,
      date: null,
      acceptance: null,
      presentation: null,
      session: null,
      doi: null,
      url: null,
      keywords: null,
      extra: {},
    },
    told: [
      ...told.filter((name) => !isMoreThanTold(name, said)),
      ...serials.filter((name) => issnsIn(said(name)) !== null),
    ],
  };
}

/** A note may say more than a count; what a document is may say more than our type. */
function isMoreThanTold(name: string, said: Said): boolean {
  if (name === "note" || name === "annote") return !/^cited[ -]?by:? \d+$/i.test(said(name) ?? "");
  return name === "document_type" || name === "type";
}

function documentType(text: string): string | null {
  return DOCUMENT_TYPES.find(([form]) => form.test(text))?.[1] ?? null;
}

function typeOf(type: string, identifiers: readonly string[] | null): string | null {
  const anywhere = type === "misc" || type === "online" || type === "electronic";
  const preprint = anywhere && identifiers?.some((said) => said.startsWith("arxiv:"));
  return preprint ? "article" : (TYPES.get(type) ?? null);
}

/** Scopus puts semicolons between works cited, Web of Science a line each. */
function referencesIn(fields: Fields, text: string): string[] | null {
  const lines = fields
    .get("cited-references")
    ?.split("\n")
    .map((line) => line.trim().replace(/\.$/, ""));
  return citedWorks(lines ?? text.split(/;\s+/));
}
