// Two well-known ways to rank keywords, plainly done, on the same tagged words as ours: what the
// scores of Asterism are compared with.
import { proseOf } from "../../../graph/resolve/keywords/prose.ts";
import { type TaggedWord, createTagger } from "../../../graph/resolve/keywords/tagged-words.ts";

/** A text to rank keywords for. */
export interface BaselineText {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** Phrases by the id of their text, best first. */
export type RankedPhrases = ReadonlyMap<string, readonly string[]>;

/** A run of adjectives and nouns that ends in a noun. */
interface Run {
  readonly key: string;
  readonly surface: string;
  /** Its words in key form. */
  readonly words: readonly string[];
}

/** One text: its runs in order of appearance, and its words with null between what is not adjacent. */
interface Read {
  readonly id: string;
  readonly runs: readonly Run[];
  readonly words: readonly (string | null)[];
}

/** Runs of more words are no phrases. */
const MAX_WORDS = 5;

/**
 * TF-IDF of noun phrases: times in the text × ln(texts / texts with the phrase). Ties keep the order of
 * the text.
 *
 * @param count phrases a text
 */
export function tfidfKeywords(texts: readonly BaselineText[], count: number): RankedPhrases {
  const read = readTexts(texts);
  const textsWith = new Map<string, number>();
  for (const { runs } of read)
    for (const key of new Set(runs.map((run) => run.key)))
      textsWith.set(key, (textsWith.get(key) ?? 0) + 1);
  return ranked(read, count, ({ runs }) => {
    const scores = new Map<string, number>();
    for (const { key } of runs) {
      const rarity = Math.log(texts.length / textsWith.get(key)!);
      scores.set(key, (scores.get(key) ?? 0) + rarity);
    }
    return scores;
  });
}

/** Words so near to each other are linked. */
const WINDOW = 2;
const DAMPING = 0.85;
const ROUNDS = 50;

/**
 * TextRank: PageRank of the adjectives and nouns of a text, linked where they are neighbours; a phrase
 * has the sum over its words.
 *
 * Source: R. Mihalcea, P. Tarau (2004), TextRank: bringing order into texts, EMNLP.
 *
 * @param count phrases a text
 */
export function textRankKeywords(texts: readonly BaselineText[], count: number): RankedPhrases {
  return ranked(readTexts(texts), count, ({ runs, words }) => {
    const rank = wordRanks(words);
    return new Map(
      runs.map((run) => [run.key, run.words.reduce((sum, word) => sum + rank.get(word)!, 0)]),
    );
  });
}

function wordRanks(words: readonly (string | null)[]): Map<string, number> {
  const links = new Map<string, Map<string, number>>();
  for (const word of words) if (word !== null && !links.has(word)) links.set(word, new Map());
  words.forEach((word, i) => {
    for (const other of words.slice(i + 1, i + WINDOW)) {
      if (word === null || other === null || word === other) continue;
      const [a, b] = [links.get(word)!, links.get(other)!];
      a.set(other, (a.get(other) ?? 0) + 1);
      b.set(word, (b.get(word) ?? 0) + 1);
    }
  });
  const strength = new Map(
    [...links].map(([word, others]) => [word, [...others.values()].reduce((a, b) => a + b, 0)]),
  );
  let ranks = new Map([...links.keys()].map((word) => [word, 1]));
  for (let round = 0; round < ROUNDS; round++)
    ranks = new Map(
      [...links].map(([word, others]) => {
        let sum = 0;
        for (const [other, weight] of others)
          sum += (weight / strength.get(other)!) * ranks.get(other)!;
        return [word, 1 - DAMPING + DAMPING * sum];
      }),
    );
  return ranks;
}

function ranked(
  read: readonly Read[],
  count: number,
  scoresOf: (text: Read) => ReadonlyMap<string, number>,
): RankedPhrases {
  return new Map(
    read.map((text) => {
      const surfaces = new Map<string, string>();
      for (const { key, surface } of text.runs) if (!surfaces.has(key)) surfaces.set(key, surface);
      const best = [...scoresOf(text)].sort(([, a], [, b]) => b - a).slice(0, count);
      return [text.id, best.map(([key]) => surfaces.get(key)!)];
    }),
  );
}

function readTexts(texts: readonly BaselineText[]): Read[] {
  const tag = createTagger();
  return texts.map(({ id, title, abstract }) => {
    const runs: Run[] = [];
    const words: (string | null)[] = [];
    for (const tagged of [tag(proseOf(title), true), tag(proseOf(abstract), false)]) {
      let open: TaggedWord[] = [];
      for (const word of [...tagged, null]) {
        if (word !== null && (isNoun(word) || word.tag === "ADJ")) {
          open.push(word);
          words.push(...word.parts);
          continue;
        }
        while (open.length > 0 && !isNoun(open.at(-1)!)) open.pop();
        if (open.length > 0 && open.length <= MAX_WORDS) runs.push(runOf(open));
        open = [];
        words.push(null);
      }
    }
    return { id, runs, words };
  });
}

function isNoun({ tag }: TaggedWord): boolean {
  return tag === "NOUN" || tag === "PROPN";
}

function runOf(tagged: readonly TaggedWord[]): Run {
  const words = tagged.flatMap(({ parts }) => parts);
  return { key: words.join(" "), surface: tagged.map(({ text }) => text).join(" "), words };
}
