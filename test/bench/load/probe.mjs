// Loaded into the server that is measured, before its own program (`node --import`): how long its
// main thread was kept from everybody, and what every thread holds once its garbage is gone. Asked by
// SIGUSR2, it adds one line of JSON to the file that ASTERISM_PROBE names. Plain JavaScript, because
// threads load nothing else.
import { appendFileSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setInterval, setTimeout } from "node:timers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread, threadId } from "node:worker_threads";

/** How often the main thread is looked at, ms. */
const TICK = 10;
/** Threads that are at work answer late, or not at all: they are waited for so long, ms. */
const PATIENCE = 4_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const channel = new BroadcastChannel("asterism-probe");
channel.unref();

/** Bytes of this thread's own heap, and of buffers that belong to it. */
function heldHere() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heapUsed, external };
}

if (isMainThread) watchMain();
else
  channel.onmessage = ({ data }) => {
    if (data === "tell") channel.postMessage({ threadId, ...heldHere() });
  };

function watchMain() {
  const delays = monitorEventLoopDelay({ resolution: TICK });
  delays.enable();
  /** ms that the main thread computed without coming back, the longest; others may have had the processors meanwhile. */
  let longest = 0;
  let before = computed();
  const look = setInterval(() => {
    const now = computed();
    longest = Math.max(longest, now - before);
    before = now;
  }, TICK);
  look.unref();
  process.on("SIGUSR2", () => {
    const busy = {
      longest,
      delayMax: delays.max / 1e6,
      delay999: delays.percentile(99.9) / 1e6,
    };
    const threads = [];
    channel.onmessage = ({ data }) => {
      if (typeof data === "object") threads.push(data);
    };
    channel.postMessage("tell");
    const main = heldHere();
    setTimeout(() => {
      const { rss } = process.memoryUsage();
      appendFileSync(
        process.env.ASTERISM_PROBE,
        `${JSON.stringify({ busy, main, threads, rss })}\n`,
      );
      // What this look itself took is not the server's.
      longest = 0;
      before = computed();
      delays.reset();
    }, PATIENCE).unref();
  });
}

/** ms of a processor that the main thread has used so far; its id is that of the process. */
function computed() {
  const [ran] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  return Number(ran) / 1e6;
}
