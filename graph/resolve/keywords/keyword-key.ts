// The form under which keywords are one: case, accents, hyphens, plurals and British spelling aside.
import { foldLetters } from "../../model/text.ts";
import { greekAsWords, withoutMarkup } from "../plain-text.ts";
import { american } from "./american.ts";
import { singular } from "./singular.ts";

/** Written both apart (or with a hyphen) and as one word; the key takes the one word. */
const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  (
    "anti auto bi bio co counter cyber de eco geo hetero homo hyper inter intra macro mega meta " +
    "micro mini mis multi neuro non over photo poly post pre pseudo psycho quasi re semi socio " +
    "spatio sub super supra tele thermo trans tri ultra un under uni"
  ).split(" "),
);

/** Other pairs that are written as one word too. */
const JOINED_PAIRS: ReadonlySet<string> = new Set([
  "back propagation",
  "bench mark",
  "code book",
  "cross over",
  "data base",
  "data set",
  "fine grained",
  "fine tuning",
  "key point",
  "key word",
  "life long",
  "sample wise",
  "soft max",
  "time step",
  "word net",
]);

/** The key form of one folded word: singular, American. Idempotent. */
export function keyWord(folded: string): string {
  return american(singular(folded));
}

/** Joins `meta learning`, `pre training`, `data set` into the one word they are also written as. */
export function joinWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const isPair = next !== undefined && JOINED_PAIRS.has(`${word} ${next}`);
    const isPrefix = next !== undefined && JOINED_PREFIXES.has(word) && /^\p{L}{3,}$/u.test(next);
    if (isPair || isPrefix) {
      joined.push(word + next);
      i++;
    } else joined.push(word);
  }
  return joined;
}

/**
 * The identity of a keyword: `Graph Neural Networks` and `graph-neural network` → `graph neural
 * network`; `Meta-Learning` and `metalearning` → `metalearning`; `C++` stays `c++`. Empty when the
 * text holds no letter or digit. Cost: linear in the length.
 */
export function keywordKey(text: string): string {
  return joinWords(wordParts(text).map(keyWord)).join(" ");
}

/** `GNNs` → `GNN`: a small s after capitals is no letter of the acronym. */
export function withoutAcronymPlural(text: string): string {
  return text.replace(/(?<=\p{Lu}[\p{Lu}\p{N}])s(?![\p{L}\p{N}])/gu, "");
}

/** The folded words of a text, hyphens dividing; `+` and `#` stay where they end a word (`c++`). */
export function wordParts(text: string): string[] {
  const folded = greekAsWords(foldLetters(withoutAcronymPlural(withoutMarkup(text)))).replace(
    /['’ʼ`´]s?(?![\p{L}\p{N}])|['’ʼ`´]/gu,
    "",
  );
  return folded.match(/[\p{L}\p{N}]+[+#]{0,2}/gu) ?? [];
}
