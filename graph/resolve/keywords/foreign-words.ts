// Function words of other languages: in a text that is not English they are no part of a keyword
// (`les`, `un système`, `la langue`), which a tagger for English takes for nouns.
import type { TaggedWord } from "./tagged-words.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

const ENGLISH = list("the of and for with in to from by an are is this that using");

interface Language {
  /** Words that tell the language: none that English titles have. */
  readonly tells: ReadonlySet<string>;
  /** What cuts phrases besides. */
  readonly cuts: ReadonlySet<string>;
}

/** French, Spanish with Portuguese and Italian, German. */
const LANGUAGES: readonly Language[] = [
  {
    tells: list(`
      le la les un une des du de au aux ce cette ces ses leur leurs notre et ou dans pour par sur
      avec sans entre vers chez comme selon afin sont est être que qui dont où elle nous ils elles
    `),
    cuts: list(
      "son sa se nos ni mais donc sous en plus très à a ont ne pas on il y l d c n j m s t qu",
    ),
  },
  {
    tells: list(`
      el los las una unos unas de del al para por sin sobre desde hasta según sus um uma da dos das
      na nos nas ao com sem são il gli uno di della dei delle degli dal dalla nel nella tra fra che
      sono la le e y
    `),
    cuts: list(
      "un a o os as do no em en con su se que lo es son entre como más i in per è é à più ou",
    ),
  },
  {
    tells: list(`
      der das den dem des ein eine einer eines einem einen und oder aber im ins auf aus bei beim mit
      nach von vom vor zu zum zur für über durch gegen ohne zwischen wie ist sind nicht sich auch
    `),
    cuts: list("die in am an um unter als es er sie man"),
  },
];

/** `d'opinion`, `l’apprentissage`: what stands behind is no word of its own to the tagger. */
const ELIDED = /^(?:[cdjlmnst]|qu)['’]/u;

/** Fewer may stand in a name: `de la Cruz` has two, `et al.` one. */
const LEAST = 2;

/**
 * Which words cut phrases in a text beside the English ones: those of the language that most of its
 * function words are of; none in English. Cost: linear in the text.
 */
export function foreignCuts(words: readonly TaggedWord[]): (word: TaggedWord) => boolean {
  const used = [...new Set(words.map(({ text }) => text.toLowerCase()))];
  const counted = (known: ReadonlySet<string>): number =>
    used.filter((word) => known.has(word)).length;
  let most = Math.max(LEAST - 1, counted(ENGLISH));
  let language: Language | null = null;
  for (const known of LANGUAGES) {
    const count = counted(known.tells);
    if (count > most) [most, language] = [count, known];
  }
  const found = language;
  if (found === null) return () => false;
  return ({ text }) => {
    const word = text.toLowerCase();
    return found.tells.has(word) || found.cuts.has(word) || ELIDED.test(word);
  };
}
