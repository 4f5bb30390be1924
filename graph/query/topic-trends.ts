// Which keywords rise and which fade between two sets of papers, and how sure that is.
import type { Corpus } from "../model/corpus.ts";
import { compareTexts } from "../model/text.ts";
import type { TopicTrend } from "./answers.ts";
import { recordWords } from "./record-words.ts";
import { countItems } from "./tally.ts";

/** Keywords of fewer papers say nothing about a trend. */
const LEAST_PAPERS = 3;
/** A change that chance makes more often than this is not told of. */
const MOST_CHANCE = 0.1;
/** Of the changes called sure, the share that may be chance. */
const MOST_FALSE = 0.1;

type Trend = Omit<TopicTrend, "years">;

/**
 * Keywords that more, or fewer, of the later papers have than of the earlier ones, surest first. With e of
 * E earlier and l of L later papers that have a keyword, k = e + l and N = E + L,
 *
 *     change = ln((l + ½) / (L − l + ½)) − ln((e + ½) / (E − e + ½))
 *     chance = min(1, 2 · min(P(X ≤ l), P(X ≥ l))),  P(X = x) = C(L, x) · C(E, k − x) / C(N, k)
 *
 * `change` is the log-odds ratio; the halves keep rare keywords from infinite ones. `chance` is how often
 * k papers drawn from all at random differ as much: Fisher's exact test, its smaller tail doubled, so
 * that one paper among few is not taken for a trend. Told are keywords of at least 3 papers whose
 * chance is at most 0.1. `sure` are those that pass the procedure of Benjamini and Hochberg over
 * all keywords of at least 3 papers: of all that are called so, about one in ten may be chance. Ties go to the
 * greater change, then to the smaller id. Words of affiliations and kinds of papers are passed over
 * (`recordWords`): they rise and fade with the sources. Cost: linear in the papers and their keywords.
 *
 * Source: Haldane (1956), doi:10.1111/j.1469-1809.1955.tb01285.x; Agresti (1992),
 * doi:10.1214/ss/1177011454; Benjamini, Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x
 *
 * @param early rows of papers, each once
 * @param late likewise, none of them among `early`
 */
export function risingAndFading(
  corpus: Corpus,
  early: readonly number[],
  late: readonly number[],
): { readonly rising: readonly Trend[]; readonly fading: readonly Trend[] } {
  const before = countItems(early, corpus.paperKeywords);
  const after = countItems(late, corpus.paperKeywords);
  const chanceOf = chances(early.length, late.length);
  const { ids, labels } = corpus.keywords;
  const saysNoTopic = recordWords(corpus);
  const measured: Omit<Trend, "sure">[] = [];
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const [e, l] = [before.get(keyword) ?? 0, after.get(keyword) ?? 0];
    if (e + l < LEAST_PAPERS || saysNoTopic(keyword)) continue;
    const odds = (papers: number, all: number) => (papers + 0.5) / (all - papers + 0.5);
    const change = Math.log(odds(l, late.length)) - Math.log(odds(e, early.length));
    const ref = { id: ids[keyword]!, name: labels[keyword]!, papers: e + l };
    measured.push({ ...ref, early: e, late: l, change, chance: chanceOf(e, l) });
  }
  const most = surelyUpTo(measured.map(({ chance }) => chance));
  const told = measured
    .filter(({ chance }) => chance <= MOST_CHANCE)
    .map((trend) => ({ ...trend, sure: trend.chance <= most }))
    .sort(
      (a, b) =>
        a.chance - b.chance || Math.abs(b.change) - Math.abs(a.change) || compareTexts(a.id, b.id),
    );
  return {
    rising: told.filter(({ change }) => change > 0),
    fading: told.filter(({ change }) => change < 0),
  };
}

/** The greatest chance that is sure; below any where none is. */
function surelyUpTo(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b);
  const last = sorted.findLastIndex(
    (chance, k) => chance <= (MOST_FALSE * (k + 1)) / sorted.length,
  );
  return sorted[last] ?? -1;
}

/**
 * The chance of e earlier and l later papers among so many of each; see `risingAndFading`. Cost of a
 * call: linear in e + l.
 */
export function chances(early: number, late: number): (e: number, l: number) => number {
  const logs = new Float64Array(early + late + 1);
  for (let n = 1; n < logs.length; n++) logs[n] = logs[n - 1]! + Math.log(n);
  const choose = (n: number, k: number) => logs[n]! - logs[k]! - logs[n - k]!;
  return (e, l) => {
    const k = e + l;
    const all = choose(early + late, k);
    const [least, most] = [Math.max(0, k - early), Math.min(k, late)];
    let [below, above] = [0, 0];
    for (let x = least; x <= most; x++) {
      const share = Math.exp(choose(late, x) + choose(early, k - x) - all);
      if (x <= l) below += share;
      if (x >= l) above += share;
    }
    return Math.min(1, 2 * Math.min(below, above));
  };
}
