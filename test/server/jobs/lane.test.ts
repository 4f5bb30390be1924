// One compute thread and its queue, with a thread that the test plays itself.
import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { beforeEach, expect, test } from "vitest";
import {
  findTopics,
  type CorpusEntry,
  type Decision,
  type TopicModel,
} from "../../../graph/index.ts";
import { inNameOf } from "../../../server/jobs/asker.ts";
import type { FromCompute, ToCompute } from "../../../server/jobs/compute-messages.ts";
import { problemOf } from "../../../server/problem.ts";
import { limitsWith } from "../../../server/limits.ts";
import { StaleTopics, createLane, type FoundTopics, type Lane } from "../../../server/jobs/lane.ts";
import { packCorpus } from "../../../server/store/packed-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

class PlayedThread extends EventEmitter {
  readonly heard: ToCompute[] = [];

  postMessage(message: ToCompute): void {
    this.heard.push(message);
  }
  answer(message: FromCompute): void {
    this.emit("message", message);
  }
  /** Answers the task heard last. */
  finish(): void {
    const last = this.heard.findLast((message) => message.type === "task");
    this.answer({ ticket: last!.ticket, result: { bytes: new Uint8Array(), hash: "x" } });
  }
  unref(): void {
    // Nothing to let go of.
  }
  terminate(): Promise<number> {
    this.emit("exit", 1);
    return Promise.resolve(1);
  }
}

let threads: PlayedThread[];
let loads: string[];
let decided: readonly Decision[];
/** What is known of each corpus; one object as long as nothing changes. */
let entries: Map<string, CorpusEntry>;
let lane: Lane;
const here = new AbortController().signal;
const summary = { op: "summary" } as const;

beforeEach(() => {
  threads = [];
  loads = [];
  decided = [];
  entries = new Map(["a", "b", "c", "d"].map((id) => [id, { id } as CorpusEntry]));
  lane = createLane(
    {
      entry: (id) => Promise.resolve(entries.get(id) ?? null),
      load(id) {
        loads.push(id);
        const entry = entries.get(id);
        return Promise.resolve(
          entry === undefined ? null : { entry, packed: packCorpus(TINY_CORPUS) },
        );
      },
      decisions: () => Promise.resolve(decided),
    },
    limitsWith({ questions: 3 }),
    () => {
      const thread = new PlayedThread();
      threads.push(thread);
      return thread as unknown as Worker;
    },
  );
});

const turn = () => new Promise(setImmediate);
const heard = () => threads.at(-1)!.heard.map(({ type }) => type);

async function runs(id: string): Promise<void> {
  const result = lane.run({ id, task: summary, signal: here });
  await turn();
  threads.at(-1)!.finish();
  await result;
}

test("a corpus is loaded and handed over once, before the first task", async () => {
  await runs("a");
  await runs("a");
  expect(loads).toEqual(["a"]);
  expect(threads).toHaveLength(1);
  expect(heard()).toEqual(["hold", "task", "task"]);
});

test("a corpus that was renamed, or deleted, is not answered for from memory", async () => {
  await runs("a");
  entries.set("a", { id: "a", name: "Renamed" } as CorpusEntry);
  await runs("a");
  await runs("a");
  expect(loads).toEqual(["a", "a"]);
  expect(heard()).toEqual(["hold", "task", "drop", "hold", "task", "task"]);
  entries.delete("a");
  const late = lane.run({ id: "a", task: summary, signal: here });
  await expect(late).rejects.toMatchObject({ code: "unknown-corpus" });
  expect(heard().at(-1)).toBe("drop");
});

test("decisions go to the thread when they changed, before the next task", async () => {
  await runs("a");
  decided = [{ kind: "hide", type: "author", id: "author:x" }];
  await runs("a");
  await runs("a");
  decided = [];
  await runs("a");
  expect(heard()).toEqual(["hold", "task", "decide", "task", "task", "decide", "task"]);
});

test("topics are handed over once, and never those of other decisions", async () => {
  const asks = async (topics: FoundTopics): Promise<void> => {
    const result = lane.run({ id: "a", task: summary, signal: here, topics });
    await turn();
    threads.at(-1)!.finish();
    await result;
  };
  const found = (): FoundTopics => ({
    entry: entries.get("a")!,
    decisions: decided,
    model: {} as TopicModel,
  });
  const before = found();
  await asks(before);
  await asks(before);
  decided = [{ kind: "hide", type: "author", id: "author:x" }];
  await expect(
    lane.run({ id: "a", task: summary, signal: here, topics: before }),
  ).rejects.toBeInstanceOf(StaleTopics);
  await asks(found());
  expect(heard()).toEqual(["hold", "topics", "task", "task", "decide", "topics", "task"]);
});

test("tasks wait for one another; pieces of a begun text come first", async () => {
  const first = lane.run({ id: "a", task: summary, signal: here });
  const second = lane.run({ id: "a", task: summary, signal: here });
  const piece = lane.nextPiece(7, false);
  await turn();
  expect(heard()).toEqual(["hold", "task"]);
  threads[0]!.finish();
  await first;
  await turn();
  expect(heard()).toEqual(["hold", "task", "next-piece"]);
  const { ticket } = threads[0]!.heard.at(-1) as { ticket: number };
  threads[0]!.answer({ ticket, result: null });
  expect(await piece).toBeNull();
  await turn();
  threads[0]!.finish();
  await second;
});

test("the tasks of one do not all come before those of another, and do not keep them out", async () => {
  const ask = (asker: string, id: string) =>
    inNameOf(asker, () => lane.run({ id, task: summary, signal: here }));
  const ended: string[] = [];
  const told = (name: string, result: Promise<unknown>) =>
    result.then(
      () => ended.push(name),
      (error: unknown) => ended.push(`${name} ${problemOf(error).code}`),
    );
  // The first is at work, the other three wait; with b one of a's has to go.
  const all = ["a1", "a2", "a3", "a4"].map((name) => told(name, ask("a", "a")));
  all.push(told("b1", ask("b", "a")));
  for (let i = 0; i < 4; i++) {
    await turn();
    threads[0]!.finish();
  }
  await Promise.all(all);
  expect(ended).toEqual(["a4 too-busy", "a1", "a2", "b1", "a3"]);
});

test("a task whose client has gone never reaches the thread", async () => {
  const first = lane.run({ id: "a", task: summary, signal: here });
  const gone = new AbortController();
  const second = lane.run({ id: "b", task: summary, signal: gone.signal });
  gone.abort();
  await turn();
  threads[0]!.finish();
  await first;
  await expect(second).rejects.toMatchObject({ code: "worker-failed" });
  expect(loads).toEqual(["a"]);
});

/** Whether the task heard last is told to stop. */
function isStopped(): boolean {
  const task = threads.at(-1)!.heard.findLast((message) => message.type === "task")!;
  return new Int32Array(task.stop)[0] !== 0;
}

test("a task that nobody waits for any more stops as soon as another waits, and not before", async () => {
  for (const isFirst of [true, false]) {
    const gone = new AbortController();
    const left = lane.run({ id: "a", task: summary, signal: gone.signal });
    await turn();
    const next = () => lane.run({ id: "a", task: summary, signal: here });
    const early = isFirst ? null : next();
    expect(isStopped()).toBe(false);
    gone.abort();
    expect(isStopped()).toBe(!isFirst);
    const waits = early ?? next();
    expect(isStopped()).toBe(true);
    const { ticket } = threads[0]!.heard.at(-1) as { ticket: number };
    threads[0]!.answer({ ticket, code: "worker-failed", message: "Given up.", stack: undefined });
    await expect(left).rejects.toThrow("Given up.");
    await turn();
    expect(isStopped()).toBe(false);
    threads[0]!.finish();
    await waits;
  }
});

test("what is gone by the time that its corpus is loaded gives way to what waits", async () => {
  const gone = new AbortController();
  const left = lane.run({ id: "a", task: summary, signal: gone.signal });
  const next = lane.run({ id: "a", task: summary, signal: here });
  gone.abort();
  await expect(left).rejects.toMatchObject({ code: "worker-failed" });
  await turn();
  expect(heard()).toEqual(["hold", "task"]);
  threads[0]!.finish();
  await next;
});

test("a thread that dies fails its task alone, with a hint to try again; the next has a new one", async () => {
  const lost = lane.run({ id: "a", task: summary, signal: here });
  const next = lane.run({ id: "a", task: summary, signal: here });
  await turn();
  threads[0]!.emit("error", new Error("out of memory"));
  threads[0]!.emit("exit", 1);
  await expect(lost).rejects.toMatchObject({
    code: "worker-failed",
    headers: { "Retry-After": "1" },
  });
  await turn();
  expect(threads).toHaveLength(2);
  expect(heard()).toEqual(["hold", "task"]);
  threads[1]!.finish();
  await next;
});

test("an error of the thread keeps its code and words", async () => {
  const result = lane.run({ id: "a", task: summary, signal: here });
  await turn();
  const { ticket } = threads[0]!.heard.at(-1) as { ticket: number };
  threads[0]!.answer({ ticket, code: "unknown-node", message: "No such node.", stack: undefined });
  await expect(result).rejects.toMatchObject({ code: "unknown-node", message: "No such node." });
});

test("an unknown corpus is refused, and the lane goes on", async () => {
  await expect(lane.run({ id: "gone", task: summary, signal: here })).rejects.toMatchObject({
    code: "unknown-corpus",
  });
  await runs("a");
});

test("the fourth corpus pushes the one not used for longest out of the thread", async () => {
  for (const id of ["a", "b", "c", "a", "d"]) await runs(id);
  expect(threads[0]!.heard.filter(({ type }) => type === "drop")).toEqual([
    { type: "drop", id: "b" },
  ]);
  await runs("b");
  expect(loads).toEqual(["a", "b", "c", "d", "b"]);
});

test("what is forgotten is loaded anew; topics are handed over once", async () => {
  const topics = { entry: entries.get("a")!, decisions: decided, model: findTopics(TINY_CORPUS) };
  for (let i = 0; i < 2; i++) {
    const result = lane.run({ id: "a", task: summary, signal: here, topics });
    await turn();
    threads[0]!.finish();
    await result;
  }
  lane.forget("a");
  await runs("a");
  expect(heard()).toEqual(["hold", "topics", "task", "task", "drop", "hold", "task"]);
});

test("after closing nothing runs and nothing starts", async () => {
  const result = lane.run({ id: "a", task: summary, signal: here });
  await turn();
  await lane.close();
  await expect(result).rejects.toMatchObject({ code: "worker-failed" });
  await expect(lane.prepare("a")).rejects.toMatchObject({ code: "worker-failed" });
  expect(threads).toHaveLength(1);
});
