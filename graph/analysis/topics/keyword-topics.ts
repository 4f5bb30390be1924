// The topic of each keyword.
import type { Corpus } from "../../model/corpus.ts";
import { NO_TOPIC } from "../../model/topic-model.ts";

/**
 * For each keyword row the topic with the greatest
 *
 *     papers · ln(lift)
 *
 * papers: those of the topic with the keyword; lift: how many times more frequent the keyword is there
 * than in all papers with a topic. This is the topic's part in the divergence of the keyword's papers
 * from all papers. Ties go to more papers, then to the larger topic. NO_TOPIC where no paper with the
 * keyword has one. Cost: linear in paper–keyword pairs.
 *
 * @param paperTopics topic of each paper row, or NO_TOPIC
 * @param sizes papers of each topic
 */
export function keywordTopicsOf(
  { keywords, paperKeywords }: Corpus,
  paperTopics: Int32Array,
  sizes: readonly number[],
): Int32Array {
  const { offsets, items } = paperKeywords;
  const counts = keywords.ids.map(() => new Map<number, number>());
  let all = 0;
  paperTopics.forEach((topic, paper) => {
    if (topic === NO_TOPIC) return;
    all++;
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const ofKeyword = counts[items[k]!]!;
      ofKeyword.set(topic, (ofKeyword.get(topic) ?? 0) + 1);
    }
  });
  return Int32Array.from(counts, (ofKeyword) => {
    let papers = 0;
    for (const count of ofKeyword.values()) papers += count;
    let best: number = NO_TOPIC;
    let bestGain = -Infinity;
    for (const [topic, count] of [...ofKeyword].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const gain = count * Math.log((count * all) / (papers * sizes[topic]!));
      if (gain <= bestGain) continue;
      best = topic;
      bestGain = gain;
    }
    return best;
  });
}
