// The words for things, in one place: numbers, kinds, plurals.
import type { EntityType, FileReport, NetworkKind } from "../graph/index.ts";

const NUMBERS = new Intl.NumberFormat("en");
const SHORT = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** `12,345`. */
export function count(value: number): string {
  return NUMBERS.format(value);
}

/** Three significant digits: `0.0123`, `4.5`; whole numbers as they are. */
export function measure(value: number): string {
  return Number.isInteger(value) ? NUMBERS.format(value) : SHORT.format(value);
}

/** `1 paper`, `2 papers`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

export const NETWORK_NAMES: Readonly<Record<NetworkKind, string>> = {
  coauthorship: "Co-authors",
  keywords: "Topics",
  knowledge: "Knowledge graph",
  "author-keyword": "Authors and topics",
  venues: "Venues",
  papers: "Similar papers",
  citation: "Citations",
  coupling: "Shared references",
  cocitation: "Cited together",
  organizations: "Organizations",
  countries: "Countries",
};

/** What the nodes of a network are, in the plural. */
export const ITEM_WORDS: Readonly<Record<NetworkKind, readonly [one: string, many: string]>> = {
  coauthorship: ["author", "authors"],
  keywords: ["keyword", "keywords"],
  knowledge: ["item", "items"],
  "author-keyword": ["author or keyword", "authors and keywords"],
  venues: ["venue", "venues"],
  papers: ["paper", "papers"],
  citation: ["paper", "papers"],
  coupling: ["paper", "papers"],
  cocitation: ["paper", "papers"],
  organizations: ["organization", "organizations"],
  countries: ["country", "countries"],
};

export const TYPE_WORDS: Readonly<Record<EntityType, readonly [one: string, many: string]>> = {
  paper: ["paper", "papers"],
  author: ["author", "authors"],
  venue: ["venue", "venues"],
  keyword: ["keyword", "keywords"],
  organization: ["organization", "organizations"],
  country: ["country", "countries"],
};

const FORMAT_WORDS: ReadonlyMap<string, string> = new Map([
  ["title-abstract-list", "title, abstract, decision"],
  ["session-page", "conference schedule page"],
  ["daily-papers", "daily papers page"],
  ["ranked-list", "ranked list"],
  ["markdown-table", "Markdown table"],
  ["bullet-list", "bullet list"],
  ["daily-readme", "daily papers, folded"],
  ["markdown-schedule", "Markdown schedule"],
  ["bibtex", "BibTeX"],
  ["csl-json", "CSL-JSON"],
  ["ris", "RIS"],
  ["refer", "EndNote (refer)"],
  ["endnote-xml", "EndNote XML"],
  ["mods", "MODS"],
  ["medline", "PubMed"],
  ["pubmed-xml", "PubMed XML"],
  ["ovid", "Ovid"],
  ["web-of-science", "Web of Science"],
  ["web-of-science-table", "Web of Science, a table"],
  ["web-of-science-sheet", "Web of Science, a table"],
  ["scopus-csv", "Scopus CSV"],
  ["dimensions-csv", "Dimensions CSV"],
  ["lens-csv", "Lens CSV"],
  ["ieee-csv", "IEEE Xplore CSV"],
  ["springer-csv", "SpringerLink CSV"],
  ["zotero-csv", "Zotero CSV"],
  ["openalex-csv", "OpenAlex CSV"],
  ["openalex-json", "OpenAlex"],
  ["crossref-json", "Crossref"],
  ["crossref-xml", "Crossref XML"],
  ["crossref-deposit", "Crossref deposit XML"],
  ["semantic-scholar", "Semantic Scholar"],
  ["openreview-json", "OpenReview"],
  ["datacite-json", "DataCite"],
  ["acl-xml", "ACL Anthology"],
  ["arxiv-atom", "arXiv"],
  ["dblp-xml", "DBLP"],
  ["looked-up-list", "the list itself"],
  ["csv", "a table"],
]);

/** How a file was read: `Markdown table`, `BibTeX`. */
export function formatInWords(format: string | null): string {
  if (format === null) return "not understood";
  return FORMAT_WORDS.get(format) ?? format.replaceAll("-", " ");
}

/** `2019`, `2019 to 2022`, or nothing when no year is known. */
export function yearSpan(first: number | null, last: number | null): string {
  if (!first || !last) return "";
  return first === last ? String(first) : `${first} to ${last}`;
}

/** Lines that became nothing, or an entry that a person should look at. */
export function linesToCheck(files: readonly FileReport[]): number {
  return files.reduce((sum, { issues }) => sum + issues.skipped + issues.doubt, 0);
}
