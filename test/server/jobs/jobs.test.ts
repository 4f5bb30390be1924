// The registry of jobs: their order, their states, their ends.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import {
  createJobs,
  type JobHandle,
  type JobWork,
  type Resume,
} from "../../../server/jobs/jobs.ts";
import { inNameOf } from "../../../server/jobs/asker.ts";
import { Problem } from "../../../server/problem.ts";
import type { JobOrder, JobOrders } from "../../../server/store/job-orders.ts";
import type { SourceFile } from "../../../server/store/store.ts";

const quiet = () => undefined;

/** A job that ends when it is told to. */
function controlled() {
  const { promise, resolve } = withResolvers<string>();
  const work: JobWork = (_report, signal) =>
    Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => {
          reject(new Error("stopped"));
        });
      }),
    ]);
  return { work, finish: resolve };
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((r) => (resolve = r));
  return { promise, resolve };
}

test("a job runs, reports, and ends with its corpus", async () => {
  const jobs = createJobs(quiet);
  const job = jobs.start((report) => {
    report({ step: "Reading", share: 0.5 });
    report({ step: "Resolving", share: 0.2 });
    return Promise.resolve("c1");
  });
  const steps: [string, number][] = [];
  job.onChange(({ step, share }) => steps.push([step, share]));
  expect(job.state()).toMatchObject({ status: "queued", share: 0, corpusId: null });
  expect(await job.done).toMatchObject({ status: "done", share: 1, corpusId: "c1", error: null });
  // The share never falls, whatever the work says.
  expect(steps).toEqual([
    ["Starting", 0],
    ["Reading", 0.5],
    ["Resolving", 0.5],
    ["Done", 1],
  ]);
  expect(await jobs.find(job.id)).toBe(job);
  expect(await jobs.find("another")).toBeNull();
});

test("jobs run one after another", async () => {
  const jobs = createJobs(quiet);
  const first = controlled();
  const a = jobs.start(first.work);
  const b = jobs.start(() => Promise.resolve("b"));
  await new Promise(setImmediate);
  expect([a.state().status, b.state().status]).toEqual(["running", "queued"]);
  first.finish("a");
  expect((await b.done).corpusId).toBe("b");
  expect(a.state().status).toBe("done");
});

test("a waiting job is cancelled at once and lets nobody pass the running one", async () => {
  const jobs = createJobs(quiet);
  const first = controlled();
  jobs.start(first.work);
  const second = jobs.start(() => Promise.resolve("b"));
  const third = jobs.start(() => Promise.resolve("c"));
  expect(await second.cancel()).toMatchObject({ status: "cancelled", corpusId: null });
  await new Promise(setImmediate);
  expect(third.state().status).toBe("queued");
  first.finish("a");
  expect((await third.done).status).toBe("done");
});

test("a running job is told to stop; one that is over stays as it is", async () => {
  const jobs = createJobs(quiet);
  const job = jobs.start(controlled().work);
  await new Promise(setImmediate);
  expect((await job.cancel()).status).toBe("cancelled");
  const done = jobs.start(() => Promise.resolve("a"));
  await done.done;
  expect((await done.cancel()).status).toBe("done");
});

test("a failure keeps its code; one without a code is told to the owner and hides its words", async () => {
  const told: unknown[] = [];
  const jobs = createJobs((error) => told.push(error));
  const known = await jobs.start(() => Promise.reject(new Problem("no-papers", "Nothing."))).done;
  expect(known).toMatchObject({
    status: "failed",
    error: { code: "no-papers", message: "Nothing." },
  });
  expect(told).toEqual([]);
  const error = new Error("secret path");
  const unknown = await jobs.start(() => Promise.reject(error)).done;
  expect(unknown.error?.code).toBe("internal");
  expect(unknown.error?.message).not.toContain("secret");
  expect(told).toEqual([error]);
});

test("too many waiting jobs are refused; closing cancels all", async () => {
  const jobs = createJobs(quiet);
  const all = Array.from({ length: 20 }, () => jobs.start(controlled().work));
  expect(() => jobs.start(() => Promise.resolve("x"))).toThrow(/Too many imports/u);
  await jobs.close();
  expect(all.map((job) => job.state().status)).toEqual(all.map(() => "cancelled"));
});

test("what was imported before is a job that is over", () => {
  const job = createJobs(quiet).finished("c1", []);
  expect(job.state()).toMatchObject({ status: "done", share: 1, corpusId: "c1" });
});

test("what waits for its turn holds no file: they are where they were kept", async () => {
  const kept = new Map<string, JobOrder>();
  const orders: JobOrders = {
    keep: (state, order) => {
      // As a disk does: a copy.
      kept.set(state.id, structuredClone(order));
      return Promise.resolve();
    },
    files: (id) => Promise.resolve(kept.get(id)!.files),
    take: () => Promise.resolve(null),
    drop: ({ id }) => {
      kept.delete(id);
      return Promise.resolve();
    },
    leave: () => Promise.resolve(),
  };
  const jobs = createJobs(quiet, { orders });
  const first = controlled();
  jobs.start(first.work);
  const fromKept: Resume = (found) => async () => String((await found.files())[0]!.bytes[0]);
  const begin = (): readonly [JobHandle, WeakRef<Uint8Array>] => {
    const bytes = new Uint8Array(1 << 20).fill(7);
    const order = { what: "read", files: [{ name: "list.txt", bytes } as SourceFile] };
    const held: JobWork = () => Promise.resolve(String(order.files.length));
    return [jobs.start(held, order, fromKept), new WeakRef(bytes)];
  };
  const [second, upload] = begin();
  await second.shown;
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  await expect
    .poll(() => {
      collect();
      return upload.deref() === undefined;
    })
    .toBe(true);
  expect(second.state().status).toBe("queued");
  first.finish("a");
  expect(await second.done).toMatchObject({ status: "done", corpusId: "7" });
  await expect.poll(() => kept.size).toBe(0);
});

test("an import waits for one of somebody else's, not for all of them", async () => {
  const jobs = createJobs(quiet);
  const begun: string[] = [];
  const running = controlled();
  const work = (name: string, inner?: JobWork): JobWork => {
    return (report, signal, reorder) => {
      begun.push(name);
      return inner === undefined ? Promise.resolve(name) : inner(report, signal, reorder);
    };
  };
  const start = (who: string, name: string, inner?: JobWork): JobHandle =>
    inNameOf(who, () => jobs.start(work(name, inner)));
  const mine = ["first", "second", "third", "fourth"].map((name, i) =>
    start("me", name, i === 0 ? running.work : undefined),
  );
  const other = start("somebody", "other");
  // Who gives up while waiting keeps nobody up; it was their turn.
  await mine[1]!.cancel();
  running.finish("first");
  await Promise.all([...mine, other].map(({ done }) => done));
  expect(begun).toEqual(["first", "other", "third", "fourth"]);
});
