// A map that nobody waits for any more makes room for the next question, in a real thread.
import { afterEach, expect, test } from "vitest";
import { resolveRecords, type CorpusEntry } from "../../../graph/index.ts";
import { createLane, type Lane, type LaneSource } from "../../../server/jobs/lane.ts";
import { GIVEN_UP } from "../../../server/problem.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { packCorpus } from "../../../server/store/packed-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const CORPORA = {
  large: resolveRecords(generateRecords(8000, 7, { abstracts: false })),
  tiny: TINY_CORPUS,
};
const isKnown = (id: string): id is keyof typeof CORPORA => id in CORPORA;
const entries = new Map(Object.keys(CORPORA).map((id) => [id, { id } as CorpusEntry]));
const source: LaneSource = {
  entry: (id) => Promise.resolve(entries.get(id) ?? null),
  load: (id) =>
    Promise.resolve(
      isKnown(id) ? { entry: entries.get(id)!, packed: packCorpus(CORPORA[id]) } : null,
    ),
  decisions: () => Promise.resolve([]),
};
const map = {
  op: "network",
  kind: "coauthorship",
  view: { base: "everything", options: [] },
  most: null,
} as const;
const here = new AbortController().signal;

let lane: Lane | null = null;
afterEach(() => lane?.close());

test("a map stops in the middle for the next question, and is whole when it is asked for again", async () => {
  lane = createLane(source);
  await lane.run({ id: "large", task: { op: "summary" }, signal: here });
  const gone = new AbortController();
  const left = lane.run({ id: "large", task: map, signal: gone.signal });
  await new Promise((later) => setTimeout(later, 200));
  gone.abort();
  const next = lane.run({ id: "tiny", task: map, signal: here });
  // It was at work: without the flag it would have come to its end.
  await expect(left).rejects.toMatchObject({
    message: GIVEN_UP,
    cause: expect.stringContaining("checkpoint") as string,
  });
  expect(await next).toMatchObject({ hash: expect.any(String) as string });
  const again = await lane.run({ id: "large", task: map, signal: here });
  expect(again).toMatchObject({ hash: expect.any(String) as string });
});

test("with nobody else waiting, what was left comes to its end", async () => {
  lane = createLane(source);
  await lane.run({ id: "tiny", task: { op: "summary" }, signal: here });
  const gone = new AbortController();
  const left = lane.run({ id: "tiny", task: map, signal: gone.signal });
  await new Promise(setImmediate);
  gone.abort();
  expect(await left).toMatchObject({ hash: expect.any(String) as string });
});
