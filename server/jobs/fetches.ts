// Fetches: questions to services of the web as jobs. What they answer is imported as a file would be,
// and kept with the corpus, so that it can be made again without asking.
import type { FetchEstimate, FetchOffer, JobState } from "../../graph/index.ts";
import { Client, type ClientOptions } from "../fetch/client.ts";
import { SYSTEM_CLOCK } from "../fetch/clock.ts";
import { SHORT_PATIENCE } from "../fetch/retry.ts";
import { SERVICES, type ServiceName } from "../fetch/services.ts";
import { SOURCES, SOURCE_NAMES } from "../fetch/sources.ts";
import { createTurns } from "../fetch/turns.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import { HandedOn, type FoundOrder } from "../store/job-orders.ts";
import { SERVICE_OF, asProblem, attempt, howToGiveKey } from "./fetch-words.ts";
import {
  DOWNLOADING,
  asking,
  listIn,
  lookingUp,
  type FetchList,
  type FetchQuestion,
  type Haul,
  type Running,
  type Unfinished,
} from "./fetch-work.ts";
import { fetchOrder, keptFetch, type FetchFrom } from "./fetch-order.ts";
import { importOrder, startImport, type ImportContext, type ImportRequest } from "./import-job.ts";
import type { JobHandle, JobProgress, JobWork } from "./jobs.ts";

/** How the server asks the web. `origins`, `clock` and `limits` are for tests alone. */
export interface FetchSettings extends Partial<
  Pick<ClientOptions, "origins" | "clock" | "limits" | "mail">
> {
  /** Keys of whoever runs the server. */
  readonly keys?: Readonly<Partial<Record<ServiceName, string>>>;
}

/** What becomes of the papers. */
export interface FetchTarget {
  readonly name: string | null;
  readonly addTo: string | null;
}

export interface Fetches {
  readonly offer: FetchOffer;
  /** @throws Problem `fetching-is-off`, `service-failed` */
  estimate(question: FetchQuestion, signal: AbortSignal): Promise<FetchEstimate>;
  start(asked: FetchQuestion | FetchList, target: FetchTarget): JobHandle;
  /** Goes on with a fetch that ended before its end. */
  goOn(id: string, target: FetchTarget): JobHandle;
  /** The fetch that an order asks for; null when it asks for something else. */
  again(found: FoundOrder): JobWork | null;
  /** Ends a download: what came is kept. False when there is none of that id. */
  enough(id: string): boolean;
}

const ASKED_AGAIN = "The server stopped in the middle, so the question was asked again.";

/** Unfinished fetches that can be gone on with. */
const REMEMBERED = 20;
/** Estimates at a time. */
const ESTIMATES = 4;
/** @param settings null: nothing may be fetched */
export function createFetches(
  context: ImportContext,
  settings: FetchSettings | null,
  mostBytes: number,
): Fetches {
  const turns = createTurns(settings?.clock ?? SYSTEM_CLOCK);
  const unfinished = new Map<string, Unfinished>();
  const downloads = new Map<string, AbortController>();
  let estimates = 0;

  const clientFor = (
    service: ServiceName | null,
    mail: string | null,
    options: Pick<ClientOptions, "signal" | "say"> & Pick<Partial<ClientOptions>, "patience">,
  ): Client => {
    const { keys = {}, ...rest } = settings ?? {};
    const key = service === null ? null : (keys[service] ?? null);
    const known = mail ?? settings?.mail ?? null;
    return new Client({ ...rest, ...options, turns, key, mail: known, howToGiveKey });
  };

  const workOf = (from: FetchFrom, target: FetchTarget, id: () => string): JobWork => {
    const enough = new AbortController();
    const gatherFrom =
      "wanted" in from ? lookingUp(from.wanted, from.mail, mostBytes) : asking(from, mostBytes);
    return async (report, cancelled, reorder) => {
      refuseIfOff(settings);
      downloads.set(id(), enough);
      const signal = AbortSignal.any([cancelled, enough.signal]);
      const say = (step: string): void => {
        report({ step });
      };
      const client: Running["client"] = (service, mail) =>
        clientFor(service, mail, { signal, say });
      const haul = await gatherFrom({ report, client, cancelled }).finally(() =>
        downloads.delete(id()),
      );
      cancelled.throwIfAborted();
      report({ share: DOWNLOADING, notes: haul.notes, canGoOn: haul.unfinished !== null });
      const asked = haulRequest(haul, target);
      // From here on nothing has to be asked again.
      await reorder(importOrder(asked));
      const made = await importHaul(context, asked, report, cancelled);
      if (haul.unfinished !== null) remember(unfinished, id(), haul.unfinished);
      return made;
    };
  };
  const begin = (from: FetchFrom, target: FetchTarget): JobHandle => {
    refuseIfOff(settings);
    const job: JobHandle = context.jobs.startBeside(
      workOf(from, target, () => job.id),
      fetchOrder(from, target),
    );
    return job;
  };

  return {
    offer: offerOf(settings),
    async estimate(question, signal) {
      refuseIfOff(settings);
      if (estimates >= ESTIMATES)
        throw new Problem(
          "too-busy",
          "Too many are asking how much there is. Try again in a moment.",
        );
      estimates++;
      try {
        const options = { signal, say: () => undefined, patience: SHORT_PATIENCE };
        const { source: name, request, mail } = question;
        const source = SOURCES[name].open(request, clientFor(SERVICE_OF[name], mail, options));
        const { title } = SERVICES[source.service];
        return { title, total: await (source.count?.() ?? countByPage(source.page(null))) };
      } catch (error) {
        throw asProblem(error);
      } finally {
        estimates--;
      }
    },
    start(asked, target) {
      if ("list" in asked) return begin({ wanted: listIn(asked.list), mail: asked.mail }, target);
      refuseWrong(asked);
      return begin({ question: asked, got: 0, rest: null }, target);
    },
    goOn(id, target) {
      refuseIfOff(settings);
      const known = unfinished.get(id);
      if (known === undefined)
        throw new Problem(
          "unknown-job",
          "This fetch cannot be gone on with any more. Ask the question again.",
        );
      return begin(known, target);
    },
    again(found) {
      const kept = keptFetch(found);
      if (kept === null) return null;
      const work = workOf(kept.from, kept.target, () => found.state.id);
      return (report, ...running) => {
        const noting = (said: JobProgress): void => {
          report({ ...said, notes: [ASKED_AGAIN, ...(said.notes ?? [])] });
        };
        return work(noting, ...running);
      };
    },
    enough(id) {
      downloads.get(id)?.abort();
      return downloads.has(id);
    },
  };
}

/** Runs the import as a job of its own, whose news become this job's. */
async function importHaul(
  context: ImportContext,
  asked: ImportRequest,
  report: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  // The fetch outlives this process, and does this again.
  const job = await startImport(context, asked, { outlives: false });
  const stopListening = job.onChange(({ step, share, files }) => {
    report({ step, share: DOWNLOADING + (1 - DOWNLOADING) * share, files });
  });
  const cancel = (): void => {
    void (signal.reason instanceof HandedOn ? job.handOn() : job.cancel());
  };
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  const { error, corpusId, files } = await job.done;
  stopListening();
  signal.throwIfAborted();
  if (corpusId === null) throw importProblem(error);
  report({ files });
  return corpusId;
}

function haulRequest({ name, sources }: Haul, target: FetchTarget): ImportRequest {
  return { sources, name: target.name ?? name, addTo: target.addTo, decisions: [] };
}

function importProblem(error: JobState["error"]): Problem {
  const message = error?.message ?? "What came could not be imported.";
  // The code is one that a Problem had.
  return new Problem((error?.code ?? "internal") as ProblemCode, message);
}

function offerOf(settings: FetchSettings | null): FetchOffer {
  const allowed = settings !== null;
  const sources = SOURCE_NAMES.map((name) => {
    const { about, takes } = SOURCES[name];
    const { title, keyHelp } = SERVICES[SERVICE_OF[name]];
    const hasKey = settings?.keys?.[SERVICE_OF[name]] !== undefined;
    const help =
      keyHelp === null || hasKey ? null : `${keyHelp}, ${howToGiveKey(SERVICE_OF[name])}.`;
    return { name, title, about, takes, keyHelp: help };
  });
  return { allowed, hasMail: typeof settings?.mail === "string", sources: allowed ? sources : [] };
}

function refuseIfOff(settings: FetchSettings | null): void {
  if (settings === null)
    throw new Problem(
      "fetching-is-off",
      "This server was started with --no-fetch: it asks nothing of the web.",
    );
}

/** A question that cannot be asked is refused at once, not by a job. */
function refuseWrong({ source, request }: FetchQuestion): void {
  const nobody = new Client({ signal: new AbortController().signal, say: () => undefined });
  attempt(() => SOURCES[source].open(request, nobody));
}

async function countByPage(page: Promise<{ items: readonly unknown[]; total: number | null }>) {
  const { total, items } = await page;
  return total ?? items.length;
}

function remember(all: Map<string, Unfinished>, id: string, one: Unfinished): void {
  all.set(id, one);
  for (const oldest of [...all.keys()].slice(0, -REMEMBERED)) all.delete(oldest);
}
