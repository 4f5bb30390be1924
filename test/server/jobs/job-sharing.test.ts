// Jobs between processes on one database: seen, stopped and, when their process died, failed.
import { describe, expect, it } from "vitest";
import type { JobState } from "../../../graph/index.ts";
import { createJobSharing } from "../../../server/jobs/job-sharing.ts";
import {
  createJobs,
  type JobProgress,
  type JobWork,
  type Jobs,
} from "../../../server/jobs/jobs.ts";
import type { Database } from "../../../server/store/database.ts";
import { HandedOn, type FoundOrder } from "../../../server/store/job-orders.ts";
import { readAddress } from "../../../server/store/postgres/address.ts";
import { createJobTable } from "../../../server/store/postgres/job-table.ts";
import { migrate } from "../../../server/store/postgres/migrations.ts";
import { openPostgres } from "../../../server/store/postgres/pool.ts";
import { HAS_POSTGRES, testPostgres } from "../../support/postgres.ts";

const quiet = () => undefined;

/** Work that says and does what it is told. */
function played(): {
  readonly work: JobWork;
  readonly say: (progress: JobProgress) => void;
  readonly finish: () => void;
} {
  let say: (progress: JobProgress) => void = quiet;
  let finish: () => void = quiet;
  const work: JobWork = (report, signal) =>
    new Promise((resolve, reject) => {
      say = report;
      finish = () => {
        resolve("corpus");
      };
      signal.addEventListener("abort", () => {
        reject(new Error("stopped"));
      });
    });
  return {
    work,
    say: (progress) => {
      say(progress);
    },
    finish: () => {
      finish();
    },
  };
}

describe.skipIf(!HAS_POSTGRES)("jobs of two processes on one database", async () => {
  const postgres = HAS_POSTGRES ? await testPostgres() : null;

  async function rig(silence?: number): Promise<{ here: Jobs; there: Jobs; database: Database }> {
    const address = readAddress(postgres!.url());
    const database = openPostgres(address, { most: 4 });
    await migrate(database, address, { citus: false });
    const process = (): Jobs => {
      const { board, orders } = createJobTable(database, undefined, silence);
      const sharing = createJobSharing(board, { interval: 20 });
      return createJobs(quiet, { sharing, orders, interval: 50 });
    };
    return { here: process(), there: process(), database };
  }

  it("are seen by the other with all that they say, to the end", async () => {
    const { here, there, database } = await rig();
    const { work, say, finish } = played();
    const job = here.start(work);
    await job.shown;
    const seen = (await there.find(job.id))!;
    const states: JobState[] = [];
    const ended = new Promise<void>((resolve) => {
      seen.onChange((state) => {
        states.push(state);
        if (state.step === "Reading") finish();
        if (state.status === "done") resolve();
      });
    });
    say({ step: "Reading", share: 0.5, notes: ["odd \0 \ud800"] });
    await ended;
    expect(states.at(-1)).toEqual(await job.done);
    expect(states.at(-1)).toMatchObject({ corpusId: "corpus", notes: ["odd \0 \ud800"] });
    expect((await there.find(job.id))!.state()).toEqual(await job.done);
    expect(await there.find("another")).toBeNull();
    await here.close();
    await database.close();
  });

  it("can be stopped by the other", async () => {
    const { here, there, database } = await rig();
    const job = here.start(played().work);
    await job.shown;
    const last = await (await there.find(job.id))!.cancel();
    expect(last.status).toBe("cancelled");
    expect((await job.done).status).toBe("cancelled");
    // Over: stays as it is.
    expect(await (await there.find(job.id))!.cancel()).toEqual(last);
    await database.close();
  });

  it("that end at once, or with their process, are known to have ended", async () => {
    const { here, there, database } = await rig();
    const finished = here.finished("corpus", []);
    const failing = here.start(() => Promise.reject(new Error("no")));
    await failing.done;
    const running = here.start(played().work);
    await here.close();
    const status = async (id: string) => (await there.find(id))?.state().status;
    expect(await Promise.all([finished, failing, running].map(({ id }) => status(id)))).toEqual([
      "done",
      "failed",
      "cancelled",
    ]);
    await database.close();
  });

  it("of a process that died have failed, also for who watches", async () => {
    const { there, database } = await rig(0.3);
    const { work, finish } = played();
    const other = createJobs(quiet).start(work);
    const orphan: JobState = { ...other.state(), status: "running", step: "Reading" };
    finish();
    await createJobTable(database).board.show(orphan);
    const seen = (await there.find(orphan.id))!;
    expect(seen.state().status).toBe("running");
    const last = await new Promise<JobState>((resolve) => {
      seen.onChange(resolve);
    });
    expect(last).toMatchObject({
      status: "failed",
      error: { message: expect.stringContaining("has stopped") as string },
    });
    await database.close();
  });

  it("of a process that died, with all that they need, are taken up by one other", async () => {
    const { here, there, database } = await rig(0.3);
    const state: JobState = {
      ...(await createJobs(quiet).start(played().work).cancel()),
      share: 0.4,
    };
    const orphan: JobState = { ...state, status: "running", step: "Reading" };
    const dead = createJobTable(database);
    const file = { name: "a.md", bytes: Buffer.from("| a |"), format: null, venue: null, year: 1 };
    await dead.orders.keep(orphan, { what: { do: "this" }, files: [file] });
    await dead.board.show(orphan);
    const taken: unknown[] = [];
    const resume = (found: FoundOrder): JobWork => {
      taken.push(found.what);
      return async () => (await found.files())[0]!.name;
    };
    // Both look for it at once, and again.
    await Promise.all([here, there].map((jobs) => jobs.takeUp(resume)));
    const seen = (await there.find(orphan.id))!;
    expect(seen.state()).toMatchObject({ status: "running", share: 0.4 });
    const last = await new Promise<JobState>((resolve) => {
      seen.onChange((now) => {
        if (now.status === "done") resolve(now);
      });
    });
    expect(last).toMatchObject({ id: orphan.id, corpusId: "a.md" });
    expect(taken).toEqual([{ do: "this" }]);
    // The one that was taken for dead shows and drops nothing any more.
    expect(await dead.board.show(orphan)).toBe(false);
    await dead.orders.drop(orphan);
    await Promise.all([here.close(), there.close()]);
    expect(await createJobTable(database).board.find(orphan.id)).toEqual(last);
    expect(await database.query("SELECT corpus_id FROM source_parts")).toEqual([]);
    await database.close();
  });

  it("are handed on by a process that stops, and stopped where somebody asked for it", async () => {
    const { here, there, database } = await rig();
    const order = { what: 7, files: [] };
    const [going, unwanted] = [here.start(played().work, order), here.start(played().work, order)];
    await Promise.all([going.shown, unwanted.shown]);
    await here.close();
    const found = (await there.find(unwanted.id))!;
    expect(found.state()).toMatchObject({ status: "queued", error: null });
    expect((await found.cancel()).status).toBe("cancelled");
    expect(await there.takeUp(() => () => Promise.resolve("corpus"))).toBe(1);
    expect((await here.find(unwanted.id))!.state().status).toBe("cancelled");
    const watched = (await there.find(going.id))!;
    expect((await watched.done)?.corpusId).toBe("corpus");
    await there.close();
    await database.close();
  });

  it("that another process has taken up meanwhile are given up, and leave its work alone", async () => {
    const { here, there, database } = await rig(0.3);
    let wasHandedOn: unknown = null;
    const job = here.start(
      (_report, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            wasHandedOn = signal.reason;
            reject(new Error("stopped"));
          });
        }),
      { what: 7, files: [] },
    );
    await job.shown;
    const status = async () => (await there.find(job.id))?.state().status;
    await expect.poll(status).toBe("running");
    // As after a process was held up for long.
    await database.transaction((session) =>
      session.query("UPDATE jobs SET seen_at = to_timestamp(0)"),
    );
    expect(await there.takeUp(() => () => Promise.resolve("corpus"))).toBe(1);
    await job.done;
    expect(wasHandedOn).toBeInstanceOf(HandedOn);
    await expect.poll(async () => (await here.find(job.id))?.state().corpusId).toBe("corpus");
    await Promise.all([here.close(), there.close()]);
    await database.close();
  });

  it("that live but have nothing to say are not taken for dead", async () => {
    const { here, there, database } = await rig(0.6);
    const job = here.start(played().work);
    await job.shown;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await there.find(job.id))!.state().status).toBe("running");
    await job.cancel();
    await here.close();
    await database.close();
  });
});
