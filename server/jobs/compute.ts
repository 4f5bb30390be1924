// Computing on corpora, off the server's thread. Three lanes, so that nobody's search waits for
// somebody's map: one for what takes milliseconds, one for what may take seconds, and one for small
// maps around somebody, which begins with the first of them and does, of large collections, what
// needs links.
import type { Decision, ReadDecisions, Unapplied, Witness } from "../../graph/index.ts";
import { limitsWith, type Limits } from "../limits.ts";
import type { Store } from "../store/store.ts";
import type {
  CurationTask,
  OpenText,
  Question,
  TextQuestion,
  ViewRequest,
} from "./compute-messages.ts";
import { NOTHING_BEFORE, type ComputedBefore } from "./computed-before.ts";
import type { HashedBytes, PieceSource } from "./content.ts";
import { createKeptAnswers } from "./kept-answers.ts";
import { keptPacked } from "./kept-packed.ts";
import {
  StaleTopics,
  createLane,
  spawnCompute,
  type Lane,
  type LaneRequest,
  type LaneSource,
} from "./lane.ts";
import { createLoads } from "./loaded.ts";
import { createSharedAsks } from "./shared-asks.ts";
import { createTopicFinder } from "./topic-finder.ts";

/** The answer to a task about decisions. */
export type Curated<T extends CurationTask> = T["op"] extends "unapplied"
  ? readonly Unapplied[]
  : T["op"] extends "witness"
    ? readonly Decision[]
    : T["op"] extends "tag-witness"
      ? readonly Witness[]
      : ReadDecisions;

export interface Compute {
  answer(id: string, question: Question, signal: AbortSignal): Promise<HashedBytes>;
  write(id: string, question: TextQuestion, signal: AbortSignal): Promise<PieceSource>;
  /** What the server itself wants to know about decisions. */
  curate<T extends CurationTask>(id: string, task: T, signal: AbortSignal): Promise<Curated<T>>;
  /** Hands a corpus over before anybody asks, because somebody will: it was just imported. */
  prepare(id: string): Promise<void>;
  /** To be called when a corpus is deleted. */
  forget(id: string): void;
  close(): Promise<void>;
}

/** Decisions come one at a time, by hand. */
const MAX_TRIES = 5;

/** @param before what was computed by earlier processes */
export function createCompute(
  store: Store,
  limits: Limits = limitsWith(),
  before: ComputedBefore = NOTHING_BEFORE,
): Compute {
  const loads = createLoads({
    getCorpus: (id) => store.getCorpus(id),
    packedCorpus: keptPacked(store, before),
  });
  const source: LaneSource = {
    entry: (id) => store.getCorpus(id),
    load: loads.load,
    decisions: async (id) => (await store.curation(id)).decisions,
  };
  const remembers = before !== NOTHING_BEFORE;
  const spawnHeavy = () => spawnCompute(limits, { isPatient: true, remembers });
  const spawnQuick = () => spawnCompute(limits, { remembers });
  const quick = createLane(source, limits, spawnQuick, before);
  const heavy = createLane(source, limits, spawnHeavy, before);
  const near = createLane(source, limits, spawnQuick, before);
  const lanes = [quick, heavy, near];
  /** Maps are made, and kept, in one thread; what takes long is worked on there too. */
  const papersOf = async (id: string): Promise<number> =>
    (await source.entry(id))?.counts.papers ?? 0;
  const laneOf = async (id: string, question: Question | TextQuestion): Promise<Lane> => {
    const papers = await papersOf(id);
    if (isHeavy(question, papers)) return looksAround(question) ? near : heavy;
    return papers > LARGE && ASKS_A_NETWORK.includes(question.op) ? near : quick;
  };
  const topics = createTopicFinder(
    source,
    heavy,
    () => createLane(source, limits, () => spawnCompute(limits, { isPatient: true })),
    before,
  );
  const kept = createKeptAnswers(source, before, limits.nodes);
  const shared = createSharedAsks<HashedBytes>();
  /** Corpora that were shown without having been loaded, which is worth doing now. */
  const shown = new Set<string>();

  /** With topics that fit: somebody may decide something between finding and handing them over. */
  async function run(lane: Lane, request: Omit<LaneRequest, "topics">, topical: boolean) {
    for (let tries = 1; ; tries++)
      try {
        const found = topical ? { topics: await topics.topicsOf(request.id) } : {};
        return await lane.run({ ...request, ...found });
      } catch (error) {
        if (!(error instanceof StaleTopics) || tries === MAX_TRIES) throw error;
      }
  }

  /** Long ones are worked on once, whoever asks meanwhile. */
  async function answerNow(
    id: string,
    question: Question,
    signal: AbortSignal,
  ): Promise<HashedBytes> {
    const work = async (wanted: AbortSignal): Promise<HashedBytes> => {
      const request = { id, task: question, signal: wanted };
      const lane = await laneOf(id, question);
      return (await run(lane, request, needsTopics(question))) as HashedBytes;
    };
    if (!isHeavy(question, await papersOf(id))) return work(signal);
    const state = [await source.entry(id), await source.decisions(id)];
    return shared.ask(JSON.stringify([id, question]), state, signal, work);
  }

  async function prepare(id: string): Promise<void> {
    await Promise.all([quick.prepare(id), heavy.prepare(id), topics.prepare(id)]);
  }

  return {
    async answer(id, question, signal) {
      const answer = await kept.answer(id, question, () => answerNow(id, question, signal));
      // Whoever sees it asks for more.
      if (answer.isKept && question.op === "network" && !shown.has(id)) {
        shown.add(id);
        prepare(id).catch(() => undefined);
      }
      return answer;
    },
    async write(id, question, signal) {
      const request = { id, task: question, signal };
      const lane = await laneOf(id, question);
      const opened = (await run(lane, request, needsTopics(question))) as OpenText;
      return pieces(lane, opened);
    },
    async curate<T extends CurationTask>(id: string, task: T, signal: AbortSignal) {
      const decided = await source.decisions(id);
      const aboutTopics = task.op === "unapplied" && decided.some(({ type }) => type === "topic");
      return (await run(quick, { id, task, signal }, aboutTopics)) as Curated<T>;
    },
    prepare,
    forget(id) {
      shown.delete(id);
      loads.forget(id);
      topics.forget(id);
      for (const lane of lanes) lane.forget(id);
    },
    async close() {
      await Promise.all([...lanes, topics].map((one) => one.close()));
      await before.settled();
    },
  };
}

/** Papers of a collection of which going through all takes a tenth of a second and more. */
const LARGE = 10_000;

/** Lines of a list of people, and of one over a large collection. */
const LONG_LIST = 500;
const LONG_LIST_OF_MANY = 15;

/** What takes long: maps, long lists of people, an index over all text. */
const HEAVY: readonly Question["op"][] = [
  "network",
  "network-part",
  "community-papers",
  "conflicts",
  "reviewers",
  "reviewer-plan",
  "difference",
  "difference-map",
  "describe",
];

/** What goes through all papers of a view: as long as they are many. */
const THROUGH_ALL: readonly Question["op"][] = ["identities", "map-years", "trends"];

/**
 * What needs the links of a view, and makes them where nobody asked for that view before: of a large
 * collection beside the maps around somebody, so that no search waits for it.
 */
const ASKS_A_NETWORK: readonly (Question | TextQuestion)["op"][] = [
  "attribute",
  "connectors",
  "evidence",
  "map-papers",
  "match-names",
  "path",
  "paths",
];

/**
 * Whether a question is for the thread where maps are made and kept, and whatever else takes long.
 *
 * @param papers of the collection
 */
export function isHeavy(question: Question | TextQuestion, papers = 0): boolean {
  const isLarge = papers > LARGE;
  // A text may be long, whatever is in it.
  if (question.op.startsWith("write-")) return true;
  // A few lines are typed and waited for; thousands take seconds.
  if (question.op === "match-names")
    return linesOf(question.text) > (isLarge ? LONG_LIST_OF_MANY : LONG_LIST);
  if (isLarge && THROUGH_ALL.includes(question.op as Question["op"])) return true;
  if (question.op === "map-papers" || question.op === "trends")
    return question.part.by === "community";
  return HEAVY.includes(question.op as Question["op"]);
}

function linesOf(text: string): number {
  return text.split("\n", LONG_LIST + 1).length;
}

/** Whether a map is of some people or things and those near them: small, whatever the corpus. */
function looksAround(question: Question | TextQuestion): boolean {
  return "view" in question && question.view.options.some(([name]) => name === "around");
}

function needsTopics(question: Question | TextQuestion): boolean {
  if ("view" in question && namesTopics(question.view)) return true;
  switch (question.op) {
    case "profile":
      return question.type === "paper";
    case "write-papers": {
      const { chosen } = question;
      if (chosen.by === "part" && chosen.part.by === "topic") return true;
      if (chosen.by === "tag") return false;
      return chosen.by === "filter" ? chosen.filter.topics.length > 0 : namesTopics(chosen.view);
    }
    case "trends":
      return question.part.by === "topic";
    case "map-papers":
    case "papers":
    case "tag-papers":
    case "community-papers":
    case "topic-list":
    case "topic":
    case "portrait":
    case "side-by-side":
      return true;
    default:
      return false;
  }
}

function namesTopics({ options }: ViewRequest): boolean {
  return options.some(([name]) => name === "topics");
}

function pieces(lane: Lane, { text, length, hash }: OpenText): PieceSource {
  return {
    length,
    hash,
    canPack: true,
    next: (isPacked = false) => lane.nextPiece(text, isPacked),
    close: () => {
      lane.closeText(text);
    },
  };
}
