// One fault after the other: a server is used, ended in the middle, started again and asked whether
// everything is there.
import type { Random } from "../../graph/model/random.ts";
import { oneOf, upTo } from "../support/chance.ts";
import { startServing, type Served } from "../support/served.ts";
import { beginImport, doEdit, endOfJob, someEdit, someImport } from "./acts.ts";
import { backupsOf } from "./backups.ts";
import { edited, effectOf, type Edit, type Import, type Kept } from "./kept.ts";
import type { Place } from "./places.ts";
import { differenceFrom, lookAt } from "./seen.ts";

/** In the middle of what the server is ended. */
export const MOMENTS = [
  "import",
  "add",
  "edit",
  "start",
  "migration",
  "backup",
  "restore",
] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Round {
  readonly moment: Moment;
  /** Milliseconds after its begin. */
  readonly after: number;
  /** What people did in it, and what became of what was interrupted. */
  readonly story: readonly string[];
}

interface Begun {
  readonly act: Import;
  /** Null: nobody knows whether there is one. */
  readonly job: string | null;
  readonly effect: (now: Kept) => Kept;
}

/** What was confirmed, and what may have been done besides. */
interface Left {
  readonly kept: Kept;
  readonly edit: Edit | null;
  readonly import: Begun | null;
}

export interface Rounds {
  /** Throws where anything is lost, changed or half there. */
  next(moment: Moment): Promise<Round>;
  close(): Promise<void>;
}

/** Milliseconds that each takes at first; then as long as it was seen to take, at most LONGEST. */
const LONGEST = 10_000;
const FIRST_GUESS: Readonly<Record<Moment, number>> = {
  import: 1500,
  add: 1500,
  edit: 200,
  start: 2000,
  migration: 3000,
  backup: 1500,
  restore: 3000,
};

/**
 * @param end `kill`: the process; `cut`: its connections to the database
 */
export async function startRounds(
  program: readonly string[],
  place: Place,
  { random, end }: { readonly random: Random; readonly end: "kill" | "cut" },
): Promise<Rounds> {
  const takes: Record<Moment, number> = { ...FIRST_GUESS };
  const backups = backupsOf(program, place);
  let kept: Kept = new Map();
  let story: string[] = [];
  let server: Served = await start();
  const api = (): string => `${server.address}/api`;
  async function start(): Promise<Served> {
    const begun = performance.now();
    const started = await startServing(program, [...place.args]).ready;
    takes.start = Math.min(LONGEST, performance.now() - begun);
    return started;
  }

  async function startKilled(moment: "start" | "migration", after: number): Promise<void> {
    await server.kill();
    if (moment === "migration") await place.makeOlder();
    const starting = startServing(program, [...place.args]);
    starting.ready.catch(() => undefined);
    await pause(after);
    await starting.kill();
    const begun = performance.now();
    server = await start();
    if (moment === "migration") takes.migration = Math.min(LONGEST, performance.now() - begun);
    await settle({ kept, edit: null, import: null });
  }

  /** A backup that is killed leaves the one before, or a whole one. */
  async function backupKilled(after: number): Promise<void> {
    await server.kill();
    await backups.run("backup", after);
    await backups.check();
    server = await start();
    await settle({ kept, edit: null, import: null });
  }

  /** A restore that is killed has put a collection back or not, and the next one does it. */
  async function restoreKilled(after: number): Promise<void> {
    const all = kept;
    const gone = { kind: "delete", id: oneOf([...kept.keys()], random) } as const;
    await server.kill();
    await backups.run("backup");
    server = await start();
    if ((await doEdit(api(), gone)) !== "done") throw new Error("nothing can be deleted");
    await server.kill();
    await backups.run("restore", after);
    server = await start();
    const seen = await lookAt(api());
    const isBack = (await differenceFrom(all, seen)) === null;
    const half = isBack ? null : await differenceFrom(edited(all, gone), seen);
    if (half !== null) throw new Error(`A restore that was killed leaves ${half}`);
    story.push(isBack ? "restored" : "not restored, then restored");
    await server.kill();
    const begun = performance.now();
    await backups.run("restore");
    if (!isBack) takes.restore = Math.min(LONGEST, performance.now() - begun);
    server = await start();
    await settle({ kept, edit: null, import: null });
  }

  /** Uses the server until it is ended, `after` ms from the begin of what is to be interrupted. */
  async function useUntil(moment: "import" | "add" | "edit", after: number): Promise<void> {
    for (let k = upTo(3, random); k > 0 && kept.size > 0; k--) await confirmedEdit();
    const act = moment === "edit" ? null : someImport(kept, random, moment);
    const effect = act === null ? (now: Kept) => now : await effectOf(act);
    const busy = act?.kind === "add" ? act.to : null;
    let over = false;
    const ending = pause(after).then(async () => {
      over = true;
      await (end === "cut" ? place.cut!() : server.kill());
    });
    const begun = performance.now();
    let job: string | null = null;
    const ended = { done: false };
    const importing = async (): Promise<void> => {
      if (act === null) return;
      job = (await beginImport(api(), act))?.id ?? null;
      const state = job === null ? null : await endOfJob(api(), job);
      if (state?.status !== "done") return;
      ended.done = true;
      takes[act.kind] = Math.min(LONGEST, performance.now() - begun);
      kept = effect(kept);
      story.push(`${act.kind} done`);
    };
    let edit: Edit | null = null;
    const editing = async (): Promise<void> => {
      while (!over) {
        if (kept.size === 0) return;
        const next = await someEdit(kept, random, busy);
        const outcome = await doEdit(api(), next);
        if (outcome === "done") {
          kept = edited(kept, next);
          story.push(next.kind);
        }
        if (outcome === "unknown") {
          edit = next;
          return;
        }
        if (moment !== "edit") await pause(50);
      }
    };
    await Promise.all([importing(), editing(), ending]);
    if (end === "kill") server = await start();
    await settle({ kept, edit, import: act === null || ended.done ? null : { act, job, effect } });
  }

  async function confirmedEdit(): Promise<void> {
    const act = await someEdit(kept, random);
    const outcome = await doEdit(api(), act);
    if (outcome === "unknown") throw new Error(`${act.kind} fails though nothing is wrong`);
    if (outcome === "done") kept = edited(kept, act);
  }

  /** What was interrupted is waited for, gone on with, or dropped; then everything is looked at. */
  async function settle(left: Left): Promise<void> {
    const jobs = new Set(await place.pendingJobs());
    // Whoever began it asks after it, whatever became of it.
    if (left.import?.job !== null && left.import?.job !== undefined) jobs.add(left.import.job);
    for (const job of jobs) await settleJob(job);
    kept = await whatIsThere(left);
    if (left.import !== null && upTo(2, random) === 0) {
      const { act, effect } = left.import;
      story.push(`${act.kind} again`);
      const job = await beginImport(api(), act);
      // Where it was done after all, an addition has nothing to add to.
      if (job !== null) {
        const state = await endOfJob(api(), job.id);
        if (state?.status !== "done")
          throw new Error(`${act.kind} again: ${JSON.stringify(state)}`);
      }
      kept = await whatIsThere({ kept: effect(kept), edit: null, import: null });
    }
    const leftOver = place.leftOver()?.filter((id) => !kept.has(id)) ?? [];
    if (leftOver.length > 0) throw new Error(`there are files of ${leftOver.join(", ")}`);
  }

  /** Told as it is, then waited for or dropped. */
  async function settleJob(job: string): Promise<void> {
    const answer = await fetch(`${api()}/jobs/${job}`);
    const body = (await answer.json()) as { status: string | number };
    if (answer.status === 404) {
      story.push("job forgotten");
      return;
    }
    if (!answer.ok) throw new Error(`${answer.status} of the job`);
    story.push(`job ${body.status}`);
    if (body.status !== "running" && body.status !== "queued") return;
    if (upTo(2, random) === 0) await fetch(`${api()}/jobs/${job}`, { method: "DELETE" });
    const last = await endOfJob(api(), job);
    story.push(`then ${last?.status ?? "unknown"}`);
  }

  /** Which of what may be there is there. */
  async function whatIsThere({ kept: sure, edit, import: begun }: Left): Promise<Kept> {
    const possible = [sure];
    if (edit !== null) possible.push(edited(sure, edit));
    if (begun !== null) possible.push(...possible.map(begun.effect));
    const seen = await lookAt(api());
    const differences: string[] = [];
    for (const one of possible) {
      const difference = await differenceFrom(one, seen);
      if (difference === null) return one;
      differences.push(difference);
    }
    throw new Error(
      `After ${story.join(", ")}${edit === null ? "" : `, maybe ${edit.kind}`}${begun === null ? "" : `, maybe ${begun.act.kind}`}:\n${differences.map((line) => `  ${line}`).join("\n")}`,
    );
  }

  let first = true;
  return {
    async next(moment) {
      // The sample comes with a first start.
      if (first)
        for (const id of (await lookAt(api())).keys()) await doEdit(api(), { kind: "delete", id });
      first = false;
      story = [];
      const after = random() * takes[moment] * 1.2;
      if (moment === "start" || moment === "migration") await startKilled(moment, after);
      else if (moment === "backup") await backupKilled(after);
      else if (moment === "restore" && kept.size > 0) await restoreKilled(after);
      else await useUntil(kept.size === 0 || moment === "restore" ? "import" : moment, after);
      return { moment, after, story };
    },
    async close() {
      await server.kill();
      backups.remove();
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Moments by chance, each as often as the others where there are many. */
export function someMoment(random: Random): Moment {
  return oneOf(MOMENTS, random);
}
