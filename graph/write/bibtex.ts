// BibTeX: Unicode stays as it is (biber, Zotero and JabRef read it), what TeX would obey is escaped.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { safeJson } from "../model/safe-json.ts";
import { citationKeys } from "./citation-keys.ts";
import type { PaperOptions } from "./paper-formats.ts";
import { personParts } from "./person-parts.ts";
import { writable } from "../model/plain-text.ts";
import { PUBLICATION_KINDS, publicationKind, venueName } from "./publication-kind.ts";
import { texOf } from "./tex.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** BibTeX's name of a field, and what sources call it. */
const LEFTOVERS: readonly (readonly [name: string, sources: readonly string[]])[] = [
  ["volume", ["volume"]],
  ["number", ["number", "issue"]],
  ["series", ["series", "collection-title"]],
  ["publisher", ["publisher"]],
  ["isbn", ["isbn", "ISBN"]],
];

/** The recipe as a comment, and an entry per paper, in small pieces. Cost: linear in the corpus (for the keys). */
export function* writeBibtex(
  corpus: Corpus,
  rows: Iterable<number>,
  options: PaperOptions,
): Generator<string> {
  const keys = citationKeys(corpus);
  if (options.recipe !== undefined) yield `@comment{asterism ${safeJson(options.recipe)}}\n\n`;
  for (const row of rows) yield entry(corpus, row, keys[row]!, options);
}

function entry(
  corpus: Corpus,
  row: number,
  key: string,
  { abstracts, notes }: PaperOptions,
): string {
  const { papers } = corpus;
  const kind = PUBLICATION_KINDS[publicationKind(corpus, row)];
  const year = papers.years[row]!;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    // A second pair of braces keeps the capitals of the title in every bibliography style.
    ["title", mapped(papers.titles[row] ?? null, (title) => `{{${texOf(title)}}}`)],
    ["author", mapped(byline(corpus, row), braced)],
    ["author+an:orcid", mapped(orcids(corpus, row), braced)],
    [kind.place, mapped(venueName(corpus, row), bracedTex)],
    ["year", year === UNKNOWN_YEAR ? null : braced(String(year))],
    ["pages", mapped(papers.pages[row] ?? null, (pages) => braced(texPages(pages)))],
    ...leftovers(corpus, row, kind.place),
    ["issn", mapped(issnsOf(corpus, row), bracedTex)],
    ["language", mapped(papers.languages[row] ?? null, bracedTex)],
    ["month", monthOf(papers.dates[row] ?? null)],
    ["doi", mapped(papers.dois[row] ?? null, bracedAddress)],
    ["url", mapped(papers.urls[row] ?? null, bracedAddress)],
    ...eprint(papers.identifiers[row]!),
    ["keywords", mapped(keywordList(corpus, row), bracedTex)],
    ["note", mapped(papers.acceptances[row] ?? null, ({ asWritten }) => bracedTex(asWritten))],
    ["annote", mapped(notes?.get(row) ?? null, bracedTex)],
    ["abstract", abstracts ? mapped(papers.abstracts[row] ?? null, bracedTex) : null],
  ];
  const written = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${value}`],
  );
  return `@${kind.bibtex}{${[key, ...written].join(",\n")}\n}\n\n`;
}

/** What sources say of volume, pages and the like, under BibTeX's names. */
function leftovers({ papers }: Corpus, row: number, place: string): (readonly [string, string])[] {
  const extra = papers.extras[row]!;
  return LEFTOVERS.flatMap(([name, sources]) => {
    const value = sources.map((source) => extra[source]).find(Boolean);
    return value === undefined || name === place ? [] : [[name, bracedTex(value)] as const];
  });
}

/** The serial numbers, else what stands in the field for them. */
function issnsOf({ papers }: Corpus, row: number): string | null {
  const extra = papers.extras[row]!;
  const issns = papers.issns[row]!;
  return issns.length > 0 ? issns.join(", ") : (extra["issn"] ?? extra["ISSN"] ?? null);
}

/** A range has two dashes in TeX. */
function texPages(pages: string): string {
  return texOf(pages).replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, "--");
}

/** Numbers for which BibTeX styles have fields. */
function eprint(identifiers: readonly string[]): (readonly [string, string])[] {
  const numberOf = (scheme: string): string | undefined =>
    identifiers.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  const arxiv = numberOf("arxiv");
  const pmid = numberOf("pmid");
  const pmcid = numberOf("pmcid");
  return [
    ...(arxiv === undefined
      ? []
      : [["eprint", bracedTex(arxiv)] as const, ["archiveprefix", "{arXiv}"] as const]),
    ...(pmid === undefined ? [] : [["pmid", bracedTex(pmid)] as const]),
    ...(pmcid === undefined ? [] : [["pmcid", bracedTex(pmcid)] as const]),
  ];
}

function mapped<T>(value: T | null, convert: (value: T) => string): string | null {
  return value === null ? null : convert(value);
}

function byline({ authorships }: Corpus, row: number): string | null {
  const { offsets, asWritten } = authorships;
  const names = asWritten.slice(offsets[row], offsets[row + 1]);
  return names.length === 0 ? null : names.map(texName).join(" and ");
}

/** `1="0000-0002-1825-0097"; 3="…"`, biblatex's way to say something of the first and third author. */
function orcids({ authors, authorships }: Corpus, row: number): string | null {
  const marks = Array.from(rowOf(authorships, row), (author, k) => {
    const orcid = authors.identifiers[author]!.find((id) => id.startsWith("orcid:"));
    return orcid === undefined ? null : `${k + 1}="${orcid.slice("orcid:".length)}"`;
  }).filter((mark) => mark !== null);
  return marks.length === 0 ? null : marks.join("; ");
}

/** `von Family, Suffix, Given`; groups, single names and what TeX would cut elsewhere in braces, whole. */
function texName(written: string): string {
  const parts = personParts(written);
  if (parts === null || / and |[{}]/u.test(written)) return braced(texOf(written));
  const { given, particles, family, suffix } = parts;
  return [[particles, family].filter((part) => part !== "").join(" "), suffix, given]
    .filter((part) => part !== "")
    .map(texOf)
    .join(", ");
}

function keywordList({ keywords, paperKeywords }: Corpus, row: number): string | null {
  const labels = Array.from(rowOf(paperKeywords, row), (keyword) => keywords.labels[keyword]!);
  return labels.length === 0 ? null : labels.join(", ");
}

/** The month of `YYYY-MM…` or `--MM-DD` as BibTeX's own abbreviation, which stands without braces. */
function monthOf(date: string | null): string | null {
  const month = /^(?:\d{4}|-)-(\d\d)/.exec(date ?? "")?.[1];
  return month === undefined ? null : (MONTHS[Number(month) - 1] ?? null);
}

function braced(text: string): string {
  return `{${text}}`;
}

function bracedTex(text: string): string {
  return braced(texOf(text));
}

/** Addresses are taken as they stand; only what would end the field is percent-encoded. */
function bracedAddress(address: string): string {
  return braced(
    writable(address).replace(
      /[{}\\\s]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    ),
  );
}
