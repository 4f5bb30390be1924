// What is measured in a page that shows a map: frames, the main thread's time, and how long it takes
// from a click or a key to the next paint.
import type { Page } from "playwright-core";

declare global {
  interface Window {
    __frames?: number[];
    __paints?: number[];
    /** Tasks of the main thread of 50 ms and more, ms. */
    __tasks?: number[];
  }
}

const MOVES = 50;
/** Wait until a map that draws in the background has come to rest; ms. */
const REST = 1500;

/** To be called before the page is opened: counts what blocks it. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.__tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.__tasks?.push(duration);
    }).observe({ type: "longtask" });
  });
}

/** The longest task since the last call, ms; 0: none took 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = Math.max(0, ...(window.__tasks ?? []));
    window.__tasks = [];
    return Math.round(longest);
  });
}

/** Drags the free corner of the map to and fro: time between frames, ms, median and 95th of 100. */
export async function panning(page: Page): Promise<string> {
  await startFrames(page);
  await page.mouse.move(1150, 90);
  await page.mouse.down();
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(1150 - 6 * (i % 25), 90 + 3 * (i % 25));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  return endFrames(page);
}

/** Moves the pointer over the map: frames as above, and the main thread's time per move. */
export async function hovering(page: Page): Promise<{ frames: string; busy: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await startFrames(page);
  const before = await busy();
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(500 + 5 * i, 300 + 4 * i);
    await page.waitForTimeout(20);
  }
  const each = ((await busy()) - before) / MOVES;
  return { frames: await endFrames(page), busy: each.toFixed(1) };
}

async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = (window.__frames = []);
    let before = performance.now();
    const tick = (now: number) => {
      times.push(now - before);
      before = now;
      if (window.__frames === times) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

async function endFrames(page: Page): Promise<string> {
  const times = await page.evaluate(() => {
    const all = window.__frames ?? [];
    delete window.__frames;
    return all;
  });
  await page.waitForTimeout(REST);
  const sorted = times.slice(2).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `${at(0.5)} / ${at(0.95)}`;
}

export async function observePaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.__paints = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.__paints?.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Of several rounds the median and the worst; of the tasks after them, the longest. All in ms. */
export interface Paint {
  readonly median: number;
  readonly worst: number;
  readonly task: number;
}

/** From input to the paint after it (in steps of 8 ms): the longest event of each act. */
export async function paintOf(
  page: Page,
  acts: readonly (() => Promise<unknown>)[],
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Paint> {
  const rounds: number[] = [];
  let task = 0;
  for (const act of acts) {
    await page.evaluate(() => {
      window.__paints = [];
    });
    await longestTask(page);
    await act();
    await page.waitForTimeout(REST);
    rounds.push(await page.evaluate(() => Math.max(0, ...(window.__paints ?? []))));
    task = Math.max(task, await longestTask(page));
    await between();
  }
  rounds.sort((a, b) => a - b);
  return { median: rounds[Math.floor(rounds.length / 2)]!, worst: rounds.at(-1)!, task };
}
