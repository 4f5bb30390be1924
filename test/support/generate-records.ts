// Invented paper listings of any length with the shapes of real ones: heavy-tailed authors in labs and
// fields, 3.4 authors and five keywords a paper. Nobody and nothing in them exists.
import { EMPTY_RECORD, type PaperRecord } from "../../graph/model/paper-record.ts";
import { createRandom, type Random } from "../../graph/model/random.ts";
import { FAMILY_SYLLABLES, GIVEN_NAMES, MODIFIERS, NOUNS } from "./invented-words.ts";

export interface GenerateOptions {
  /** Give every record its keywords, as sources with author keywords do. Default true. */
  readonly keywords?: boolean;
  /** Write an abstract of about 60 words. Default true. */
  readonly abstracts?: boolean;
  /** Works that each record cites, of the records before it and of works from elsewhere. Default 0. */
  readonly references?: number;
}

/** A research field: its labs, its words, its venue. */
interface Field {
  readonly labs: number[][];
  readonly words: readonly string[];
  readonly venue: string;
}

const FIRST_YEAR = 1998;
const YEARS = 25;
const WORDS_PER_FIELD = 36;
const SHARED_WORDS = 40;

/** `count` records; the same seed gives the same records. Cost: linear. */
export function generateRecords(
  count: number,
  seed: number,
  options: GenerateOptions = {},
): PaperRecord[] {
  return [...streamRecords(count, seed, options)];
}

/** The same records one by one, for corpora too large to hold twice. */
export function* streamRecords(
  count: number,
  seed: number,
  options: GenerateOptions = {},
): Generator<PaperRecord, void> {
  const random = createRandom(seed);
  const fields = fieldsFor(count);
  const people = { count: 0 };
  for (let i = 0; i < count; i++) {
    const field = zipf(random, fields.length, 0.4);
    const authors = byline(random, fields, field, people);
    const words = keywordsFor(random, fields[field]!);
    // The number of papers a year grows, as it does everywhere.
    const year = FIRST_YEAR + Math.floor(Math.sqrt((i + random()) / count) * YEARS);
    yield {
      ...EMPTY_RECORD,
      title: titleFrom(random, words, i),
      authors: authors.map(personName),
      authorCount: authors.length,
      abstract: options.abstracts === false ? null : abstractFrom(random, words),
      venue: fields[random() < 0.8 ? field : zipf(random, fields.length, 0.4)]!.venue,
      year,
      date: String(year),
      keywords: options.keywords === false ? null : words,
      ...citations(random, options.references ?? 0, i, field, fields.length),
      source: { file: "generated.jsonl", line: i + 1, format: "generated", key: `g${i}` },
    };
  }
}

/** A DOI and references by DOI: half to records before, half to older works of the field. */
function citations(
  random: Random,
  count: number,
  number: number,
  field: number,
  fieldCount: number,
): Pick<PaperRecord, "doi" | "references"> {
  if (count === 0) return { doi: null, references: null };
  const cited = new Set<string>();
  for (let tries = 0; cited.size < count && tries < 4 * count; tries++) {
    const isOld = number === 0 || random() < 0.5;
    // Few works are cited by most: the same heavy tail within a field and among records.
    if (isOld) cited.add(`10.9999/old.${field + fieldCount * zipf(random, 2000, 0.7)}`);
    else cited.add(recordDoi(zipf(random, number, 0.6)));
  }
  return { doi: recordDoi(number), references: [...cited] };
}

function recordDoi(number: number): string {
  return `10.9999/generated.${number}`;
}

/** A name that no other number has: the given name from the low part, the family name from the rest. */
export function personName(person: number): string {
  const given = GIVEN_NAMES[person % GIVEN_NAMES.length]!;
  let rest = Math.floor(person / GIVEN_NAMES.length);
  let family = "";
  for (let syllable = 0; syllable < 2 || rest > 0; syllable++) {
    family += FAMILY_SYLLABLES[rest % FAMILY_SYLLABLES.length]!;
    rest = Math.floor(rest / FAMILY_SYLLABLES.length);
  }
  return `${given} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
}

function fieldsFor(count: number): Field[] {
  const fieldCount = Math.max(3, Math.min(300, Math.round(Math.sqrt(count) / 3)));
  const labCount = Math.max(2, Math.ceil(count / fieldCount / 30));
  return Array.from({ length: fieldCount }, (_, f) => ({
    labs: Array.from({ length: labCount }, () => []),
    words: Array.from({ length: WORDS_PER_FIELD }, (_, w) => phrase(SHARED_WORDS + f * 31 + w)),
    venue: `${titleCase(NOUNS[(f * 7) % NOUNS.length]!)} Conference ${1 + Math.floor(f / 60)}`,
  }));
}

/** Two words; numbers below MODIFIERS × NOUNS (about 3,500) give different phrases. */
function phrase(number: number): string {
  const noun = NOUNS[number % NOUNS.length]!;
  const turn = Math.floor(number / NOUNS.length);
  return `${MODIFIERS[(number + turn * 5) % MODIFIERS.length]!} ${noun}`;
}

/** A whole number below `size`; low ones are likelier, by a power law with exponent `power` < 1. */
function zipf(random: Random, size: number, power: number): number {
  return Math.floor(size * random() ** (1 / (1 - power)));
}

/** 1 to 23 people, 3.4 on average; most known to their lab, some new, a few from elsewhere. */
function byline(
  random: Random,
  fields: readonly Field[],
  field: number,
  people: { count: number },
): number[] {
  let size = 1;
  while (size < 23 && random() < (size < 3 ? 0.83 : 0.55)) size++;
  const labs = fields[field]!.labs;
  const home = labs[zipf(random, labs.length, 0.3)]!;
  const authors = new Set<number>();
  for (let tries = 0; authors.size < size && tries < 4 * size; tries++) {
    const chance = random();
    const pool =
      chance < 0.9
        ? home
        : chance < 0.98
          ? labs[zipf(random, labs.length, 0.3)]!
          : fields[zipf(random, fields.length, 0.4)]!.labs[0]!;
    // Drawn from past authorships, not from persons: who has many papers gets more.
    if (random() < 0.3 || pool.length === 0) authors.add(people.count++);
    else authors.add(pool[Math.floor(random() * pool.length)]!);
  }
  home.push(...authors);
  return [...authors];
}

function keywordsFor(random: Random, field: Field): string[] {
  const chosen = new Set<string>();
  while (chosen.size < 5)
    chosen.add(
      random() < 0.85
        ? field.words[zipf(random, field.words.length, 0.5)]!
        : phrase(zipf(random, SHARED_WORDS, 0.5)),
    );
  return [...chosen];
}

function titleFrom(random: Random, words: readonly string[], number: number): string {
  const [first, second, third] = words as [string, string, string];
  const forms = [
    `${titleCase(first)} for ${titleCase(second)}`,
    `Towards ${titleCase(first)} with ${titleCase(third)}`,
    `On the ${titleCase(second)} of ${titleCase(first)}`,
    `${titleCase(third)} Meets ${titleCase(first)}`,
  ];
  // The number keeps titles apart, so that resolving finds as many papers as there are records.
  return `${forms[Math.floor(random() * forms.length)]!}: Study ${number + 1}`;
}

function abstractFrom(random: Random, words: readonly string[]): string {
  const [a, b, c, d, e] = words as [string, string, string, string, string];
  const gain = 2 + Math.floor(random() * 40);
  return (
    `The question of ${a} has been open since ${b} became common practice. ` +
    `Here ${a} is joined with ${c}, and both are trained on the same data. ` +
    `We show that ${d} follows from ${c} under mild conditions, and that ${e} does not. ` +
    `Over four collections the error falls by ${gain} percent against the strongest earlier way, ` +
    `while ${b} needs half of the time that ${a} alone would take.`
  );
}

function titleCase(text: string): string {
  return text.replace(/(^|[ -])([a-z])/g, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
