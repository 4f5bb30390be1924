// The topics of a corpus: groups of papers, each with its keywords, terms and name.
import type { Corpus } from "../../model/corpus.ts";
import { entityId } from "../../model/ids.ts";
import { DEFAULT_ANALYSIS_OPTIONS } from "../../model/network-map.ts";
import { NO_TOPIC, type Topic, type TopicModel } from "../../model/topic-model.ts";
import { completeAnalysisOptions } from "../analysis-options.ts";
import { clarityIn } from "../clarity.ts";
import { type DistinctiveTerm, termsOfGroups } from "../distinctive-terms.ts";
import { labelFrom, labelTerms } from "../labels.ts";
import { groupPapers, type PaperGroups } from "./group-papers.ts";
import { keywordTopicsOf } from "./keyword-topics.ts";

/** Finer than the communities of a map: an area of research has several topics. */
export const DEFAULT_TOPIC_RESOLUTION = 1.75;
const MAX_ALTERNATIVES = 5;

export interface TopicOptions {
  /** γ ≥ 0; higher gives more topics. */
  readonly resolution?: number;
  /** Any integer; the only source of chance. */
  readonly seed?: number;
}

/**
 * The topics of a corpus. Papers are grouped by what their titles, abstracts and given keywords say and
 * by who wrote them (group-papers.ts); a keyword belongs to the topic that it tells most of
 * (keyword-topics.ts); a topic is named by its own keywords, as communities are (labels.ts), or after
 * its most typical paper where it has none. Same papers, options: same topics, whatever the order of
 * the papers.
 *
 * Cost: about linear in text once a corpus has more than 5,000 papers; measured: 0.7 s for 1,000
 * abstracts, 8 s for 95,000 titles.
 *
 * @throws GraphError `invalid-option`
 */
export function findTopics(corpus: Corpus, options: TopicOptions = {}): TopicModel {
  const { resolution, seed } = completeAnalysisOptions({
    resolution: options.resolution ?? DEFAULT_TOPIC_RESOLUTION,
    seed: options.seed ?? DEFAULT_ANALYSIS_OPTIONS.seed,
  });
  const found = groupPapers(corpus, resolution, seed);
  const keywordTopics = keywordTopicsOf(corpus, found.groups, found.sizes);
  return {
    topics: nameTopics(corpus, found, keywordTopics),
    paperTopics: found.groups,
    shares: found.shares,
    keywordTopics,
  };
}

function nameTopics(
  corpus: Corpus,
  { groups, sizes, shares }: PaperGroups,
  keywordTopics: Int32Array,
): Topic[] {
  const terms = termsOfGroups(corpus, groups, sizes, keywordTopics);
  const clarity = clarityIn(corpus);
  const keywordCounts = new Uint32Array(sizes.length);
  for (const topic of keywordTopics) if (topic !== NO_TOPIC) keywordCounts[topic]!++;
  const typical = typicalPapers(corpus, groups, shares, sizes.length);
  const labels = new Set<string>();
  const ids = new Set<string>();
  return sizes.map((papers, topic) => {
    const ranked = labelTerms(terms[topic]!, papers, clarity);
    const spare = terms[topic]!.map(({ term }) => term);
    if (spare.length === 0) spare.push(corpus.papers.labels[typical[topic]!]!);
    const label = labelFrom(ranked, { leaders: spare, named: 2, hasOthers: false }, labels);
    labels.add(label);
    const inLabel = new Set(label.split(", "));
    const candidates = ranked.length > 0 ? ranked.map(({ term }) => term) : spare;
    return {
      id: freeId(candidates[0]!, ids),
      label,
      alternatives: candidates.filter((term) => !inLabel.has(term)).slice(0, MAX_ALTERNATIVES),
      terms: terms[topic]!.map((term) => topicTerm(corpus, term)),
      papers,
      keywords: keywordCounts[topic]!,
    };
  });
}

function topicTerm(corpus: Corpus, term: DistinctiveTerm): Topic["terms"][number] {
  return {
    keyword: corpus.keywords.ids[term.keyword]!,
    term: term.term,
    papers: term.papers,
    papersInCorpus: term.papersInAll,
    lift: term.lift,
    score: term.score,
  };
}

/** For each topic the paper of greatest share, ties by id. */
function typicalPapers(
  { papers: { ids } }: Corpus,
  groups: Int32Array,
  shares: Float64Array,
  count: number,
): Int32Array {
  const typical = new Int32Array(count).fill(-1);
  groups.forEach((topic, paper) => {
    if (topic === NO_TOPIC) return;
    const before = typical[topic]!;
    const isMore =
      before < 0 ||
      shares[paper]! > shares[before]! ||
      (shares[paper] === shares[before] && ids[paper]! < ids[before]!);
    if (isMore) typical[topic] = paper;
  });
  return typical;
}

/** `topic:` and the words of its leading term; a number where a larger topic has these already. */
function freeId(term: string, taken: Set<string>): Topic["id"] {
  const base: Topic["id"] = `topic:${entityId("keyword", term).slice("keyword:".length)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
