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
import { readAddress } from "../../../server/store/postgres/address.ts";
import { createJobBoard } from "../../../server/store/postgres/job-table.ts";
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
    const [here, there] = [1, 2].map(() =>
      createJobs(quiet, createJobSharing(createJobBoard(database, silence), { interval: 20 })),
    );
    return { here: here!, there: there!, database };
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
    await createJobBoard(database).show(orphan);
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
