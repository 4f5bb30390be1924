// Small corpora of any content, with every text that a database might stumble over.
import fc from "fast-check";
import type {
  Acceptance,
  Corpus,
  EntityId,
  RecordSource,
  ResolveNote,
  Session,
} from "../../../graph/index.ts";
import { incidenceOf } from "../../../graph/index.ts";

/** NUL, tabs, line ends, COPY's own marks, half surrogate pairs, the mark of our own escape. */
const HARD = [
  ...["\0", "\t", "\n", "\r", "\b", "\f", "\v", "\\", "\u001a", "\u2028", "\ufeff", "\u202e"],
  ...["'", '"', ",", ".", "{"],
  "\\N",
  "\\.",
  "\ud800",
  "\udc00",
  "😀",
  "é",
  "中",
  "0",
  "a",
  "001a",
];

export const hardText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...HARD), { maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const plain = { noNullPrototype: true } as const;
const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });
const list = <T>(arbitrary: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

const id = hardText as fc.Arbitrary<EntityId>;
const texts = fc.array(hardText, { maxLength: 3 });
const int32s = (length: number): fc.Arbitrary<Int32Array> =>
  list(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), length).map((n) => Int32Array.from(n));

const acceptance: fc.Arbitrary<Acceptance> = fc.record(
  {
    asWritten: hardText,
    outcome: fc.constantFrom("accepted", "rejected", "withdrawn", "pending"),
    tier: nullable(fc.constantFrom("oral", "poster", "notable-top-5%")),
  },
  plain,
);

const session: fc.Arbitrary<Session> = fc.record(
  {
    name: nullable(hardText),
    day: nullable(hardText),
    slot: nullable(hardText),
    zone: nullable(hardText),
  },
  plain,
);

const source: fc.Arbitrary<RecordSource> = fc.record(
  { file: hardText, line: fc.nat(), format: hardText, key: nullable(hardText) },
  plain,
);

/** Keys that come from data may be called anything, `__proto__` too. */
const extra = fc
  .array(fc.tuple(fc.oneof(hardText, fc.constant("__proto__")), hardText), { maxLength: 2 })
  .map((pairs): Record<string, string> => Object.fromEntries(pairs));

const note: fc.Arbitrary<ResolveNote> = fc.record(
  { code: hardText, message: hardText, ids: fc.array(id, { maxLength: 2 }) },
  plain,
);

const sizes = fc.record({
  papers: fc.nat({ max: 5 }),
  authors: fc.integer({ min: 1, max: 4 }),
  venues: fc.nat({ max: 2 }),
  keywords: fc.integer({ min: 1, max: 4 }),
});

export const hardCorpus: fc.Arbitrary<Corpus> = sizes.chain(
  ({ papers, authors, venues, keywords }) =>
    fc.record(
      {
        fingerprint: hardText,
        recordCount: fc.nat(),
        papers: fc.record(
          {
            ids: list(id, papers),
            titles: list(nullable(hardText), papers),
            labels: list(hardText, papers),
            abstracts: list(nullable(hardText), papers),
            years: int32s(papers),
            dates: list(nullable(hardText), papers),
            venues: int32s(papers),
            acceptances: list(nullable(acceptance), papers),
            presentations: list(nullable(fc.constantFrom("oral", "poster")), papers),
            sessions: list(nullable(session), papers),
            dois: list(nullable(hardText), papers),
            urls: list(nullable(hardText), papers),
            links: list(texts, papers),
            identifiers: list(texts, papers),
            types: list(nullable(hardText), papers),
            pages: list(nullable(hardText), papers),
            issns: list(texts, papers),
            languages: list(nullable(hardText), papers),
            citationCounts: int32s(papers),
            references: list(texts, papers),
            authorCounts: int32s(papers),
            sources: list(fc.array(source, { maxLength: 2 }), papers),
            extras: list(extra, papers),
          },
          plain,
        ),
        authors: fc.record(
          {
            ids: list(id, authors),
            names: list(hardText, authors),
            variants: list(texts, authors),
            affiliations: list(texts, authors),
            identifiers: list(texts, authors),
          },
          plain,
        ),
        venues: fc.record(
          { ids: list(id, venues), names: list(hardText, venues), variants: list(texts, venues) },
          plain,
        ),
        keywords: fc.record(
          {
            ids: list(id, keywords),
            labels: list(hardText, keywords),
            variants: list(texts, keywords),
          },
          plain,
        ),
        authorships: bylines(papers, authors),
        paperKeywords: topics(papers, keywords),
        places: places(papers, venues),
        notes: fc.array(note, { maxLength: 2 }),
      },
      plain,
    ),
);

function bylines(papers: number, authors: number): fc.Arbitrary<Corpus["authorships"]> {
  const author = fc.tuple(fc.nat({ max: authors - 1 }), hardText);
  return list(fc.array(author, { maxLength: 4 }), papers).map((rows) => ({
    ...incidenceOf(rows.map((row) => row.map(([item]) => item))),
    asWritten: rows.flat().map(([, asWritten]) => asWritten),
  }));
}

/** As many organizations as countries. */
function places(papers: number, count: number): fc.Arbitrary<Corpus["places"]> {
  const entry = fc.tuple(fc.nat({ max: Math.max(0, count - 1) }), fc.integer({ min: -1, max: 9 }));
  const held = list(fc.array(entry, { maxLength: count === 0 ? 0 : 4 }), papers).map((rows) => ({
    ...incidenceOf(rows.map((row) => row.map(([item]) => item))),
    authors: Int32Array.from(rows.flat(), ([, author]) => author),
  }));
  const organizations = fc.record(
    {
      ids: list(id, count),
      names: list(hardText, count),
      variants: list(texts, count),
      countries: int32s(count),
    },
    plain,
  );
  const countries = fc.record(
    { ids: list(id, count), names: list(hardText, count), codes: list(hardText, count) },
    plain,
  );
  return fc.record(
    { organizations, countries, paperOrganizations: held, paperCountries: held },
    plain,
  );
}

function topics(papers: number, keywords: number): fc.Arbitrary<Corpus["paperKeywords"]> {
  const keyword = fc.tuple(
    fc.nat({ max: keywords - 1 }),
    fc.float({ noNaN: true }),
    fc.nat({ max: 7 }),
  );
  return list(fc.array(keyword, { maxLength: 4 }), papers).map((rows) => ({
    ...incidenceOf(rows.map((row) => row.map(([item]) => item))),
    scores: Float32Array.from(rows.flat(), ([, score]) => score),
    where: Uint8Array.from(rows.flat(), ([, , where]) => where),
  }));
}
