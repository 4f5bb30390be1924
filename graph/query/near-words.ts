// Words that hold a piece of text inside, or that a single typing error turns into it: found over an
// index of letter pairs, so that no key stroke compares every word.

/** Shortest text looked for inside words; in scripts whose words are one or two signs, two. */
const LEAST_INSIDE = 3;
/** Shortest text in which one letter may be wrong. */
const LEAST_TYPO = 5;
/** Letter pairs of a text that one wrong, missing, extra or swapped letter can spoil. */
const SPOILT_PAIRS = 3;

export interface NearWords {
  /** Words that hold the text, but not at their beginning. */
  readonly inside: (text: string) => readonly number[];
  /** Words with a beginning that is the text but for one error. */
  readonly oneErrorOff: (text: string) => readonly number[];
}

/**
 * Looks up words by what is near; answers are numbers of words, ascending. Cost: linear in letters
 * once; a look-up costs the words that share its letter pairs.
 */
export function nearWords(words: readonly string[]): NearWords {
  const byPair = new Map<number, number[]>();
  for (const [number, word] of words.entries())
    for (const pair of new Set([...startPair(word), ...pairsOf(word)])) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [number]);
      else list.push(number);
    }
  const lists = (pairs: readonly number[]): (readonly number[])[] =>
    pairs.map((pair) => byPair.get(pair) ?? []);

  const inside = (text: string): readonly number[] => {
    if (text.length < (/^[\0-\u02ff]*$/u.test(text) ? LEAST_INSIDE : 2)) return [];
    const rarest = lists(pairsOf(text)).reduce((a, b) => (b.length < a.length ? b : a));
    return rarest.filter(
      (word) => words[word]!.includes(text, 1) && !words[word]!.startsWith(text),
    );
  };

  const oneErrorOff = (text: string): readonly number[] => {
    if (text.length < LEAST_TYPO) return [];
    const pairs = [...new Set([...startPair(text), ...pairsOf(text)])];
    // One error spoils at most SPOILT_PAIRS pairs: of any more, a near word has one at least.
    const rarest = lists(pairs)
      .sort((a, b) => a.length - b.length)
      .slice(0, SPOILT_PAIRS + 1);
    const near = new Set<number>();
    for (const list of rarest)
      for (const word of list) if (beginsButForOneError(words[word]!, text)) near.add(word);
    return [...near].sort((a, b) => a - b);
  };

  return { inside, oneErrorOff };
}

/**
 * Whether a word begins with a text in which exactly one letter is wrong, missing or too many, or
 * two neighbours are swapped. False where it begins with the text as it stands.
 * Cost: linear in the text.
 */
export function beginsButForOneError(word: string, text: string): boolean {
  let same = 0;
  while (same < text.length && word[same] === text[same]) same++;
  if (same === text.length) return false;
  return (
    word.startsWith(text.slice(same + 1), same + 1) || // wrong
    word.startsWith(text.slice(same), same + 1) || // missing
    word.startsWith(text.slice(same + 1), same) || // too many
    (word[same] === text[same + 1] &&
      word[same + 1] === text[same] &&
      word.startsWith(text.slice(same + 2), same + 2)) // swapped
  );
}

/** Each two neighbouring code units as one number. */
function pairsOf(text: string): number[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    pairNumber(text.charCodeAt(at), text.charCodeAt(at + 1)),
  );
}

/** The beginning of a word as a pair of its own. */
function startPair(text: string): number[] {
  return text === "" ? [] : [pairNumber(0, text.charCodeAt(0))];
}

function pairNumber(first: number, second: number): number {
  return first * 0x10000 + second;
}
