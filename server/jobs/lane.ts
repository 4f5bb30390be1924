// One compute thread with the queue of what waits for it. Tasks run one at a time, of each who asks in
// turn; one whose client has gone is dropped from the queue; a thread that dies is replaced for the
// next task.
import type { Worker } from "node:worker_threads";
import type { CorpusEntry, Decision, TopicModel } from "../../graph/index.ts";
import { limitsWith, type Limits } from "../limits.ts";
import { GIVEN_UP, Problem, unknownCorpus } from "../problem.ts";
import type { PackedCorpus } from "../store/packed-corpus.ts";
import { currentAsker } from "./asker.ts";
import type {
  AskedBefore,
  ComputeOrder,
  FromCompute,
  Task,
  TaskResult,
  ToCompute,
} from "./compute-messages.ts";
import { NOTHING_BEFORE, type ComputedBefore } from "./computed-before.ts";
import { createFairQueue } from "./fair-queue.ts";
import { keepRecent } from "./recent.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** What lanes need of the store. */
export interface LaneSource {
  /** What is known of a corpus, the same object as long as nothing changes; null: there is none. */
  entry(id: string): Promise<CorpusEntry | null>;
  /** A corpus that a thread does not hold yet; null when there is none of that id. */
  load(id: string): Promise<{ entry: CorpusEntry; packed: PackedCorpus } | null>;
  /** What people decided about it: the same list as long as nothing changes. */
  decisions(id: string): Promise<readonly Decision[]>;
}

export interface LaneRequest {
  readonly id: string;
  readonly task: Task;
  readonly signal: AbortSignal;
  /** Handed over before the task, where it needs them. */
  readonly topics?: FoundTopics;
}

/** Topics, and what the corpus was and was decided when they were found. */
export interface FoundTopics {
  readonly entry: CorpusEntry | null;
  readonly decisions: readonly Decision[];
  readonly model: TopicModel;
}

/** What a task is refused with when its topics are of other decisions: find them, and ask again. */
export class StaleTopics extends Error {}

export interface Lane {
  run(request: LaneRequest): Promise<TaskResult>;
  /** Starts the thread and hands a corpus over, so that the first task finds both. */
  prepare(id: string): Promise<void>;
  /** Before everything that waits: a piece is quick and its reader has begun. */
  nextPiece(text: number, isPacked: boolean): Promise<Uint8Array | null>;
  closeText(text: number): void;
  /** Frees what the thread holds of a corpus. */
  forget(id: string): void;
  close(): Promise<void>;
}

/** `isPatient`: whether the thread stands back when others have something short to do. */
export function spawnCompute(
  limits: Limits,
  said: Pick<ComputeOrder, "isPatient" | "remembers"> = {},
): Worker {
  const order: ComputeOrder = { nodes: limits.nodes, ...said };
  return spawnWorker("compute", order, limits["worker-mib"]);
}

/** Corpora in the memory of one thread. */
const HELD = 3;

interface Waiting {
  readonly signal: AbortSignal | null;
  start(): Promise<void>;
  reject(error: unknown): void;
}

interface Held {
  readonly entry: CorpusEntry;
  topics: TopicModel | null;
  decisions: readonly Decision[];
}

/** What comes for a ticket. */
type Reply = Extract<FromCompute, { readonly ticket: number }>;

/**
 * @param spawn starts a thread that speaks `compute-messages`
 * @param before where the thread finds what was computed before
 */
export function createLane(
  source: LaneSource,
  limits: Limits = limitsWith(),
  spawn: () => Worker = () => spawnCompute(limits),
  before: ComputedBefore = NOTHING_BEFORE,
): Lane {
  const waiting = createFairQueue<Waiting>(limits.questions);
  const tickets = new Map<number, (message: Reply | Problem) => void>();
  /** What the thread is at; the flag tells it to stop. */
  let running: { readonly signal: AbortSignal; readonly stop: Int32Array } | null = null;
  let lastTicket = 0;
  let working = false;
  let closed = false;
  let worker: Worker | null = null;
  let held = newHeld();

  function newHeld() {
    return keepRecent<string, Held>(HELD, (id) => {
      worker?.postMessage({ type: "drop", id } satisfies ToCompute);
    });
  }

  function thread(): Worker {
    if (worker !== null) return worker;
    if (closed) throw givenUp();
    const started = spawn();
    const lost = (cause: unknown): void => {
      if (worker !== started) return;
      worker = null;
      held = newHeld();
      const message = "The computation stopped unexpectedly. Try again, with a smaller view.";
      const problem = new Problem("worker-failed", message, { cause, headers: RETRY });
      for (const settle of tickets.values()) settle(problem);
      tickets.clear();
    };
    started.on("message", (message: FromCompute) => {
      if ("type" in message) {
        if (message.type === "find") void findFor(message);
        else if (message.type === "keep") before.keep(message.id, message.what, message.value);
        else before.drop(message.id, message.what);
        return;
      }
      tickets.get(message.ticket)?.(message);
      tickets.delete(message.ticket);
    });
    started.on("error", lost);
    started.on("exit", lost);
    // A server that has closed its door may end, whatever this thread waits for.
    started.unref();
    worker = started;
    return started;
  }

  async function findFor({ id, what, answer, ready }: AskedBefore): Promise<void> {
    const value = await before.find(id, what);
    const isWhole = value !== null && value.byteLength === value.buffer.byteLength;
    answer.postMessage(value, isWhole ? [value.buffer as ArrayBuffer] : []);
    answer.close();
    const flag = new Int32Array(ready);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  /** What nobody waits for stops when somebody waits for the thread; else it ends, and may be asked for again. */
  function stopUnwanted(): void {
    if (running?.signal.aborted === true && waiting.size > 0) Atomics.store(running.stop, 0, 1);
  }

  async function runTask({ id, task, topics, signal }: LaneRequest): Promise<TaskResult> {
    await provide(id, topics);
    if (signal.aborted && waiting.size > 0) throw givenUp();
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    running = { signal, stop: new Int32Array(stop) };
    signal.addEventListener("abort", stopUnwanted);
    try {
      return await ask<TaskResult>((ticket) => ({ type: "task", ticket, id, task, stop }));
    } finally {
      running = null;
      signal.removeEventListener("abort", stopUnwanted);
    }
  }

  function send(message: ToCompute): void {
    thread().postMessage(message);
  }

  function ask<T>(make: (ticket: number) => ToCompute): Promise<T> {
    const ticket = ++lastTicket;
    return new Promise<T>((resolve, reject) => {
      tickets.set(ticket, (message) => {
        if (message instanceof Problem) reject(message);
        else if ("code" in message)
          reject(new Problem(message.code, message.message, { cause: message.stack }));
        else resolve(message.result as T);
      });
      send(make(ticket));
    });
  }

  async function provide(id: string, topics?: FoundTopics): Promise<void> {
    thread();
    const entry = await source.entry(id);
    let known = held.get(id);
    // Deleted, renamed or made again, perhaps by another server on the same store.
    if (known !== undefined && known.entry !== entry) {
      forget(id);
      known = undefined;
    }
    if (known === undefined) {
      const loaded = entry === null ? null : await source.load(id);
      if (loaded === null) throw unknownCorpus();
      known = { entry: loaded.entry, topics: null, decisions: [] };
      send({ type: "hold", ...loaded });
      held.set(id, known);
    }
    const decisions = await source.decisions(id);
    // The thread may have died while we waited: a new one holds nothing.
    if (held.get(id) !== known) return provide(id, topics);
    if (decisions !== known.decisions && (decisions.length > 0 || known.decisions.length > 0)) {
      send({ type: "decide", id, decisions });
      known.topics = null;
    }
    known.decisions = decisions;
    if (topics === undefined || known.topics === topics.model) return;
    if (topics.decisions !== decisions || topics.entry !== known.entry) throw new StaleTopics();
    send({ type: "topics", id, topics: topics.model });
    known.topics = topics.model;
  }

  function forget(id: string): void {
    held.delete(id);
    worker?.postMessage({ type: "drop", id } satisfies ToCompute);
  }

  function enqueue<T>(
    signal: AbortSignal | null,
    work: () => Promise<T>,
    first: boolean,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const start = () => work().then(resolve, reject);
      const item: Waiting = { signal, start, reject };
      if (first) waiting.putFirst(item);
      else {
        // Whose client has gone does not count.
        if (waiting.size >= limits.questions)
          for (const gone of waiting.clear(({ signal: of }) => of?.aborted === true))
            gone.reject(givenUp());
        waiting.push(currentAsker(), item)?.reject(tooBusy());
      }
      stopUnwanted();
      void drain();
    });
  }

  async function drain(): Promise<void> {
    if (working) return;
    working = true;
    for (let next = waiting.take(); next !== undefined; next = waiting.take()) {
      if (closed || next.signal?.aborted === true) next.reject(givenUp());
      else await next.start();
    }
    working = false;
  }

  return {
    run: (request) => enqueue(request.signal, () => runTask(request), false),
    prepare: (id) => enqueue(null, () => provide(id), false),
    nextPiece: (text, isPacked) =>
      enqueue(null, () => ask((ticket) => ({ type: "next-piece", ticket, text, isPacked })), true),
    closeText(text) {
      worker?.postMessage({ type: "close-text", text } satisfies ToCompute);
    },
    forget,
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}

function tooBusy(): Problem {
  return new Problem("too-busy", "Too many questions are waiting. Try again in a few seconds.", {
    headers: { "Retry-After": "5" },
  });
}

function givenUp(): Problem {
  return new Problem("worker-failed", GIVEN_UP);
}

const RETRY = { "Retry-After": "1" };
