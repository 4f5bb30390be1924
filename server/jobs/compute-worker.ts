// A compute thread: holds the corpora it is handed and works on tasks, one at a time. Long texts
// wait here as generators until they are fetched piece by piece.
import { parentPort, workerData } from "node:worker_threads";
import {
  applyDecisions,
  atCheckpoints,
  corpusCounts,
  readThesaurus,
  withWitnesses,
  witnessOf,
  type Corpus,
  type CorpusEntry,
  type Decision,
  type NetworkMap,
  type Unapplied,
} from "../../graph/index.ts";
import { GIVEN_UP, Problem, problemOf } from "../problem.ts";
import { unpackCorpus } from "../store/packed-corpus.ts";
import type {
  ComputeOrder,
  FromCompute,
  OpenText,
  Task,
  TaskResult,
  ToCompute,
} from "./compute-messages.ts";
import { chunkBytes, hashOf, measure } from "./content.ts";
import { createGzip, type Gzip } from "./gzip.ts";
import { holdCorpus, type HeldCorpus } from "./held-corpus.ts";
import { keptMaps, type KeptMaps } from "./recall.ts";
import { answerQuestion, writeText } from "./run-task.ts";
import { standBack } from "./stand-back.ts";

/** Bytes of a piece: large enough that asking for it costs nothing, small enough to wait for. */
const PIECE = 512 * 1024;

const { nodes, isPatient = false, remembers = false } = workerData as ComputeOrder;
if (isPatient) standBack();

const corpora = new Map<string, HeldCorpus>();
/** As handed over, before decisions. */
const undecided = new Map<string, HeldCorpus>();
const unapplied = new Map<string, readonly Unapplied[]>();
const texts = new Map<number, OpenedText>();
let opened = 0;
const GO_ON = new Int32Array(1);
/** Of the task at hand: not 0 when nobody waits for it any more. */
let stop: Int32Array = GO_ON;
atCheckpoints(() => {
  if (Atomics.load(stop, 0) !== 0) throw new Problem("worker-failed", GIVEN_UP);
});

interface OpenedText {
  readonly chunks: Iterator<string | Uint8Array>;
  gzip: Gzip | null;
  /** Whether the gzip file is whole. */
  isAtEnd: boolean;
}

parentPort?.on("message", (message: ToCompute) => {
  switch (message.type) {
    case "hold": {
      const { entry, packed } = message;
      undecided.set(entry.id, hold(entry, unpackCorpus(packed), [], null));
      decide(entry.id, []);
      return;
    }
    case "decide":
      decide(message.id, message.decisions);
      return;
    case "topics":
      corpora.get(message.id)?.setTopics(message.topics);
      return;
    case "drop":
      corpora.delete(message.id);
      undecided.delete(message.id);
      unapplied.delete(message.id);
      return;
    case "task":
      stop = new Int32Array(message.stop);
      void reply(message.ticket, () => run(message.id, message.task));
      return;
    case "next-piece":
      void reply(message.ticket, () => nextPiece(message.text, message.isPacked));
      return;
    case "close-text":
      texts.delete(message.text);
      return;
    default:
      message satisfies never;
  }
});

function hold(
  entry: CorpusEntry,
  corpus: Corpus,
  decisions: readonly Decision[],
  before: HeldCorpus | null,
): HeldCorpus {
  return holdCorpus(entry, corpus, decisions, before, nodes, keptFor(entry.id, corpus, decisions));
}

/** Maps follow from the corpus as it is shown; topics by which they choose papers, and more, from decisions. */
function keptFor(
  id: string,
  { fingerprint }: Corpus,
  decisions: readonly Decision[],
): KeptMaps<NetworkMap> | null {
  if (!remembers || parentPort === null) return null;
  return keptMaps(parentPort, id, hashOf(fingerprint, JSON.stringify(decisions)));
}

/** Nobody waits for this: whoever asks next is answered with the decisions replayed. */
function decide(id: string, decisions: readonly Decision[]): void {
  const base = undecided.get(id);
  if (base === undefined) return;
  if (decisions.length === 0) {
    corpora.set(id, base);
    unapplied.set(id, []);
    return;
  }
  const { entry, corpus } = base;
  const decided = applyDecisions(corpus, decisions);
  const counts = corpusCounts(decided.corpus, entry.counts.issues);
  const { fingerprint } = decided.corpus;
  corpora.set(id, hold({ ...entry, counts, fingerprint }, decided.corpus, decisions, base));
  unapplied.set(id, decided.unapplied);
}

type Result = TaskResult | Uint8Array | null;

async function reply(ticket: number, work: () => Result | Promise<Result>): Promise<void> {
  try {
    const result = await work();
    post({ ticket, result }, bytesOf(result));
  } catch (error) {
    const { code, message } = problemOf(error);
    post({ ticket, code, message, stack: error instanceof Error ? error.stack : undefined }, null);
  } finally {
    stop = GO_ON;
  }
}

function post(message: FromCompute, bytes: Uint8Array | null): void {
  // Buffers from Node's shared pool cannot be handed over; those are small and copied.
  const whole = bytes !== null && bytes.byteLength === bytes.buffer.byteLength;
  parentPort?.postMessage(message, whole ? [bytes.buffer as ArrayBuffer] : []);
}

function bytesOf(result: Result): Uint8Array | null {
  if (result instanceof Uint8Array) return result;
  return result !== null && "bytes" in result ? result.bytes : null;
}

function run(id: string, task: Task): TaskResult | Promise<TaskResult> {
  const held = corpora.get(id);
  if (held === undefined) throw new Error(`Corpus ${id} was not handed over.`);
  switch (task.op) {
    case "topics":
      return held.findTopics();
    case "unapplied":
      return allUnapplied(id, held);
    case "witness":
      return withWitnesses(held.index(), task.decisions);
    case "tag-witness":
      return task.ids.flatMap((one) => witnessOf(held.index(), one) ?? []);
    case "read-thesaurus":
      return readThesaurus(task.text, task.file, task.type, held.corpus);
    case "write-difference":
    case "write-network":
    case "write-papers":
    case "write-conflicts":
    case "write-reviewers":
    case "write-plan":
    case "write-thesaurus":
      return open(() => writeText(held, task));
    default:
      return answerQuestion(held, task);
  }
}

/** Those about entities, and those about topics where these are known. */
function allUnapplied(id: string, held: HeldCorpus): readonly Unapplied[] {
  const aboutTopics = held
    .unappliedToTopics()
    .map((index) => ({ index, ids: [], why: "no such topic in this collection" }));
  return [...unapplied.get(id)!, ...aboutTopics].sort((a, b) => a.index - b.index);
}

/** Written once to be measured: the answer's head needs its length and hash before its body. */
async function open(write: () => Promise<Iterable<string | Uint8Array>>): Promise<OpenText> {
  const measured = measure(await write());
  const text = opened++;
  texts.set(text, { chunks: (await write())[Symbol.iterator](), gzip: null, isAtEnd: false });
  return { text, ...measured };
}

function nextPiece(text: number, isPacked: boolean): Uint8Array | null {
  const opened = texts.get(text);
  if (opened === undefined) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < PIECE) {
    const chunk = opened.chunks.next();
    if (chunk.done === true) break;
    const piece = chunkBytes(chunk.value);
    pieces.push(piece);
    length += piece.length;
  }
  if (isPacked) return packed(opened, Buffer.concat(pieces));
  return length === 0 ? null : Uint8Array.from(Buffer.concat(pieces));
}

function packed(opened: OpenedText, piece: Uint8Array): Uint8Array | null {
  if (opened.isAtEnd) return null;
  opened.gzip ??= createGzip();
  opened.isAtEnd = piece.length === 0;
  return opened.isAtEnd ? opened.gzip.end() : opened.gzip.add(piece);
}
