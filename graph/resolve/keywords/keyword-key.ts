// The form under which keywords are one: case, accents, hyphens, plurals and British spelling aside.
import { foldLetters } from "../../model/text.ts";
import { greekAsWords, withoutMarkup } from "../plain-text.ts";
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

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/isation$/u, "ization"],
  [/ise(d|r)?$/u, "ize$1"],
  [/ising$/u, "izing"],
  [/our$/u, "or"],
  [/oural$/u, "oral"],
  [/elling$/u, "eling"],
  [/elled$/u, "eled"],
  [/alling$/u, "aling"],
  [/yse(d|r)?$/u, "yze$1"],
  [/fibre$/u, "fiber"],
  [/centre$/u, "center"],
  [/programme$/u, "program"],
];

/** Words whose endings only look British. */
const NOT_BRITISH: ReadonlySet<string> = new Set(
  (
    "advise advised calling compromise compromised concise contour cruise detour devise devised " +
    "disguise enterprise excise exercise exercised expertise falling four franchise glamour hour " +
    "likewise noise noised denoise denoised denoiser denoising noising otherwise pairwise " +
    "piecewise pointwise paradise poise pour praise precise premise premised promise promised " +
    "promising raise raised raising rise rising arise arising revise revised scour selling sour " +
    "spelling stepwise supervise supervised supervising surprise surprised surprising televise " +
    "telling tour treatise velour wise your dwelling elementwise layerwise improvise advising " +
    "devising revising exercising noisier labour-day"
  ).split(" "),
);

/** The key form of one folded word. Idempotent. */
export function keyWord(folded: string): string {
  const one = singular(folded);
  if (one.length < 5 || NOT_BRITISH.has(one) || one.endsWith("wise")) return one;
  for (const [ending, american] of BRITISH)
    if (ending.test(one)) return one.replace(ending, american);
  return one;
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
