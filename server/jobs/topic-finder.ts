// Finds the topics of a corpus, once. For large ones that takes as long as a map: in a thread that ends
// with it, so that neither waits for the other.
import { deserialize, serialize } from "node:v8";
import type { CorpusEntry, Decision, TopicModel } from "../../graph/index.ts";
import { framed } from "../store/computed.ts";
import { NOTHING_BEFORE, type ComputedBefore } from "./computed-before.ts";
import type { FoundTopics, Lane, LaneSource } from "./lane.ts";
import { keepRecent } from "./recent.ts";

export interface TopicFinder {
  /** Of the corpus as decided now. Whoever asked first going away is no reason to stop. */
  topicsOf(id: string): Promise<FoundTopics>;
  /** Begins to find those of a large corpus, because somebody will ask. */
  prepare(id: string): Promise<void>;
  forget(id: string): void;
  close(): Promise<void>;
}

interface TopicsAsked {
  /** What was known of the corpus when they were asked for. */
  readonly entry: CorpusEntry | null;
  /** Of the corpus when they were asked for. */
  readonly decisions: readonly Decision[];
  readonly found: Promise<FoundTopics>;
}

/** Corpora whose topics are remembered. */
const KEPT = 4;
/** Corpora of more papers are worth a thread, which takes a copy of them. */
const LARGE = 10_000;
const NEVER = new AbortController().signal;

/**
 * @param heavy finds those of corpora that are not large
 * @param newLane one for a large corpus alone
 * @param before where those that were found before are
 */
export function createTopicFinder(
  source: LaneSource,
  heavy: Lane,
  newLane: () => Lane,
  before: ComputedBefore = NOTHING_BEFORE,
): TopicFinder {
  const asked = keepRecent<string, TopicsAsked>(KEPT);
  let own: Lane | null = null;
  let closed = false;
  // One large corpus at a time: copies of several might not fit.
  let last: Promise<unknown> = Promise.resolve();

  const isLarge = (entry: CorpusEntry | null): boolean => (entry?.counts.papers ?? 0) > LARGE;
  const find = async (lane: Lane, id: string): Promise<TopicModel> =>
    (await lane.run({ id, task: { op: "topics" }, signal: NEVER })) as TopicModel;

  async function findAlone(id: string): Promise<TopicModel> {
    const lane = (own = newLane());
    try {
      // Those that waited are refused by a closed lane, as whatever waits in others is.
      if (closed) await lane.close();
      return await find(lane, id);
    } finally {
      own = null;
      await lane.close();
    }
  }

  function findLarge(id: string): Promise<TopicModel> {
    const found = last.then(() => findAlone(id));
    last = found.catch(() => undefined);
    return found;
  }

  /** Those that were found before, or are found now. */
  async function known(id: string, entry: CorpusEntry | null, decisions: readonly Decision[]) {
    const what = JSON.stringify(["topics", entry?.fingerprint, decisions]);
    const kept = await before.findWhole(id, what);
    if (kept !== null) return deserialize(kept) as TopicModel;
    const found = await (isLarge(entry) ? findLarge(id) : find(heavy, id));
    if (await isStill(id, entry, decisions)) before.keep(id, what, framed(serialize(found)));
    return found;
  }

  async function isStill(id: string, entry: CorpusEntry | null, decisions: readonly Decision[]) {
    return (await source.entry(id)) === entry && (await source.decisions(id)) === decisions;
  }

  async function topicsOf(id: string): Promise<FoundTopics> {
    const [entry, decisions] = [await source.entry(id), await source.decisions(id)];
    const there = asked.get(id);
    if (there?.decisions === decisions && there.entry === entry) return there.found;
    const model = known(id, entry, decisions);
    const found = model.then((topics): FoundTopics => ({ entry, decisions, model: topics }));
    asked.set(id, { entry, decisions, found });
    found.catch(() => {
      if (asked.get(id)?.found === found) asked.delete(id);
    });
    return found;
  }

  return {
    topicsOf,
    async prepare(id) {
      // Whoever asks for them is told what went wrong.
      if (isLarge(await source.entry(id))) topicsOf(id).catch(() => undefined);
    },
    forget(id) {
      asked.delete(id);
    },
    async close() {
      closed = true;
      await own?.close();
    },
  };
}
