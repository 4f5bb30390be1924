// CSL-JSON, for reference managers and pandoc, and the form of the bundled sample: what the standard
// has no field for stands in `custom.asterism`, so that reading it back loses nothing.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { citationKeys } from "./citation-keys.ts";
import type { PaperOptions } from "./paper-formats.ts";
import { displayPersonName, type PersonName } from "../model/person-name.ts";
import { personParts } from "./person-parts.ts";
import { PUBLICATION_KINDS, publicationKind, venueName } from "./publication-kind.ts";

/** What stands before the first words of an abstract in the label of a paper without title. */
const UNTITLED = "Untitled: ";

/** One array, an item a line, in small pieces. Cost: linear in the corpus (for the keys). */
export function* writeCslJson(
  corpus: Corpus,
  rows: Iterable<number>,
  options: PaperOptions,
): Generator<string> {
  const keys = citationKeys(corpus);
  let before = "[\n";
  for (const row of rows) {
    yield before + JSON.stringify(item(corpus, row, keys[row]!, options));
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Undefined fields are left out by JSON. */
function item(corpus: Corpus, row: number, key: string, options: PaperOptions): object {
  const { papers, authors, keywords, paperKeywords, authorships } = corpus;
  const names = authorships.asWritten.slice(authorships.offsets[row], authorships.offsets[row + 1]);
  const people = Array.from(rowOf(authorships, row), (author) => authors.identifiers[author]!);
  const labels = Array.from(rowOf(paperKeywords, row), (keyword) => keywords.labels[keyword]!);
  const extra = papers.extras[row]!;
  const kind = publicationKind(corpus, row);
  return {
    id: key,
    type: papers.types[row] ?? PUBLICATION_KINDS[kind].csl,
    title: papers.titles[row] ?? undefined,
    author: names.length === 0 ? undefined : names.map((name, k) => cslName(name, people[k]!)),
    issued: issued(corpus, row),
    "container-title": venueName(corpus, row) ?? undefined,
    publisher: extra["publisher"],
    volume: extra["volume"],
    // BibTeX calls the issue of a journal a number.
    issue: extra["issue"] ?? (kind === "journal" ? extra["number"] : undefined),
    page: papers.pages[row] ?? undefined,
    ISSN: papers.issns[row]!.length === 0 ? undefined : papers.issns[row]!.join(", "),
    language: papers.languages[row] ?? undefined,
    DOI: papers.dois[row] ?? undefined,
    PMID: numberOf(papers.identifiers[row]!, "pmid"),
    PMCID: numberOf(papers.identifiers[row]!, "pmcid"),
    URL: papers.urls[row] ?? undefined,
    keyword: labels.length === 0 ? undefined : labels.join("; "),
    note: options.notes?.get(row),
    abstract: abstractOf(corpus, row, options),
    custom: { asterism: ownFacts(corpus, row, labels, names, people) },
  };
}

/** The number of a scheme among a paper's identifiers; the first where there are several. */
function numberOf(identifiers: readonly string[], scheme: string): string | undefined {
  return identifiers.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}

function listOf(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

function cslName(written: string, identifiers: readonly string[]): object {
  const parts = personParts(written);
  const ORCID = numberOf(identifiers, "orcid");
  if (parts === null) return { literal: written, ORCID };
  const { given, particles, family, suffix } = parts;
  return {
    family,
    given,
    "non-dropping-particle": particles === "" ? undefined : particles,
    suffix: suffix === "" ? undefined : suffix,
    ORCID,
  };
}

/** Names as written where their parts are read back in another spelling, else null; undefined for none. */
function spellings(names: readonly string[]): readonly (string | null)[] | undefined {
  const kept = names.map((written) => {
    const parts = personParts(written);
    return parts === null || spelled(parts) === written ? null : written;
  });
  return kept.every((name) => name === null) ? undefined : kept;
}

/** The spelling that parts are read in: a suffix follows a comma. */
function spelled(name: PersonName): string {
  const body = displayPersonName({ ...name, suffix: "" });
  return name.suffix === "" ? body : `${body}, ${name.suffix}`;
}

/** Year, month and day as far as they are known. */
function issued({ papers }: Corpus, row: number): object | undefined {
  const year = papers.years[row]!;
  if (year === UNKNOWN_YEAR) return undefined;
  const date = papers.dates[row] ?? null;
  const parts = date?.startsWith(`${year}-`) === true ? date.split("-").map(Number) : [year];
  return { "date-parts": [parts] };
}

/** Without abstracts, a paper that has no title keeps the few words that its label is made of. */
function abstractOf(
  { papers }: Corpus,
  row: number,
  { abstracts }: PaperOptions,
): string | undefined {
  if (abstracts) return papers.abstracts[row] ?? undefined;
  const label = papers.labels[row]!;
  return papers.titles[row] === null && label.startsWith(UNTITLED)
    ? label.slice(UNTITLED.length)
    : undefined;
}

/** Numbers of the authors beside the ORCIDs that their names carry; undefined for none. */
function otherNumbers(people: readonly (readonly string[])[]): readonly object[] | undefined {
  const others = people.map((ids) => ids.filter((id) => id !== `orcid:${numberOf(ids, "orcid")}`));
  return others.some((ids) => ids.length > 0) ? others : undefined;
}

/** What only Asterism knows of a paper, and keywords that hold what would part them. */
function ownFacts(
  { papers }: Corpus,
  row: number,
  labels: readonly string[],
  names: readonly string[],
  people: readonly (readonly string[])[],
): object {
  const year = papers.years[row]!;
  const date = papers.dates[row] ?? null;
  const inIssued = year !== UNKNOWN_YEAR && (date?.startsWith(`${year}-`) ?? true);
  const authorCount = papers.authorCounts[row]!;
  const citationCount = papers.citationCounts[row]!;
  // The type stands at the top of the item.
  const extra = Object.entries(papers.extras[row]!).filter(([name]) => name !== "type");
  return {
    acceptance: papers.acceptances[row] ?? undefined,
    presentation: papers.presentations[row] ?? undefined,
    session: papers.sessions[row] ?? undefined,
    authorCount: authorCount >= 0 && authorCount !== names.length ? authorCount : undefined,
    names: spellings(names),
    people: otherNumbers(people),
    date: inIssued ? undefined : (date ?? undefined),
    keywords: labels.some((label) => /[;,]/.test(label)) ? labels : undefined,
    identifiers: listOf(papers.identifiers[row]!),
    links: listOf(papers.links[row]!),
    citationCount: citationCount < 0 ? undefined : citationCount,
    references: listOf(papers.references[row]!),
    sources: papers.sources[row]!,
    extra: extra.length === 0 ? undefined : Object.fromEntries(extra),
  };
}
