// `npm run bench:map`: how the map feels with 1,000, 10,000 and 50,000 nodes in a headless browser:
// frames while panning and pointing, from a click or a key to the next paint, and the longest time that
// anything blocks the page. Headless browsers draw WebGL in software: a graphics card is far faster.
import { cpus } from "node:os";
import type { Page } from "playwright-core";
import "../../client/map/probe.ts";
import { encodeMap, MAP_MEDIA_TYPE } from "../../graph/wire/map.ts";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { mapDrawn, openExplorer } from "../support/explorer.ts";
import { inventedYears } from "../support/invented-years.ts";
import { inventedMap } from "../support/invented-map.ts";
import type { Paint } from "./map-measures.ts";
import {
  hovering,
  longestTask,
  observePaints,
  paintOf,
  panning,
  watchTasks,
} from "./map-measures.ts";

const SIZES = [
  { nodes: 1000, query: "?probe" },
  { nodes: 10_000, query: "?probe" },
  { nodes: 50_000, query: "?probe" },
  { nodes: 50_000, query: "?probe&draw=spread" },
] as const;
const LINKS_PER_NODE = 4;
/** Share of the nodes that a threshold leaves. */
const LEFT = 0.7;
const ROUNDS = 3;
/** Wait until what was opened or closed has come to rest; ms. */
const REST = 1500;

ensureBuilt();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; WebGL in software`);
console.log(`all in milliseconds; frames: median / 95th of 100; to next paint: median / worst of
${ROUNDS} rounds; in brackets the longest task of the main thread until the map rests again`);
const explorer = await openExplorer([]);
const only = Number(process.argv[2] ?? 0);
for (const { nodes, query } of SIZES) {
  if (only > 0 && nodes !== only) continue;
  const map = inventedMap(nodes, LINKS_PER_NODE);
  const [body, fewer] = [map, inventedMap(nodes * LEFT, LINKS_PER_NODE)].map((one) =>
    Buffer.from(encodeMap(one)),
  );
  const years = inventedYears(map);
  await explorer.visit(
    "?probe&network=keywords",
    async (page) => {
      await mapDrawn(page);
      // The server does not know the people of this map.
      await page.route(/\/(authors|papers)\b/, (route) => route.fulfill({ status: 204 }));
      // Functions sent into the page keep a call that only the compiler of this script provides.
      await page.addInitScript("globalThis.__name = (value) => value");
      await page.route(/\/networks\/coauthorship\?/, (route) =>
        route.fulfill({
          body: /minPapers=[2-9]/.test(route.request().url()) ? fewer! : body!,
          contentType: MAP_MEDIA_TYPE,
        }),
      );
      await page.route(/\/networks\/coauthorship\/years\b/, (route) =>
        route.fulfill({ json: years }),
      );
      await watchTasks(page);
      const address = new URL(page.url());
      const corpus = address.searchParams.get("corpus") ?? "";
      await page.goto(`${address.origin}/${query}&corpus=${corpus}`);
      await page.waitForFunction((n) => window.__asterism?.counts().nodes === n, nodes);
      await page.waitForTimeout(2 * REST);
      const { discs } = await page.evaluate(() => window.__asterism!.drawn());
      console.log(
        `\n${nodes} nodes, ${map.network.links.sources.length} links, ${discs} discs drawn`,
      );
      print("longest task while opening", await longestTask(page));
      print("frames while panning", await panning(page));
      const { frames, busy } = await hovering(page);
      print("frames while pointing", frames);
      print("main thread per pointer move", busy);
      print("longest task of both", await longestTask(page));
      await observePaints(page);
      await interact(page, map);
    },
    { viewport: { width: 1280, height: 800 } },
  );
}
await explorer.close();

async function interact(page: Page, map: ReturnType<typeof inventedMap>): Promise<void> {
  const leave = async () => {
    await page.keyboard.press("Escape");
    await page.waitForTimeout(REST);
  };
  const discs = await discsInView(page, map);
  const selects = discs.map(
    ({ x, y }) =>
      () =>
        page.mouse.click(x, y),
  );
  // The first one fetches the code of the page beside the map.
  await selects.pop()?.();
  await leave();
  printPaint("select", await paintOf(page, selects, leave));
  const rows = Array.from({ length: ROUNDS }, (_, i) => () => {
    return page.locator(".legend-row").nth(i).click();
  });
  printPaint("look at one group alone", await paintOf(page, rows, leave));
  const colour = page.getByRole("combobox", { name: "Colour" });
  await colour.focus();
  const colours = ["p", "g", "p"].map((key) => () => page.keyboard.press(key));
  printPaint("recolour, by another attribute", await paintOf(page, colours));
  const theme = page.getByRole("button", { name: /theme|dark|light/i });
  const themes = Array.from({ length: ROUNDS }, () => () => theme.click());
  printPaint("recolour, by theme", await paintOf(page, themes));
  await page.getByRole("button", { name: "Filters", exact: true }).first().click();
  await page.getByText("How much it takes").click();
  const threshold = page.getByRole("slider", { name: "Papers per author" });
  await threshold.focus();
  await page.waitForTimeout(REST);
  const filters = ["ArrowRight", "ArrowLeft", "ArrowRight", "ArrowLeft"].map(
    (key) => () => page.keyboard.press(key),
  );
  printPaint("filter by a threshold", await paintOf(page, filters));
  await page.keyboard.press("y");
  await page.getByRole("slider", { name: "Year", exact: true }).waitFor();
  await page.waitForTimeout(REST);
  printPaint("step to the first year", await paintOf(page, [() => page.keyboard.press("Home")]));
  const steps = Array.from({ length: ROUNDS }, () => () => page.keyboard.press("ArrowRight"));
  printPaint("step a year on", await paintOf(page, steps));
}

function print(what: string, value: string | number): void {
  console.log(`  ${what.padEnd(34)}${value}`);
}

function printPaint(what: string, { median, worst, task }: Paint): void {
  const time = (ms: number) => (ms < 16 ? "< 16" : String(Math.round(ms)));
  print(`${what}, to next paint`.padEnd(46), `${time(median)} / ${time(worst)}  [${task}]`);
}

/** Places of discs well inside the map, one more than there are rounds. */
async function discsInView(
  page: Page,
  map: ReturnType<typeof inventedMap>,
): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const found: { x: number; y: number }[] = [];
  for (const id of map.network.nodes.ids.slice(0, 2000)) {
    const place = await page.evaluate((node) => window.__asterism!.nodePosition(node), id);
    if (place === null || place.x < 400 || place.x > 850 || place.y < 200 || place.y > 600)
      continue;
    if (found.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 30)) continue;
    if (found.push(place) > ROUNDS) break;
  }
  return found;
}
