// The topics of all papers in columns: a million small objects would take seconds to hand from one
// thread to another.
import type { PaperTopic } from "../../graph/index.ts";

export interface TopicColumns {
  /** Place in `ids` and `labels` for each paper, or -1. */
  readonly places: Int32Array;
  readonly shares: Float64Array;
  readonly ids: readonly PaperTopic["id"][];
  readonly labels: readonly string[];
}

export function packTopics(topics: readonly (PaperTopic | null)[]): TopicColumns {
  const places = new Int32Array(topics.length).fill(-1);
  const shares = new Float64Array(topics.length);
  const placeOf = new Map<PaperTopic["id"], number>();
  const labels: string[] = [];
  topics.forEach((topic, paper) => {
    if (topic === null) return;
    const place = placeOf.get(topic.id) ?? placeOf.size;
    placeOf.set(topic.id, place);
    labels[place] = topic.label;
    places[paper] = place;
    shares[paper] = topic.share;
  });
  return { places, shares, ids: [...placeOf.keys()], labels };
}

export function unpackTopics(columns: TopicColumns): (PaperTopic | null)[] {
  return Array.from(columns.places, (place, paper) => {
    if (place < 0) return null;
    return {
      id: columns.ids[place]!,
      label: columns.labels[place]!,
      share: columns.shares[paper]!,
    };
  });
}
