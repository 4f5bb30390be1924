// Corpora made by hand: a builder from plain facts, and a corpus of six invented papers small enough to
// compute every answer on paper.
import type {
  Acceptance,
  Corpus,
  EntityId,
  EntityType,
  Presentation,
  Session,
} from "../../graph/index.ts";
import { incidenceOf } from "../../graph/model/incidence.ts";
import { GIVEN, IN_TITLE, NO_ROW, UNKNOWN_YEAR } from "../../graph/model/corpus.ts";
import { entityId } from "../../graph/model/ids.ts";
import { fingerprint } from "../../graph/model/hash.ts";
import { packPlaces } from "../../graph/resolve/organizations/pack-places.ts";

/** What a test says of a paper; everything else is unknown. */
export interface PlainPaper {
  readonly title?: string | null;
  readonly abstract?: string;
  readonly year?: number;
  readonly date?: string;
  readonly venue?: string;
  /** Organizations, each with its country and the authors from there. */
  readonly organizations?: readonly (readonly [
    name: string,
    country: string,
    ...authors: string[],
  ])[];
  /** Names, or `[name, as written]`. */
  readonly authors?: readonly (string | readonly [name: string, asWritten: string])[];
  /** Default: the number of names, or -1 (unknown) without names. */
  readonly authorCount?: number;
  /** Best first; the k-th scores 1/k. */
  readonly keywords?: readonly string[];
  /** Whether a source gave the keywords. Default: they were extracted. */
  readonly given?: boolean;
  readonly acceptance?: Acceptance;
  readonly presentation?: Presentation;
  readonly session?: Session;
  readonly doi?: string;
  readonly url?: string;
  readonly links?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly type?: string;
  readonly pages?: string;
  readonly issns?: readonly string[];
  readonly language?: string;
  readonly citationCount?: number;
  readonly references?: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
}

/** Names in order of first mention, each with its row and id. */
class Names {
  readonly names: string[] = [];
  readonly ids: EntityId[] = [];
  readonly #rows = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly #type: EntityType;

  constructor(type: EntityType) {
    this.#type = type;
  }

  /** A row of its own, also for a name that is there already. */
  add(name: string): number {
    let id = entityId(this.#type, name);
    for (let n = 2; this.#taken.has(id); n++) id = `${entityId(this.#type, name)}-${n}`;
    this.#taken.add(id);
    this.ids.push(id);
    return this.names.push(name) - 1;
  }

  rowOf(name: string): number {
    const row = this.#rows.get(name) ?? this.add(name);
    this.#rows.set(name, row);
    return row;
  }
}

/** The corpus of the papers given, in their order; names that are equal are the same entity. */
export function corpusOf(papers: readonly PlainPaper[]): Corpus {
  const paperNames = new Names("paper");
  const authors = new Names("author");
  const venues = new Names("venue");
  const keywords = new Names("keyword");
  const labels = papers.map((paper) => paper.title ?? `Untitled: ${paper.abstract ?? "no text"}`);
  for (const label of labels) paperNames.add(label);
  const bylines = papers.map((paper) =>
    (paper.authors ?? []).map((name) =>
      typeof name === "string" ? ([name, name] as const) : name,
    ),
  );
  const authorships = incidenceOf(
    bylines.map((byline) => byline.map(([name]) => authors.rowOf(name))),
  );
  const spellings = new Map(authors.names.map((name) => [name, new Set([name])]));
  for (const [name, asWritten] of bylines.flat()) spellings.get(name)!.add(asWritten);
  const topics = papers.map((paper) => paper.keywords ?? []);
  const paperKeywords = incidenceOf(
    topics.map((list) => list.map((label) => keywords.rowOf(label))),
  );
  const organizations = new Names("organization");
  const countries = new Names("country");
  const countryOf = new Map<number, number>();
  const stated = papers.map((paper) =>
    (paper.organizations ?? []).flatMap(([name, country, ...people]) => {
      const place = { row: organizations.rowOf(name), country: countries.rowOf(country) };
      countryOf.set(place.row, place.country);
      return people.map((person) => ({ ...place, author: authors.rowOf(person) }));
    }),
  );
  return {
    fingerprint: fingerprint(papers.map((paper) => JSON.stringify(paper))),
    recordCount: papers.length,
    papers: {
      ids: paperNames.ids,
      titles: papers.map((paper) => paper.title ?? null),
      labels,
      abstracts: papers.map((paper) => paper.abstract ?? null),
      years: Int32Array.from(papers, (paper) => paper.year ?? UNKNOWN_YEAR),
      dates: papers.map((paper) => paper.date ?? null),
      venues: Int32Array.from(papers, (paper) =>
        paper.venue === undefined ? NO_ROW : venues.rowOf(paper.venue),
      ),
      acceptances: papers.map((paper) => paper.acceptance ?? null),
      presentations: papers.map((paper) => paper.presentation ?? null),
      sessions: papers.map((paper) => paper.session ?? null),
      dois: papers.map((paper) => paper.doi ?? null),
      urls: papers.map((paper) => paper.url ?? null),
      links: papers.map((paper) => paper.links ?? []),
      identifiers: papers.map((paper) => paper.identifiers ?? []),
      types: papers.map((paper) => paper.type ?? null),
      pages: papers.map((paper) => paper.pages ?? null),
      issns: papers.map((paper) => paper.issns ?? []),
      languages: papers.map((paper) => paper.language ?? null),
      citationCounts: Int32Array.from(papers, (paper) => paper.citationCount ?? -1),
      references: papers.map((paper) => paper.references ?? []),
      authorCounts: Int32Array.from(
        papers,
        (paper) => paper.authorCount ?? paper.authors?.length ?? -1,
      ),
      sources: papers.map((_, row) => [
        { file: "tiny.txt", line: row + 1, format: "title-abstract-list", key: null },
      ]),
      extras: papers.map((paper) => paper.extra ?? {}),
    },
    authors: {
      ids: authors.ids,
      names: authors.names,
      variants: authors.names.map((name) => [...spellings.get(name)!]),
      affiliations: authors.names.map(() => []),
      identifiers: authors.names.map(() => []),
    },
    venues: {
      ids: venues.ids,
      names: venues.names,
      variants: venues.names.map((name) => [name]),
    },
    keywords: {
      ids: keywords.ids,
      labels: keywords.names,
      variants: keywords.names.map((label) => [label]),
    },
    authorships: {
      ...authorships,
      asWritten: bylines.flat().map(([, asWritten]) => asWritten),
    },
    paperKeywords: {
      ...paperKeywords,
      scores: Float32Array.from(topics.flatMap((list) => list.map((_, k) => 1 / (k + 1)))),
      where: Uint8Array.from(
        papers.flatMap((paper) =>
          (paper.keywords ?? []).map(() => (paper.given === true ? GIVEN : IN_TITLE)),
        ),
      ),
    },
    places: {
      organizations: {
        ids: organizations.ids,
        names: organizations.names,
        variants: organizations.names.map((name) => [name]),
        countries: Int32Array.from(organizations.names, (_, row) => countryOf.get(row)!),
      },
      countries: {
        ids: countries.ids,
        names: countries.names,
        codes: countries.names.map((name) => name.slice(0, 2).toUpperCase()),
      },
      paperOrganizations: packPlaces(
        stated.map((own) => own.map(({ row, author }) => [row, author] as const)),
      ),
      paperCountries: packPlaces(
        stated.map((own) => own.map(({ country, author }) => [country, author] as const)),
      ),
    },
    notes: [],
  };
}

const accepted = (tier: Acceptance["tier"], asWritten: string): Acceptance => ({
  asWritten,
  outcome: "accepted",
  tier,
});

/** The facts behind TINY_CORPUS. */
export const TINY_PAPERS: readonly PlainPaper[] = [
  {
    title: "Graph Networks for Molecules",
    abstract: "We draw molecules as graphs and let networks pass messages.",
    year: 2019,
    date: "2019-05-06",
    venue: "ICLR",
    authors: ["Ada Lind", "Bo Chen", ["Cyra Ruiz", "C. Ruiz"]],
    keywords: ["graph network", "molecule"],
    acceptance: accepted("oral", "Accept (Oral)"),
    doi: "10.1000/tiny.1",
  },
  {
    title: "Deep Learning on Graphs",
    year: 2020,
    venue: "ICLR",
    authors: ["Bo Chen", "Ada Lind"],
    keywords: ["graph network", "deep learning"],
    acceptance: accepted("poster", "Accept: poster"),
    url: "https://papers.example/2",
  },
  {
    title: "Sampling from Language Models",
    year: 2021,
    venue: "NeurIPS",
    authors: ["Cyra Ruiz", "Désirée Moreau"],
    keywords: ["language model", "deep learning"],
    presentation: "spotlight",
    session: { name: "Track 3", day: "Tue 7 Dec.", slot: "12:30 - 12:35", zone: "PST" },
  },
  {
    abstract: "Molecules fold, and nobody gave this page a heading.",
    authorCount: 3,
    keywords: ["molecule"],
    acceptance: { asWritten: "Reject", outcome: "rejected", tier: null },
  },
  {
    title: "Learning to Sample",
    year: 2022,
    venue: "NeurIPS",
    authors: ["Désirée Moreau"],
    keywords: ["language model"],
    given: true,
    extra: { rank: "4" },
  },
  {
    title: "Knots in Rivers",
    year: 2018,
    venue: "Rivers Workshop",
    authors: ["Eve Okafor", "Finn O'Hara"],
    keywords: ["knot theory"],
  },
];

/**
 * Six papers, six authors, three venues, five keywords.
 *
 *     paper 0  2019 ICLR     Ada Bo Cyra   graph network, molecule
 *     paper 1  2020 ICLR     Bo Ada        graph network, deep learning
 *     paper 2  2021 NeurIPS  Cyra Désirée  language model, deep learning
 *     paper 3  ?             (3 unnamed)   molecule
 *     paper 4  2022 NeurIPS  Désirée       language model
 *     paper 5  2018 Rivers   Eve Finn      knot theory
 *
 * Co-authors: Ada–Bo (papers 0, 1), Ada–Cyra (0), Bo–Cyra (0), Cyra–Désirée (2), Eve–Finn (5).
 * Keyword pairs: graph network–molecule (0), graph network–deep learning (1),
 * language model–deep learning (2).
 */
export const TINY_CORPUS: Corpus = corpusOf(TINY_PAPERS);
