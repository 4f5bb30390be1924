// Which thread finds topics, how often, and that it ends.
import { beforeEach, expect, test } from "vitest";
import type { CorpusEntry, Decision, TopicModel } from "../../../graph/index.ts";
import type { Lane, LaneSource } from "../../../server/jobs/lane.ts";
import { createTopicFinder, type TopicFinder } from "../../../server/jobs/topic-finder.ts";

interface Playing {
  readonly asked: string[];
  readonly finish: (() => void)[];
  readonly fail: (() => void)[];
  closed: boolean;
}

let heavy: Playing;
let own: Playing[];
let decided: readonly Decision[];
let entries: Map<string, CorpusEntry>;
let finder: TopicFinder;

function play(): Playing & { readonly lane: Lane } {
  const playing: Playing = { asked: [], finish: [], fail: [], closed: false };
  const lane: Partial<Lane> = {
    run: ({ id }) =>
      new Promise((resolve, reject) => {
        playing.asked.push(id);
        playing.finish.push(() => {
          resolve({ topics: [] } as unknown as TopicModel);
        });
        playing.fail.push(() => {
          reject(new Error("The thread died."));
        });
      }),
    close() {
      playing.closed = true;
      return Promise.resolve();
    },
  };
  return Object.assign(playing, { lane: lane as Lane });
}

const corpus = (id: string, papers: number) =>
  [id, { id, counts: { papers } } as CorpusEntry] as const;
const turn = () => new Promise(setImmediate);

beforeEach(() => {
  decided = [];
  entries = new Map([corpus("small", 10_000), corpus("large", 10_001), corpus("larger", 90_000)]);
  const source: LaneSource = {
    entry: (id) => Promise.resolve(entries.get(id) ?? null),
    load: () => Promise.resolve(null),
    decisions: () => Promise.resolve(decided),
  };
  const played = play();
  heavy = played;
  own = [];
  finder = createTopicFinder(source, played.lane, () => {
    const alone = play();
    own.push(alone);
    return alone.lane;
  });
});

test("those of a small corpus are found where maps are made, once", async () => {
  const both = Promise.all([finder.topicsOf("small"), finder.topicsOf("small")]);
  await turn();
  expect(heavy.asked).toEqual(["small"]);
  heavy.finish[0]!();
  const [first, second] = await both;
  expect(second).toBe(first);
  expect(own).toEqual([]);
});

test("a large corpus has a thread of its own that ends; the next one waits for it", async () => {
  const large = finder.topicsOf("large");
  const larger = finder.topicsOf("larger");
  await turn();
  expect(own.map(({ asked }) => asked)).toEqual([["large"]]);
  own[0]!.finish[0]!();
  expect((await large).entry).toBe(entries.get("large"));
  await turn();
  expect(own.map(({ asked, closed }) => [asked, closed])).toEqual([
    [["large"], true],
    [["larger"], false],
  ]);
  own[1]!.finish[0]!();
  await larger;
  expect(heavy.asked).toEqual([]);
});

test("they are found again after a decision, and after a thread died", async () => {
  const before = finder.topicsOf("large");
  await turn();
  own[0]!.fail[0]!();
  await expect(before).rejects.toThrow("The thread died.");
  const again = finder.topicsOf("large");
  await turn();
  own[1]!.finish[0]!();
  await again;
  decided = [{ kind: "rename", type: "topic", id: "topic:moss", name: "Moss" }];
  const after = finder.topicsOf("large");
  await turn();
  own[2]!.finish[0]!();
  expect((await after).decisions).toBe(decided);
});

test("only large corpora are begun before anybody asks, and a server that closes waits for none", async () => {
  await finder.prepare("small");
  await finder.prepare("large");
  await finder.prepare("larger");
  await turn();
  expect([heavy.asked, own.map(({ asked }) => asked)]).toEqual([[], [["large"]]]);
  await finder.close();
  own[0]!.fail[0]!();
  await turn();
  expect(own.map(({ closed }) => closed)).toEqual([true, true]);
});
