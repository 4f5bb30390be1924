// Which keywords rise and which fade between two sets of papers, and how sure that is.
import type { Corpus } from "../model/corpus.ts";
import { compareTexts } from "../model/text.ts";
import type { TopicTrend } from "./answers.ts";
import { countItems } from "./tally.ts";

/** Keywords of fewer papers say nothing about a trend. */
const LEAST_PAPERS = 3;
/** Below this a change is not told of: chance makes one as large for every twentieth keyword. */
const LEAST_SCORE = 1.645;
/** Of the changes called sure, the share that may be chance. */
const CHANCE = 0.1;

type Trend = Omit<TopicTrend, "years">;

/**
 * Keywords that more, or fewer, of the later papers have than of the earlier ones, surest first. With e of
 * E earlier and l of L later papers that have a keyword, the log-odds ratio
 *
 *     change = ln((l + ½) / (L − l + ½)) − ln((e + ½) / (E − e + ½))
 *     score  = change / √(1/(l + ½) + 1/(L − l + ½) + 1/(e + ½) + 1/(E − e + ½))
 *
 * The halves keep rare keywords from infinite changes; the score is the change in standard errors. Told
 * are keywords of at least 3 papers whose |score| is at least 1.645. `sure` are those that pass the
 * procedure of Benjamini and Hochberg over all keywords of at least 3 papers: of all that are called so, about one in
 * ten may be chance. Ties go to the smaller id. Cost: linear in the keywords of the papers.
 *
 * Source: Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x, with the ½ of Haldane (1956),
 * doi:10.1111/j.1469-1809.1955.tb01285.x; Benjamini, Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x
 *
 * @param early rows of papers, each once; `late` likewise, none of them among `early`
 */
export function risingAndFading(
  corpus: Corpus,
  early: readonly number[],
  late: readonly number[],
): { readonly rising: readonly Trend[]; readonly fading: readonly Trend[] } {
  const before = countItems(early, corpus.paperKeywords);
  const after = countItems(late, corpus.paperKeywords);
  const { ids, labels } = corpus.keywords;
  const measured: Omit<Trend, "sure">[] = [];
  for (const keyword of new Set([...before.keys(), ...after.keys()])) {
    const [e, l] = [before.get(keyword) ?? 0, after.get(keyword) ?? 0];
    if (e + l < LEAST_PAPERS) continue;
    const cells = [l, late.length - l, e, early.length - e].map((papers) => papers + 0.5);
    const [has, lacks, had, lacked] = cells as [number, number, number, number];
    const change = Math.log(has / lacks) - Math.log(had / lacked);
    const score = change / Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
    const ref = { id: ids[keyword]!, name: labels[keyword]!, papers: e + l };
    measured.push({ ...ref, early: e, late: l, change, score });
  }
  const least = surelyFrom(measured.map(({ score }) => Math.abs(score)));
  const told = measured
    .filter(({ score }) => Math.abs(score) >= LEAST_SCORE)
    .map((trend) => ({ ...trend, sure: Math.abs(trend.score) >= least }))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || compareTexts(a.id, b.id));
  return {
    rising: told.filter(({ score }) => score > 0),
    fading: told.filter(({ score }) => score < 0),
  };
}

/** The least score that is sure; infinite where none is. */
function surelyFrom(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => b - a);
  const sure = sorted.findLastIndex(
    (score, k) => twoSided(score) <= (CHANCE * (k + 1)) / sorted.length,
  );
  return sorted[sure] ?? Infinity;
}

/**
 * The chance of a standard normal value at least as far from 0 as `score` ≥ 0; off by less than 2·10⁻⁷.
 * Source: Abramowitz, Stegun (1964), 7.1.26.
 */
export function twoSided(score: number): number {
  const x = score / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  return terms.reduceRight((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
}
