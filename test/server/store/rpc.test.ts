// Calls between threads: answers, progress, stopping, and a worker that dies.
import { MessageChannel, Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { callsTo, serveCalls, type CallContext, type Caller } from "../../../server/store/rpc.ts";
import { StoreError } from "../../../server/store/store-error.ts";

const handlers = {
  double: (n: number): Promise<number> => Promise.resolve(2 * n),
  async steps(n: number, { onProgress, signal }: CallContext): Promise<string> {
    for (let k = 1; k <= n; k++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      signal.throwIfAborted();
      onProgress(k / n);
    }
    return "all";
  },
  hand: (n: number, { transfer }: CallContext): Promise<Uint8Array> => {
    const bytes = new Uint8Array(n).fill(7);
    transfer.push(bytes.buffer);
    return Promise.resolve(bytes);
  },
  fail(code: string): Promise<never> {
    if (code === "locked") return Promise.reject(new StoreError("locked", "In use."));
    return Promise.reject(Object.assign(new Error("odd\nwords"), { code }));
  },
};

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** Both sides in this thread. */
function connected(): Caller<typeof handlers> {
  const { port1, port2 } = new MessageChannel();
  serveCalls(port2, handlers);
  const terminate = (): Promise<void> => {
    port1.close();
    return Promise.resolve();
  };
  // A port has what the calling side uses of a worker but `terminate`.
  const worker = Object.assign(port1, { terminate }) as unknown as Worker;
  const calls = callsTo<typeof handlers>(worker);
  ends.push(() => calls.terminate());
  return calls;
}

function callsToScript(script: string, options: object = {}): Caller<typeof handlers> {
  const calls = callsTo<typeof handlers>(new Worker(script, { eval: true, ...options }));
  ends.push(() => calls.terminate());
  return calls;
}

describe("a call", () => {
  it("is answered, several at a time", async () => {
    const calls = connected();
    const steps = calls.call("steps", 3);
    expect(await Promise.all([1, 2].map((n) => calls.call("double", n)))).toEqual([2, 4]);
    expect(await steps).toBe("all");
    expect(await calls.call("hand", 3)).toEqual(new Uint8Array([7, 7, 7]));
  });

  it("tells its progress", async () => {
    const shares: number[] = [];
    await connected().call("steps", 4, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("that is stopped rejects with the reason", async () => {
    const abort = new AbortController();
    const reason = new Error("changed my mind");
    const call = connected().call("steps", 1000, {
      signal: abort.signal,
      onProgress: () => {
        abort.abort(reason);
      },
    });
    await expect(call).rejects.toBe(reason);
  });

  it.each([
    ["locked", "locked", "In use."],
    ["53100", "no-space", "disk is full"],
    ["ENOSPC", "no-space", "disk is full"],
    ["XX001", "damaged", "odd words"],
    ["42601", "failed", "The database failed: odd words."],
  ])("that fails with %s says %s", async (thrown, code, message) => {
    await expect(connected().call("fail", thrown)).rejects.toMatchObject({
      name: "StoreError",
      code,
      message: expect.stringContaining(message) as string,
    });
  });
});

describe("a worker that dies", () => {
  const waiting = "setTimeout(() => {}, 1e6);";
  const atMessage = (what: string): string =>
    `require("node:worker_threads").parentPort.on("message", () => { ${what} });`;

  it.each([
    ["exits", atMessage("process.exit(3)"), "exit code 3"],
    ["throws", atMessage("throw new Error('boom')"), "boom"],
    ["fails to start", "throw new Error('no start')", "no start"],
  ])("%s: every call rejects, before and after", async (_, script, words) => {
    const calls = callsToScript(script);
    const crashed = { code: "worker-crashed", message: expect.stringContaining(words) as string };
    const both = await Promise.allSettled([calls.call("double", 1), calls.call("double", 2)]);
    for (const result of both)
      expect(result).toMatchObject({ status: "rejected", reason: crashed });
    await expect(calls.call("double", 3)).rejects.toMatchObject(crashed);
  });

  it("runs out of memory: the same", async () => {
    const script = atMessage("const all = []; for (;;) all.push(new Array(1e5).fill({}));");
    const calls = callsToScript(script, { resourceLimits: { maxOldGenerationSizeMb: 16 } });
    await expect(calls.call("double", 1)).rejects.toMatchObject({ code: "worker-crashed" });
  });

  it("is told from one that was ended", async () => {
    const calls = callsToScript(waiting);
    const call = calls.call("double", 1);
    const rejected = expect(call).rejects.toMatchObject({ code: "closed" });
    await calls.terminate();
    await rejected;
  });
});
