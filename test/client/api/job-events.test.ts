// Following a job while its server goes away and comes back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { JobState } from "../../../graph/index.ts";
import { followJob } from "../../../client/api/job-events.ts";

/** What a browser has, as told. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  constructor() {
    super();
    Stream.opened.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(job: Partial<JobState>) {
    this.dispatchEvent(new MessageEvent("job", { data: JSON.stringify(job) }));
  }
  break({ forGood }: { forGood: boolean }) {
    if (forGood) this.readyState = Stream.CLOSED;
    this.dispatchEvent(new Event("error"));
  }
}

let answers: (() => Promise<Response>)[];
const away = () => Promise.reject(new TypeError("no connection"));
const state = (job: Partial<JobState>) => () => Promise.resolve(Response.json(job));

beforeEach(() => {
  vi.useFakeTimers();
  Stream.opened = [];
  answers = [];
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", () => (answers.shift() ?? away)());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function follow() {
  const told: Partial<JobState>[] = [];
  const lost: unknown[] = [];
  const stop = followJob(
    "j",
    (job) => told.push(job),
    (error) => lost.push(error),
  );
  return { told, lost, stop };
}

test("a server that is started again is waited for, and the job followed to its end", async () => {
  const { told, lost } = follow();
  const [first] = Stream.opened;
  first!.say({ status: "running" });
  answers = [
    away,
    away,
    () => Promise.resolve(new Response("", { status: 502 })),
    state({ status: "queued" }),
  ];
  first!.break({ forGood: true });
  await vi.advanceTimersByTimeAsync(6000);
  expect(told).toEqual([{ status: "running" }, { status: "queued" }]);
  const [, second] = Stream.opened;
  second!.say({ status: "done" });
  expect(told.at(-1)).toEqual({ status: "done" });
  expect(second!.readyState).toBe(Stream.CLOSED);
  expect(lost).toEqual([]);
});

test("a browser that reconnects by itself is not given a second stream", async () => {
  const { told } = follow();
  answers = [state({ status: "running" })];
  Stream.opened[0]!.break({ forGood: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([{ status: "running" }]);
  expect(Stream.opened).toHaveLength(1);
});

test("a job that nobody knows, or a server that stays away, is lost", async () => {
  const unknown = follow();
  const body = { ok: false, status: 404, code: "unknown-job", errors: [{ message: "No." }] };
  answers = [() => Promise.resolve(Response.json(body, { status: 404 }))];
  Stream.opened[0]!.break({ forGood: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(unknown.lost).toHaveLength(1);

  const gone = follow();
  Stream.opened[1]!.break({ forGood: false });
  await vi.advanceTimersByTimeAsync(100_000);
  expect(gone.lost).toEqual([]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(gone.lost).toHaveLength(1);
  expect(Stream.opened[1]!.readyState).toBe(Stream.CLOSED);
});

test("who stops following hears nothing more", async () => {
  const { told, lost, stop } = follow();
  Stream.opened[0]!.break({ forGood: true });
  stop();
  await vi.advanceTimersByTimeAsync(200_000);
  expect([told, lost]).toEqual([[], []]);
});
