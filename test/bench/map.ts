// `npm run bench:map`: how the map feels with 1,000, 10,000 and 50,000 nodes in a headless browser:
// time between frames while panning, main-thread time per move of the pointer, and from a click or a
// key to the next paint. Headless browsers draw WebGL in software: a graphics card is far faster.
import { cpus } from "node:os";
import type { Page } from "playwright-core";
import "../../client/map/probe.ts";
import { encodeMap, MAP_MEDIA_TYPE } from "../../graph/wire/map.ts";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { mapDrawn, openExplorer } from "../support/explorer.ts";
import { inventedYears } from "../support/invented-years.ts";
import { inventedMap } from "../support/invented-map.ts";

const SIZES = [
  { nodes: 1000, query: "?probe" },
  { nodes: 10_000, query: "?probe" },
  { nodes: 50_000, query: "?probe" },
  { nodes: 50_000, query: "?probe&draw=spread" },
] as const;
const LINKS_PER_NODE = 4;
const MOVES = 50;
/** Wait until a map that draws in the background has come to rest; ms. */
const REST = 4000;

declare global {
  interface Window {
    __frames?: number[];
    __paints?: number[];
  }
}

ensureBuilt();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; WebGL in software`);
console.log("all in milliseconds; frames: median / 95th of 100; paint: click or key to next paint");
const explorer = await openExplorer([]);
const only = Number(process.argv[2] ?? 0);
for (const { nodes, query } of SIZES) {
  if (only > 0 && nodes !== only) continue;
  const map = inventedMap(nodes, LINKS_PER_NODE);
  const body = Buffer.from(encodeMap(map));
  const links = map.network.links.sources.length;
  await explorer.visit(
    "?probe&network=keywords",
    async (page) => {
      await mapDrawn(page);
      // The server does not know the people of this map.
      await page.route(/\/(authors|papers)\b/, (route) => route.fulfill({ status: 204 }));
      // Functions sent into the page keep a call that only the compiler of this script provides.
      await page.addInitScript("globalThis.__name = (value) => value");
      await page.route(/\/networks\/coauthorship\?/, (route) =>
        route.fulfill({ body, contentType: MAP_MEDIA_TYPE }),
      );
      await page.route(/\/networks\/coauthorship\/years\b/, (route) =>
        route.fulfill({ json: inventedYears(map) }),
      );
      const address = new URL(page.url());
      const corpus = address.searchParams.get("corpus") ?? "";
      await page.goto(`${address.origin}/${query}&corpus=${corpus}`);
      await page.waitForFunction((n) => window.__asterism?.counts().nodes === n, nodes);
      await page.waitForTimeout(REST);
      const { discs } = await page.evaluate(() => window.__asterism!.drawn());
      console.log(`\n${nodes} nodes, ${links} links, ${discs} discs drawn`);
      print("frames while panning", await panning(page));
      print("main thread per pointer move", await hovering(page));
      await observePaints(page);
      print("select, to next paint", await paintOf(page, () => clickDisc(page, map)));
      await page.keyboard.press("Escape");
      await page.waitForTimeout(REST / 2);
      print(
        "filter to a group, to next paint",
        await paintOf(page, () => page.locator(".legend-row").first().click()),
      );
      await page.keyboard.press("Escape");
      await page.waitForTimeout(REST / 2);
      print(
        "recolour (theme), to next paint",
        await paintOf(page, () => page.getByRole("button", { name: /theme|dark|light/i }).click()),
      );
      await page.keyboard.press("y");
      await page.getByRole("slider", { name: "Year" }).waitFor();
      await page.waitForTimeout(REST);
      print(
        "step to the first year, to next paint",
        await paintOf(page, () => page.keyboard.press("Home")),
      );
      print(
        "step a year on, to next paint",
        await paintOf(page, () => page.keyboard.press("ArrowRight")),
      );
    },
    { viewport: { width: 1280, height: 800 } },
  );
}
await explorer.close();

function print(what: string, value: string): void {
  console.log(`  ${what.padEnd(34)}${value}`);
}

/** Drags the free corner of the map to and fro, and times the frames. */
async function panning(page: Page): Promise<string> {
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
  await page.mouse.move(1150, 90);
  await page.mouse.down();
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(1150 - 6 * (i % 25), 90 + 3 * (i % 25));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const times = await page.evaluate(() => {
    const all = window.__frames ?? [];
    delete window.__frames;
    return all;
  });
  await page.waitForTimeout(REST);
  const sorted = times.slice(2).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `${at(0.5)} / ${at(0.95)}   (${sorted.length} frames)`;
}

/** Moves the pointer over the map. The time the page's main thread was busy, by moves. */
async function hovering(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await busy();
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(500 + 5 * i, 300 + 4 * i);
    await page.waitForTimeout(20);
  }
  return (((await busy()) - before) / MOVES).toFixed(1);
}

async function observePaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.__paints = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.__paints?.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest event of what is done, from input to the paint after it (in steps of 8 ms). */
async function paintOf(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    window.__paints = [];
  });
  await act();
  await page.waitForTimeout(REST);
  const longest = await page.evaluate(() => Math.max(0, ...(window.__paints ?? [])));
  return longest === 0 ? "< 16" : String(Math.round(longest));
}

/** Clicks a disc well inside the map. */
async function clickDisc(page: Page, map: ReturnType<typeof inventedMap>): Promise<void> {
  for (const id of map.network.nodes.ids.slice(0, 400)) {
    const place = await page.evaluate((node) => window.__asterism!.nodePosition(node), id);
    if (place === null || place.x < 400 || place.x > 850 || place.y < 200 || place.y > 600)
      continue;
    await page.mouse.click(place.x, place.y);
    return;
  }
}
