// A thread that dies is started again: for what only asks at once, for the rest with the next call.
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { reviveCalls } from "../../../server/store/revived-calls.ts";
import { callsTo, type Caller } from "../../../server/store/rpc.ts";
import { StoreError } from "../../../server/store/store-error.ts";

interface Handlers extends Record<string, (argument: never) => Promise<unknown>> {
  ask: (n: number) => Promise<string>;
  change: (n: number) => Promise<string>;
}

/** Answers with its own number; dies of the argument 0, if it has not the number `immune`. */
const SCRIPT = `
  const { parentPort, workerData: { number, immune } } = require("node:worker_threads");
  parentPort.on("message", ({ id, argument }) => {
    if (argument === 0 && number < immune) process.exit(3);
    parentPort.postMessage({ id, value: "thread " + number });
  });`;

let started = 0;
const callers: Caller<Handlers>[] = [];
afterEach(async () => {
  await Promise.all(callers.splice(0).map((calls) => calls.terminate()));
  started = 0;
});

function startThread(immune: number): Caller<Handlers> {
  const worker = new Worker(SCRIPT, { eval: true, workerData: { number: ++started, immune } });
  const calls = callsTo<Handlers>(worker);
  callers.push(calls);
  return calls;
}

function revived(immune: number, start = () => Promise.resolve(startThread(immune))) {
  return reviveCalls(startThread(immune), start, new Set<keyof Handlers>(["ask"]));
}

describe("after a thread has died", () => {
  it("a question is asked again", async () => {
    const calls = revived(2);
    expect(await calls.call("ask", 1)).toBe("thread 1");
    expect(await calls.call("ask", 0)).toBe("thread 2");
    expect(await calls.call("change", 1)).toBe("thread 2");
  });

  it("a change is rejected, and what comes next is answered", async () => {
    const calls = revived(2);
    await expect(calls.call("change", 0)).rejects.toMatchObject({ code: "worker-crashed" });
    expect(await calls.call("change", 1)).toBe("thread 2");
  });

  it("one other is started for all that waited", async () => {
    const calls = revived(2);
    const answers = await Promise.allSettled([
      calls.call("ask", 0),
      calls.call("ask", 1),
      calls.call("change", 1),
      calls.call("ask", 1),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "rejected", "fulfilled"],
    ]);
    expect(started).toBe(2);
  });

  it("a thread in doubt is replaced too, and whoever else waited for it asks the next", async () => {
    const broken: Caller<Handlers> = {
      call: (name) => {
        started = Math.max(started, 1);
        return name === "change"
          ? Promise.reject(new StoreError("no-space", "Full."))
          : new Promise((_, reject) => (rejectAsked = reject));
      },
      terminate() {
        rejectAsked(new StoreError("closed", "The store is closed."));
        return Promise.resolve();
      },
    };
    let rejectAsked: (error: StoreError) => void = () => undefined;
    const calls = reviveCalls<Handlers>(
      broken,
      () => Promise.resolve(startThread(9)),
      new Set<keyof Handlers>(["ask"]),
      new Set(["no-space"] as const),
    );
    const waiting = calls.call("ask", 1);
    await expect(calls.call("change", 1)).rejects.toMatchObject({ code: "no-space" });
    expect(await waiting).toBe("thread 2");
    expect(await calls.call("change", 1)).toBe("thread 2");
  });

  it("a question that kills every thread is rejected in the end", async () => {
    const calls = revived(9);
    await expect(calls.call("ask", 0)).rejects.toMatchObject({ code: "worker-crashed" });
    expect(started).toBe(2);
    expect(await calls.call("ask", 1)).toBe("thread 3");
  });

  it("a start that fails is tried again with the next call", async () => {
    let fails = true;
    const calls = revived(2, () =>
      fails
        ? Promise.reject(new StoreError("no-access", "Locked."))
        : Promise.resolve(startThread(2)),
    );
    await expect(calls.call("ask", 0)).rejects.toMatchObject({ code: "no-access" });
    fails = false;
    expect(await calls.call("ask", 1)).toBe("thread 2");
  });

  it("and the store was closed, nothing is started", async () => {
    const calls = revived(2);
    await expect(calls.call("change", 0)).rejects.toThrow();
    await calls.terminate();
    await expect(calls.call("ask", 1)).rejects.toThrow();
    expect(started).toBe(1);
  });
});
